package app.wervel.careplan.application;

import app.wervel.careplan.GoalId;
import app.wervel.careplan.GoalReading;
import java.time.LocalDate;

/**
 * How far a goal was on one day.
 *
 * @param byName who noted it
 * @param scored whether it is the score of a measuring instrument; otherwise it was typed
 */
public record ReadingRow(GoalId goal, LocalDate on, int value, String byName, boolean scored) {
    static ReadingRow typed(GoalReading reading) {
        return new ReadingRow(
                reading.goal(), reading.on(), reading.value(), reading.byName(), false);
    }
}
