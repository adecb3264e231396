package app.wervel.measure;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ScoreId(UUID value) implements Serializable {
    public static ScoreId next() {
        return new ScoreId(UuidV7.next());
    }
}
