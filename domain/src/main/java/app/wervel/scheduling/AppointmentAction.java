package app.wervel.scheduling;

/** What brought an appointment into a state of its history. */
public enum AppointmentAction {
    BOOKED,
    MOVED,
    STATUS,
    CANCELLED,
    NOTE,
    UNDONE
}
