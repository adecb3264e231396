package app.wervel.exercise;

import java.util.Locale;

/** How strongly a precaution speaks against an exercise. */
public enum PrecautionLevel {
    /** Not without a reason that somebody writes down. */
    STOP,
    /** Somebody looked at it. */
    CHECK;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
