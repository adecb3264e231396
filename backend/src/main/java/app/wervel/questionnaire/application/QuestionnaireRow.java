package app.wervel.questionnaire.application;

import app.wervel.questionnaire.QuestionnaireVersionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a questionnaire in a list.
 *
 * @param copyright null only where it came with Wervel
 * @param acceptedBy who accepted the file; null where it came with Wervel
 */
public record QuestionnaireRow(
        QuestionnaireVersionId id,
        String url,
        String version,
        String title,
        String language,
        @Nullable String copyright,
        String sha256,
        boolean shipped,
        @Nullable String acceptedBy,
        Instant acceptedAt) {}
