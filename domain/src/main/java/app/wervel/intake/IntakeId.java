package app.wervel.intake;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record IntakeId(UUID value) implements Serializable {
    public static IntakeId next() {
        return new IntakeId(UuidV7.next());
    }
}
