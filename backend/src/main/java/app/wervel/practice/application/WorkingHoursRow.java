package app.wervel.practice.application;

import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import app.wervel.practice.WorkingHoursId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A block of a practitioner's week.
 *
 * @param until midnight means the end of the day
 * @param validUntil the last day; null: until further notice
 */
public record WorkingHoursRow(
        WorkingHoursId id,
        long version,
        UserId practitioner,
        LocationId location,
        HoursKind kind,
        DayOfWeek weekday,
        LocalTime from,
        LocalTime until,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
