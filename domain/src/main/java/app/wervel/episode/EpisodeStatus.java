package app.wervel.episode;

import java.util.Locale;

public enum EpisodeStatus {
    OPEN,
    CLOSED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
