package app.wervel.practice;

import app.wervel.shared.InvalidValue;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;

/**
 * A part of the practice's local day, in minutes since midnight by the clock on the wall. On the
 * two days a year on which the clock changes it still means what that clock shows.
 *
 * @param fromMinute 0 to 1439
 * @param untilMinute 1 to 1440, which is the end of the day; not included
 */
@Embeddable
public record DayPart(int fromMinute, int untilMinute) {
    public static final int MINUTES_OF_DAY = 24 * 60;

    private static final int SECONDS_OF_MINUTE = 60;

    /**
     * @throws InvalidValue {@code working-hours.end-before-start}
     */
    public DayPart {
        if (fromMinute < 0 || untilMinute > MINUTES_OF_DAY) {
            throw new IllegalArgumentException(
                    "A part of the day lies in 0..%d, but was %d..%d"
                            .formatted(MINUTES_OF_DAY, fromMinute, untilMinute));
        }
        if (fromMinute >= untilMinute) {
            throw new InvalidValue("working-hours.end-before-start");
        }
    }

    /**
     * @param until midnight means the end of the day
     * @throws InvalidValue {@code working-hours.end-before-start}
     */
    public static DayPart of(LocalTime from, LocalTime until) {
        int end = minute(until);
        return new DayPart(minute(from), end == 0 ? MINUTES_OF_DAY : end);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / SECONDS_OF_MINUTE;
    }

    public LocalTime start() {
        return time(fromMinute);
    }

    /** Midnight means the end of the day. */
    public LocalTime end() {
        return time(untilMinute % MINUTES_OF_DAY);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay((long) minute * SECONDS_OF_MINUTE);
    }

    public boolean contains(DayPart other) {
        return fromMinute <= other.fromMinute && other.untilMinute <= untilMinute;
    }
}
