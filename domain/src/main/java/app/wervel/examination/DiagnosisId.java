package app.wervel.examination;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record DiagnosisId(UUID value) implements Serializable {
    public static DiagnosisId next() {
        return new DiagnosisId(UuidV7.next());
    }
}
