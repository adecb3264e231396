package app.wervel.demo;

import app.wervel.demo.DemoPlaces.Kind;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.CancelledFor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One appointment of the demo practice, and what became of it.
 *
 * @param session the group's own row for a participant; otherwise the appointment itself
 * @param patient null for a group's own row
 * @param states the first is how it was booked, the last how it stands
 */
record DemoBooking(
        UUID id,
        UUID session,
        Kind kind,
        UUID practitioner,
        UUID room,
        @Nullable UUID equipment,
        @Nullable UUID patient,
        @Nullable UUID episode,
        @Nullable UUID series,
        Instant start,
        Instant end,
        List<State> states) {
    Instant bookedAt() {
        return states.getFirst().at();
    }

    State current() {
        return states.getLast();
    }

    /**
     * What an appointment has been since a moment.
     *
     * @param cancelledFor set when it was cancelled
     */
    record State(
            Instant at,
            AppointmentStatus status,
            @Nullable CancelledFor cancelledFor,
            @Nullable String reason,
            boolean late) {
        static State of(Instant at, AppointmentStatus status) {
            return new State(at, status, null, null, false);
        }
    }
}
