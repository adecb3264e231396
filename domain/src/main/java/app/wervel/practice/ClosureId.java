package app.wervel.practice;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ClosureId(UUID value) implements Serializable {
    public static ClosureId next() {
        return new ClosureId(UuidV7.next());
    }
}
