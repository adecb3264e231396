package app.wervel.encounter;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record EncounterId(UUID value) implements Serializable {
    public static EncounterId next() {
        return new EncounterId(UuidV7.next());
    }
}
