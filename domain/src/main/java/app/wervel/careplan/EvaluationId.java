package app.wervel.careplan;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record EvaluationId(UUID value) implements Serializable {
    public static EvaluationId next() {
        return new EvaluationId(UuidV7.next());
    }
}
