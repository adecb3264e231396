package app.wervel.scheduling;

import app.wervel.practice.UserId;
import app.wervel.shared.InvalidValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When and to whom somebody on the waiting list would come.
 *
 * @param practitioner null: any
 * @param weekdays empty: any
 * @param notBefore the earliest start by the practice's clock; null: any
 * @param notAfter the latest end by the practice's clock; null: any
 * @param from the first day
 * @param until the last day; null: however late
 */
public record WaitingWish(
        @Nullable UserId practitioner,
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        LocalDate from,
        @Nullable LocalDate until) {
    public WaitingWish {
        weekdays = Set.copyOf(weekdays);
        possibleUntil(until, from);
        possibleNotAfter(notAfter, notBefore);
    }

    /**
     * @throws InvalidValue {@code waitinglist.dates-inverted}
     */
    public static @Nullable LocalDate possibleUntil(@Nullable LocalDate until, LocalDate from) {
        if (until != null && until.isBefore(from)) {
            throw new InvalidValue("waitinglist.dates-inverted");
        }
        return until;
    }

    /**
     * @throws InvalidValue {@code waitinglist.times-inverted} when nothing lies between the two
     */
    public static @Nullable LocalTime possibleNotAfter(
            @Nullable LocalTime notAfter, @Nullable LocalTime notBefore) {
        if (notBefore != null && notAfter != null && !notBefore.isBefore(notAfter)) {
            throw new InvalidValue("waitinglist.times-inverted");
        }
        return notAfter;
    }

    /** Whether the wish is met by that practitioner and that time. */
    public boolean fits(UserId who, Period time, ZoneId zone) {
        long start = PeriodSet.floor(time.start());
        var starts = new PeriodSet.Builder();
        addDay(
                starts,
                LocalDate.ofInstant(time.start(), zone),
                PeriodSet.ceiling(time.end()) - start,
                zone);
        return accepts(who) && starts.build().contains(start, start + 1);
    }

    public boolean accepts(UserId who) {
        return practitioner == null || practitioner.equals(who);
    }

    /**
     * The moments in that time at which an appointment may start.
     *
     * @param minutes how long it takes
     */
    public PeriodSet startsIn(Period span, int minutes, ZoneId zone) {
        var starts = new PeriodSet.Builder();
        var last = LocalDate.ofInstant(span.end(), zone);
        for (var date = LocalDate.ofInstant(span.start(), zone);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            addDay(starts, date, 60L * minutes, zone);
        }
        return starts.build().intersect(PeriodSet.of(span));
    }

    private void addDay(PeriodSet.Builder starts, LocalDate date, long seconds, ZoneId zone) {
        if (!isWanted(date)) {
            return;
        }
        var day = LocalDay.of(date, zone);
        long first = notBefore == null ? day.start() : day.at(notBefore.toSecondOfDay());
        long end = notAfter == null ? day.end() : day.at(notAfter.toSecondOfDay()) - seconds + 1;
        starts.add(first, end);
    }

    private boolean isWanted(LocalDate date) {
        return !date.isBefore(from)
                && (until == null || !date.isAfter(until))
                && (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek()));
    }
}
