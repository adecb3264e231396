package app.wervel.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The side of the body that the picture of an exercise shows at work. */
public enum ShownSide {
    LEFT,
    RIGHT,
    /** Both, or the side does not matter. */
    NONE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ShownSide> find(String id) {
        return Arrays.stream(values()).filter(side -> side.id().equals(id)).findFirst();
    }
}
