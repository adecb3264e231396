package app.wervel.scheduling;

import java.util.Locale;

/** What an appointment is in the course of care. */
public enum Visit {
    FIRST,
    FOLLOW_UP,
    OTHER;

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
