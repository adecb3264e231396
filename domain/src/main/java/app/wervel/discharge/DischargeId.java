package app.wervel.discharge;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record DischargeId(UUID value) implements Serializable {
    public static DischargeId next() {
        return new DischargeId(UuidV7.next());
    }
}
