package app.wervel.scheduling;

import app.wervel.shared.InvalidValue;
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

    /**
     * @throws InvalidValue {@code waitinglist.urgency-unknown}
     */
    public static WaitingUrgency fromId(String id) {
        for (var urgency : values()) {
            if (urgency.id().equals(id)) {
                return urgency;
            }
        }
        throw new InvalidValue("waitinglist.urgency-unknown");
    }
}
