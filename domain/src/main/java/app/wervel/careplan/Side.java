package app.wervel.careplan;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** With which side of the body an exercise is done. */
public enum Side {
    LEFT,
    RIGHT,
    BOTH,
    /** The side does not matter, or the exercise has none. */
    NONE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code careplan.side-unknown}
     */
    public static Side fromId(String id) {
        for (Side side : values()) {
            if (side.id().equals(id)) {
                return side;
            }
        }
        throw new InvalidValue("careplan.side-unknown");
    }
}
