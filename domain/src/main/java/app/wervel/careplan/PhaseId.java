package app.wervel.careplan;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record PhaseId(UUID value) implements Serializable {
    public static PhaseId next() {
        return new PhaseId(UuidV7.next());
    }
}
