package app.wervel.benchmarks.series;

import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;

/** The same points as the plain search counts, each time for the whole series. */
public class PlainScore implements EasyScoreCalculator<Schedule, HardSoftScore> {
    @Override
    public HardSoftScore calculateScore(Schedule schedule) {
        int wrong = 0;
        int points = 0;
        Visit previous = null;
        for (Visit visit : schedule.visits()) {
            if (visit.hasSlot()) {
                points += visit.pointsAlone();
                if (previous != null && previous.hasSlot()) {
                    points += previous.pointsBefore(visit);
                    wrong += previous.isOnEarlierDayThan(visit) ? 0 : 1;
                }
            }
            previous = visit;
        }
        return HardSoftScore.of(-wrong, -points);
    }
}
