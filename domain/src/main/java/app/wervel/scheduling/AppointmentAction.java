package app.wervel.scheduling;

import java.util.Locale;

/** What brought an appointment into a state of its history. */
public enum AppointmentAction {
    BOOKED,
    MOVED,
    STATUS,
    CANCELLED,
    NOTE,
    UNDONE;

    /** As REST writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
