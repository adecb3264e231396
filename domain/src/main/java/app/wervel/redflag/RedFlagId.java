package app.wervel.redflag;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record RedFlagId(UUID value) implements Serializable {
    public static RedFlagId next() {
        return new RedFlagId(UuidV7.next());
    }
}
