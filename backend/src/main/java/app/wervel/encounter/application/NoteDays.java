package app.wervel.encounter.application;

import app.wervel.shared.InvalidValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a note of an episode may be about. The first contacts may lie before the day on
 * which the intake was concluded and the episode began, but not long before: a note of then belongs
 * to another episode, or its year is a slip.
 */
record NoteDays(LocalDate birth, LocalDate episodeStart, LocalDate today) {
    static final int MOST_DAYS_BEFORE = 60;

    /**
     * @throws InvalidValue {@code text.required}, {@code encounter.date-in-future}, {@code
     *     encounter.date-before-birth}, {@code encounter.date-before-episode}
     */
    LocalDate require(@Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidValue("text.required");
        }
        if (day.isAfter(today)) {
            throw new InvalidValue("encounter.date-in-future");
        }
        if (day.isBefore(birth)) {
            throw new InvalidValue("encounter.date-before-birth");
        }
        if (day.isBefore(episodeStart.minusDays(MOST_DAYS_BEFORE))) {
            throw new InvalidValue("encounter.date-before-episode");
        }
        return day;
    }
}
