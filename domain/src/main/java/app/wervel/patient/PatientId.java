package app.wervel.patient;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record PatientId(UUID value) implements Serializable {
    public static PatientId next() {
        return new PatientId(UuidV7.next());
    }
}
