package app.wervel.scheduling;

import app.wervel.practice.LocationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which nobody works: a closure or a public holiday.
 *
 * @param location null: everywhere
 * @param until the last closed day
 */
public record ClosedDays(@Nullable LocationId location, LocalDate from, LocalDate until) {
    public static ClosedDays everywhere(LocalDate day) {
        return new ClosedDays(null, day, day);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean isAt(LocationId place) {
        return location == null || location.equals(place);
    }
}
