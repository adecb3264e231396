package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.Goal;
import app.wervel.careplan.GoalMeasure;
import app.wervel.measure.MeasureMoment;
import app.wervel.measure.application.EpisodeScores;
import app.wervel.measure.application.ScoreRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How far the goals of a plan are: what was typed, and what the patient scored on the instruments
 * by which they are counted. A score is read where it is kept and never copied, so that one that is
 * corrected is right here too.
 */
@Component
class GoalReadings {
    private final EpisodeScores scores;
    private final Clock clock;

    GoalReadings(EpisodeScores scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    /** By day; of one day what was typed comes last. Reads nothing where no goal is scored. */
    List<ReadingRow> of(CarePlan plan) {
        List<ReadingRow> readings = new ArrayList<>();
        if (plan.goals().stream().anyMatch(goal -> scoredBy(goal).isPresent())) {
            List<ScoreRow> all = scores.counting(plan.episode());
            plan.goals().forEach(goal -> readings.addAll(scored(plan, goal, all)));
        }
        plan.readings().stream().map(ReadingRow::typed).forEach(readings::add);
        readings.sort(Comparator.comparing(ReadingRow::on));
        return readings;
    }

    private static Optional<String> scoredBy(Goal goal) {
        return Optional.ofNullable(goal.instrument()).flatMap(GoalMeasure::scoredBy);
    }

    private List<ReadingRow> scored(CarePlan plan, Goal goal, List<ScoreRow> scores) {
        Optional<String> instrument = scoredBy(goal);
        List<ReadingRow> readings = new ArrayList<>();
        for (ScoreRow score : scores) {
            if (instrument.filter(score.instrument()::equals).isPresent()
                    && isSinceTheStart(plan, goal, score)) {
                Optional.ofNullable(goal.instrument())
                        .flatMap(measure ->
                                measure.readFrom(score.total(), score.scales(), goal.measure()))
                        .map(value ->
                                new ReadingRow(
                                        goal.id(),
                                        score.takenOn(),
                                        value,
                                        score.recordedByName(),
                                        true))
                        .ifPresent(readings::add);
            }
        }
        return readings;
    }

    /** What was scored before is where the goal began: the baseline that the goal itself tells. */
    private boolean isSinceTheStart(CarePlan plan, Goal goal, ScoreRow score) {
        if (goal.baselineValue() == null) {
            return true;
        }
        LocalDate started =
                plan.firstActivatedAt()
                        .map(at -> at.atZone(clock.getZone()).toLocalDate())
                        .orElse(LocalDate.MIN);
        return score.moment() != MeasureMoment.START && !score.takenOn().isBefore(started);
    }
}
