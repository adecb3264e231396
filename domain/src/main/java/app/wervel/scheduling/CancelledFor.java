package app.wervel.scheduling;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** On whose side the reason of a cancellation lies. */
public enum CancelledFor {
    PATIENT,
    PRACTICE;

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code appointment.cancelled-for-unknown}
     */
    public static CancelledFor fromId(String id) {
        return Arrays.stream(values())
                .filter(whose -> whose.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("appointment.cancelled-for-unknown"));
    }
}
