package app.wervel.scheduling;

import java.util.Locale;

/** On whose side the reason of a cancellation lies. */
public enum CancelledFor {
    PATIENT,
    PRACTICE;

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
