package app.wervel.scheduling;

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
}
