package app.wervel.scheduling;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.shared.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is done, by whom, where, with what and when.
 *
 * @param occupiedUntil until when practitioner, room and equipment are taken: the end and the
 *     type's buffer after it
 * @param outsideHours whether it was booked there knowing that the practice does not work then
 */
public record Placement(
        AppointmentTypeId type,
        UserId practitioner,
        @Nullable RoomId room,
        @Nullable EquipmentId equipment,
        Period time,
        Instant occupiedUntil,
        boolean outsideHours) {
    public static final Duration SHORTEST = Duration.ofMinutes(5);
    public static final Duration LONGEST = Duration.ofHours(12);

    /**
     * @throws InvalidValue {@code appointment.length-out-of-range} when it takes less than five
     *     minutes or more than twelve hours, {@code appointment.whole-minutes}
     */
    public Placement {
        if (!isWholeMinute(time.start()) || !isWholeMinute(time.end())) {
            throw new InvalidValue("appointment.whole-minutes");
        }
        Duration length = time.length();
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new InvalidValue("appointment.length-out-of-range");
        }
        if (occupiedUntil.isBefore(time.end())) {
            throw new IllegalArgumentException(
                    "The room is taken at least until the end %s, but was told %s"
                            .formatted(time.end(), occupiedUntil));
        }
    }

    /** The same, knowing whether the practice works then. */
    public Placement outsideHours(boolean outside) {
        return new Placement(type, practitioner, room, equipment, time, occupiedUntil, outside);
    }

    private static boolean isWholeMinute(Instant moment) {
        return moment.equals(moment.truncatedTo(ChronoUnit.MINUTES));
    }

    /** The time for which practitioner, room and equipment are taken. */
    public Period occupied() {
        return new Period(time.start(), occupiedUntil);
    }
}
