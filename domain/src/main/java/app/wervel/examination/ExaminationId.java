package app.wervel.examination;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ExaminationId(UUID value) implements Serializable {
    public static ExaminationId next() {
        return new ExaminationId(UuidV7.next());
    }
}
