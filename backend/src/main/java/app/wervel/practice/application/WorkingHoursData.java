package app.wervel.practice.application;

import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A block of a practitioner's week, as it is typed. */
public record WorkingHoursData(
        @Nullable UserId practitioner,
        @Nullable LocationId location,
        HoursKind kind,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
