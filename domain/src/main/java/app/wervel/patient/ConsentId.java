package app.wervel.patient;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ConsentId(UUID value) implements Serializable {
    public static ConsentId next() {
        return new ConsentId(UuidV7.next());
    }
}
