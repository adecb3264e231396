package app.wervel.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How far a series is from what one would like, in points; fewer is better. What must not be is no
 * matter of points: the {@link SeriesPlanner} does not offer it.
 *
 * <p>The points are a sum over single appointments and over each one and the next. That is what
 * makes the best series computable without trying them all.
 */
public final class SeriesCost {
    /** Somebody else than the patient asked for. Outweighs every wish about days and hours. */
    public static final int OTHER_PRACTITIONER = 1000;

    /** The patient comes for something else that day; insurers pay one treatment a day. */
    public static final int SECOND_APPOINTMENT_THAT_DAY = 800;

    /** Somebody else than last time. */
    public static final int CHANGE_OF_PRACTITIONER = 400;

    /** Two days in a row, up to three times a week: the body gets no rest between. */
    public static final int CONSECUTIVE_DAYS = 300;

    /** Per day that two appointments lie nearer or further apart than even spacing. */
    public static final int UNEVEN_DAY = 20;

    /** More than so many days beside even spacing are no worse: the practice was closed. */
    public static final int MOST_UNEVEN_DAYS = 7;

    /** Per day that the last appointment lies after the first possible day. */
    public static final int DAY_UNTIL_END = 10;

    /** Another room than last time. */
    public static final int CHANGE_OF_ROOM = 15;

    /**
     * Per side that touches neither another appointment nor an edge of the working hours: a hole.
     */
    public static final int NEW_GAP = 12;

    /** Per quarter of an hour earlier or later in the day than last time. */
    public static final int OTHER_HOUR = 2;

    /** More quarters than this make no difference any more: 4 hours. */
    public static final int MOST_QUARTERS = 16;

    private static final int DAYS_A_WEEK = 7;
    private static final int MINUTES_A_QUARTER = 15;

    /** From so many times a week on, days in a row cannot be helped. */
    private static final int MOST_TIMES_WITH_REST = 3;

    private final SeriesPattern pattern;
    private final Set<LocalDate> daysTaken;
    private final int fewestDays;
    private final int mostDays;

    /**
     * @param daysTaken on which the patient has another appointment
     */
    public SeriesCost(SeriesPattern pattern, Set<LocalDate> daysTaken) {
        this.pattern = pattern;
        this.daysTaken = daysTaken;
        fewestDays = DAYS_A_WEEK / pattern.perWeek();
        mostDays = Math.ceilDiv(DAYS_A_WEEK, pattern.perWeek());
    }

    /**
     * @param series in the order of time
     */
    public int total(List<SeriesCandidate> series) {
        int points = 0;
        for (int i = 0; i < series.size(); i++) {
            points += alone(series.get(i));
            points += i == 0 ? 0 : after(series.get(i - 1), series.get(i));
        }
        return series.isEmpty() ? 0 : points + end(series.getLast());
    }

    /** What an appointment costs wherever the others are. */
    public int alone(SeriesCandidate candidate) {
        return (pattern.prefers(candidate) ? 0 : OTHER_PRACTITIONER)
                + (daysTaken.contains(candidate.date()) ? SECOND_APPOINTMENT_THAT_DAY : 0)
                + NEW_GAP * (2 - candidate.touching());
    }

    /** What an appointment costs because the one before it is where it is. */
    public int after(SeriesCandidate previous, SeriesCandidate next) {
        int days = (int) (next.date().toEpochDay() - previous.date().toEpochDay());
        int points = UNEVEN_DAY * unevenDays(days);
        if (days == 1 && pattern.perWeek() <= MOST_TIMES_WITH_REST) {
            points += CONSECUTIVE_DAYS;
        }
        if (!previous.practitioner().equals(next.practitioner())) {
            points += CHANGE_OF_PRACTITIONER;
        }
        if (!Objects.equals(previous.room(), next.room())) {
            points += CHANGE_OF_ROOM;
        }
        int minutes = Math.abs(previous.startMinute() - next.startMinute());
        return points + OTHER_HOUR * Math.min(MOST_QUARTERS, minutes / MINUTES_A_QUARTER);
    }

    /** What it costs that the series ends with this appointment. */
    public int end(SeriesCandidate last) {
        return DAY_UNTIL_END * (int) (last.date().toEpochDay() - pattern.from().toEpochDay());
    }

    /** Days beside even spacing: twice a week is every third or fourth day. */
    int unevenDays(int days) {
        int beside = Math.max(0, Math.max(fewestDays - days, days - mostDays));
        return Math.min(MOST_UNEVEN_DAYS, beside);
    }
}
