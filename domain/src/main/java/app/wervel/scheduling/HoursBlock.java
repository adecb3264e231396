package app.wervel.scheduling;

import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A block of a practitioner's week, as {@link OpenHours} needs it.
 *
 * @param fromMinute of the day by the practice's clock, 0 to 1439
 * @param untilMinute 1 to 1440, which is midnight at the end of the day
 * @param validFrom the first day on which it counts
 * @param validUntil the last; null: until further notice
 */
public record HoursBlock(
        UserId practitioner,
        LocationId location,
        HoursKind kind,
        DayOfWeek weekday,
        int fromMinute,
        int untilMinute,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    boolean countsOn(LocalDate day) {
        return day.getDayOfWeek() == weekday
                && !day.isBefore(validFrom)
                && (validUntil == null || !day.isAfter(validUntil));
    }
}
