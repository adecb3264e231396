package app.wervel.scheduling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which days of the week and at which times of the day somebody can come, by the practice's
 * clock.
 *
 * @param notBefore the earliest start; null: any
 * @param notAfter the latest start; null: any
 * @param weekdays empty: any
 */
public record ClockWish(
        @Nullable LocalTime notBefore, @Nullable LocalTime notAfter, Set<DayOfWeek> weekdays) {
    public static final ClockWish ANY = new ClockWish(null, null, Set.of());

    public ClockWish {
        weekdays = Set.copyOf(weekdays);
    }

    /** The moments in that time at which an appointment may start. */
    public PeriodSet startsIn(Period span, ZoneId zone) {
        if (equals(ANY)) {
            return PeriodSet.of(span);
        }
        var starts = new PeriodSet.Builder();
        var last = LocalDate.ofInstant(span.end(), zone);
        for (var date = LocalDate.ofInstant(span.start(), zone);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            if (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek())) {
                addDay(starts, LocalDay.of(date, zone));
            }
        }
        return starts.build().intersect(PeriodSet.of(span));
    }

    private void addDay(PeriodSet.Builder starts, LocalDay day) {
        long first = notBefore == null ? day.start() : day.at(notBefore.toSecondOfDay());
        long end = notAfter == null ? day.end() : day.at(notAfter.toSecondOfDay()) + 1;
        starts.add(first, end);
    }

    /** Whether an appointment may start then. */
    public boolean allows(Instant start, ZoneId zone) {
        return startsIn(new Period(start, start.plusSeconds(1)), zone)
                .contains(new Period(start, start.plusSeconds(1)));
    }
}
