package app.wervel.careplan;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record CarePlanId(UUID value) implements Serializable {
    public static CarePlanId next() {
        return new CarePlanId(UuidV7.next());
    }
}
