package app.wervel.practice;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record RoomId(UUID value) implements Serializable {
    public static RoomId next() {
        return new RoomId(UuidV7.next());
    }
}
