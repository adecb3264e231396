package app.wervel.redflag;

import app.wervel.triage.Urgency;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Until when a doctor should have been reached. An emergency and a contact today: the day itself. A
 * visit to the general practitioner this week: three working days, not urgent: two weeks (both
 * project choices, CLINICAL.md part 0).
 */
public final class RedFlagTerm {
    static final int WORKING_DAYS_OF_GP_SOON = 3;
    static final int WEEKS_OF_GP_ROUTINE = 2;

    /** A practice that is closed for longer than this has no working days to count. */
    private static final int LONGEST_CLOSURE_IN_DAYS = 42;

    private RedFlagTerm() {}

    /**
     * @param urgency one that needs a doctor
     * @param from the day on which the term begins; it does not count itself
     * @param closed days on which the practice does not work; weekends never count
     * @return the last day of the term
     */
    public static LocalDate lastDay(Urgency urgency, LocalDate from, Predicate<LocalDate> closed) {
        return switch (urgency) {
            case EMERGENCY_NOW, SAME_DAY -> from;
            case GP_SOON -> afterWorkingDays(from, closed);
            case GP_ROUTINE -> from.plusWeeks(WEEKS_OF_GP_ROUTINE);
            case GP_IF_PERSISTS, NONE ->
                    throw new IllegalArgumentException("No doctor is needed with " + urgency);
        };
    }

    private static LocalDate afterWorkingDays(LocalDate from, Predicate<LocalDate> closed) {
        LocalDate last = from.plusDays(LONGEST_CLOSURE_IN_DAYS);
        int counted = 0;
        for (LocalDate day = from.plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
            if (!isWeekend(day) && !closed.test(day)) {
                counted++;
            }
            if (counted == WORKING_DAYS_OF_GP_SOON) {
                return day;
            }
        }
        return last;
    }

    /** The days on which the term could end, and whose closures must be known. */
    public static LocalDate furthest(LocalDate from) {
        return from.plusDays(LONGEST_CLOSURE_IN_DAYS);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
