package app.wervel.scheduling;

import java.util.Locale;

/**
 * How much somebody on the waiting list is pressed, as reception understood it; most urgent first.
 */
public enum WaitingUrgency {
    URGENT,
    SOON,
    NORMAL;

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
