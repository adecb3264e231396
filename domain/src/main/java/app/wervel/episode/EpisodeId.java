package app.wervel.episode;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record EpisodeId(UUID value) implements Serializable {
    public static EpisodeId next() {
        return new EpisodeId(UuidV7.next());
    }
}
