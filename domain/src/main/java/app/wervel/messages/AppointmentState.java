package app.wervel.messages;

import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a patient has to know of an appointment.
 *
 * @param location null when it is not known
 */
public record AppointmentState(
        Instant start,
        UserId practitioner,
        @Nullable LocationId location,
        AppointmentStatus status) {
    public boolean cancelled() {
        return status == AppointmentStatus.CANCELLED;
    }

    /** Still to come, and the patient is expected. */
    public boolean expectedAfter(Instant moment) {
        return start.isAfter(moment)
                && (status == AppointmentStatus.BOOKED || status == AppointmentStatus.CONFIRMED);
    }

    /** Whether a patient who knows the other state comes at the wrong time or place. */
    boolean differsFrom(AppointmentState other) {
        boolean elsewhere =
                location != null && other.location != null && !location.equals(other.location);
        return elsewhere || !start.equals(other.start) || !practitioner.equals(other.practitioner);
    }
}
