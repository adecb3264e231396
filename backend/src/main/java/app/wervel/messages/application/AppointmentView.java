package app.wervel.messages.application;

import app.wervel.messages.AppointmentState;
import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as far as its patient is told of it; deliberately without its type.
 *
 * @param locationName null when the practice has no location for it
 */
record AppointmentView(
        AppointmentId id,
        long version,
        Instant start,
        Instant end,
        AppointmentStatus status,
        UserId practitioner,
        String practitionerName,
        @Nullable LocationId location,
        @Nullable String locationName,
        @Nullable String locationAddress) {
    AppointmentState state() {
        return new AppointmentState(start, practitioner, location, status);
    }
}
