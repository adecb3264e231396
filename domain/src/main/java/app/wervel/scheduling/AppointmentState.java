package app.wervel.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * What an appointment was at some moment, as its history keeps it.
 *
 * @param cancellation present exactly when it is cancelled
 */
public record AppointmentState(
        Placement placement,
        AppointmentStatus status,
        @Nullable Cancellation cancellation,
        @Nullable String note) {
    public AppointmentState {
        if ((status == AppointmentStatus.CANCELLED) != (cancellation != null)) {
            throw new IllegalArgumentException(
                    "An appointment that is %s has cancellation %s"
                            .formatted(status, cancellation));
        }
    }

    /** The same, at another place. */
    public AppointmentState at(Placement other) {
        return new AppointmentState(other, status, cancellation, note);
    }
}
