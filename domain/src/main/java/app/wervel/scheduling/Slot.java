package app.wervel.scheduling;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A free slot: bookable as it is, as long as nobody else is quicker.
 *
 * @param end when the patient leaves; the buffer comes after it
 * @param room given where one is needed
 * @param equipment given where one is needed
 */
public record Slot(
        Instant start,
        Instant end,
        UserId practitioner,
        LocationId location,
        @Nullable RoomId room,
        @Nullable EquipmentId equipment) {
    public Period period() {
        return new Period(start, end);
    }
}
