package app.wervel.benchmarks.series;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series as Timefold sees it. */
@PlanningSolution
// Timefold makes copies by the constructor without arguments and fills the fields.
@SuppressWarnings("NullAway.Init")
public class Schedule {
    @PlanningEntityCollectionProperty private List<Visit> visits;
    @PlanningScore private @Nullable HardSoftScore score;

    public Schedule() {}

    Schedule(List<Visit> visits) {
        this.visits = visits;
    }

    List<Visit> visits() {
        return visits;
    }

    HardSoftScore score() {
        if (score == null) {
            throw new IllegalStateException("The schedule has not been solved yet");
        }
        return score;
    }
}
