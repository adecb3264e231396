package app.wervel.measure;

import java.util.Locale;

/** How answers came in. */
public enum ScoreOrigin {
    SCREEN,
    /** Typed over from a form on paper. */
    PAPER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no such origin
     */
    public static ScoreOrigin fromId(String id) {
        return Ids.of(values(), ScoreOrigin::id, id);
    }
}
