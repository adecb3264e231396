package app.wervel.questionnaire;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One version of a questionnaire, as it was accepted. It never changes. */
@Embeddable
public record QuestionnaireVersionId(UUID value) implements Serializable {
    public static QuestionnaireVersionId next() {
        return new QuestionnaireVersionId(UuidV7.next());
    }
}
