package app.wervel.scheduling;

import app.wervel.practice.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a series is to be like, by the practice's clock.
 *
 * @param count how many appointments
 * @param perWeek in a week from Monday to Sunday
 * @param from the first day that will do
 * @param notBefore earliest start
 * @param notAfter latest end; midnight is the end of the day
 * @param weekdays empty: any
 */
public record SeriesPattern(
        int count,
        int perWeek,
        LocalDate from,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        Set<DayOfWeek> weekdays,
        @Nullable UserId preferredPractitioner) {
    public static final int MOST_APPOINTMENTS = 50;
    public static final int MOST_PER_WEEK = 5;

    public SeriesPattern {
        if (count < 1 || count > MOST_APPOINTMENTS || perWeek < 1 || perWeek > MOST_PER_WEEK) {
            throw new IllegalArgumentException(
                    "A series has 1 to %d appointments, 1 to %d a week, but this one has %d, %d a week"
                            .formatted(MOST_APPOINTMENTS, MOST_PER_WEEK, count, perWeek));
        }
        weekdays = Set.copyOf(weekdays);
    }

    public boolean wants(DayOfWeek day) {
        return weekdays.isEmpty() || weekdays.contains(day);
    }

    boolean prefers(SeriesCandidate candidate) {
        return preferredPractitioner == null
                || preferredPractitioner.equals(candidate.practitioner());
    }

    public boolean allows(SeriesCandidate candidate) {
        return wants(candidate.date().getDayOfWeek()) && minutesOutside(candidate) == 0;
    }

    /** How far a slot lies before or after the wished hours, in minutes. */
    int minutesOutside(SeriesCandidate candidate) {
        int early =
                notBefore == null ? 0 : notBefore.toSecondOfDay() / 60 - candidate.startMinute();
        int late =
                notAfter == null ? 0 : candidate.endMinute() - SeriesCandidate.endOfDay(notAfter);
        return Math.max(0, early) + Math.max(0, late);
    }
}
