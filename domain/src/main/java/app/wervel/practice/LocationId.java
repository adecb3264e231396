package app.wervel.practice;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record LocationId(UUID value) implements Serializable {
    public static LocationId next() {
        return new LocationId(UuidV7.next());
    }
}
