package app.wervel.practice;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record UserId(UUID value) implements Serializable {
    public static UserId next() {
        return new UserId(UuidV7.next());
    }
}
