package app.wervel.bodychart;

import java.util.Locale;

/** The patient's own left and right. */
public enum BodySide {
    LEFT,
    RIGHT,
    /** Something of which there is one, in the middle. */
    MIDDLE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
