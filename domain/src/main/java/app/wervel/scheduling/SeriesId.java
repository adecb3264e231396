package app.wervel.scheduling;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record SeriesId(UUID value) implements Serializable {
    public static SeriesId next() {
        return new SeriesId(UuidV7.next());
    }
}
