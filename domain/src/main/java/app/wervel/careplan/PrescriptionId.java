package app.wervel.careplan;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record PrescriptionId(UUID value) implements Serializable {
    public static PrescriptionId next() {
        return new PrescriptionId(UuidV7.next());
    }
}
