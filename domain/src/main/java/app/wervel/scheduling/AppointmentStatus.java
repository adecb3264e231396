package app.wervel.scheduling;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * How far an appointment has come. Only {@link #CANCELLED} gives practitioner, room and equipment
 * free.
 */
public enum AppointmentStatus {
    BOOKED,
    CONFIRMED,
    ARRIVED,
    IN_TREATMENT,
    DONE,
    NO_SHOW,
    CANCELLED;

    public boolean takesTime() {
        return this != CANCELLED;
    }

    /** As REST and stored files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code appointment.status-unknown}
     */
    public static AppointmentStatus fromId(String id) {
        return Arrays.stream(values())
                .filter(status -> status.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("appointment.status-unknown"));
    }
}
