package app.wervel.scheduling;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of appointment takes.
 *
 * @param minutes how long the patient is there; this much must lie in the open hours
 * @param bufferMinutes how long practitioner, room and equipment stay taken after that; it may run
 *     into a break or the evening, but not into another appointment
 * @param equipmentKind null: none
 */
public record SlotDemand(
        int minutes, int bufferMinutes, boolean needsRoom, @Nullable String equipmentKind) {
    public Period treatmentFrom(Instant start) {
        return Period.of(start, Duration.ofMinutes(minutes));
    }

    /** From the start until the buffer is over. */
    public Period takenFrom(Instant start) {
        return Period.of(start, Duration.ofMinutes(minutes + bufferMinutes));
    }

    long treatmentSeconds() {
        return 60L * minutes;
    }

    long takenSeconds() {
        return 60L * (minutes + bufferMinutes);
    }
}
