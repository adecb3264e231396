package app.wervel.scheduling;

import java.util.Locale;

/** What has become of a wish on the waiting list. */
public enum WaitingStatus {
    WAITING,
    BOOKED,
    WITHDRAWN;

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
