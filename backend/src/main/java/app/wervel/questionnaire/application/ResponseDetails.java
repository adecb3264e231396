package app.wervel.questionnaire.application;

import app.wervel.patient.PatientId;
import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.ResponseStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient's answers with the version of the questionnaire that was answered.
 *
 * @param changedBy display name of who saved it last, and of a complete one who completed it
 * @param amends the response that this one corrects
 * @param amendedBy the response that corrects this one; then that one counts
 */
public record ResponseDetails(
        QuestionnaireResponseId id,
        long version,
        PatientId patient,
        StoredQuestionnaire questionnaire,
        String language,
        FilledHow how,
        LocalDate on,
        QuestionnaireAnswers answers,
        ResponseStatus status,
        String changedBy,
        Instant changedAt,
        @Nullable QuestionnaireResponseId amends,
        @Nullable String amendmentReason,
        @Nullable QuestionnaireResponseId amendedBy) {}
