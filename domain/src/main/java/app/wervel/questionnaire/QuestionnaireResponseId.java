package app.wervel.questionnaire;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record QuestionnaireResponseId(UUID value) implements Serializable {
    public static QuestionnaireResponseId next() {
        return new QuestionnaireResponseId(UuidV7.next());
    }
}
