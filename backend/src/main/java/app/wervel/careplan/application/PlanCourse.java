package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.Evaluation;
import app.wervel.careplan.GoalId;
import app.wervel.careplan.PhaseId;
import app.wervel.careplan.PhaseMove;
import app.wervel.careplan.PlanPhase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a plan goes on: its phases, when it is looked back on, and how far its goals are.
 *
 * @param currentPhase null without phases, and before the plan was started with them
 * @param evaluations by the day on which they were planned
 * @param readings of all goals, by day: typed, and as instruments scored them
 */
public record PlanCourse(
        List<PlanPhase> phases,
        @Nullable PhaseId currentPhase,
        List<PhaseMove> moves,
        List<Evaluation> evaluations,
        List<ReadingRow> readings) {
    public static final PlanCourse NONE =
            new PlanCourse(List.of(), null, List.of(), List.of(), List.of());

    public PlanCourse {
        phases = List.copyOf(phases);
        moves = List.copyOf(moves);
        evaluations = List.copyOf(evaluations);
        readings = List.copyOf(readings);
    }

    static PlanCourse of(CarePlan plan, List<ReadingRow> readings) {
        return new PlanCourse(
                plan.phases(),
                plan.currentPhase().orElse(null),
                plan.phaseMoves(),
                plan.evaluations(),
                readings);
    }

    public Optional<PlanPhase> phase(@Nullable PhaseId id) {
        return phases.stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    /** By day. */
    public List<ReadingRow> readingsOf(GoalId goal) {
        return readings.stream().filter(reading -> reading.goal().equals(goal)).toList();
    }

    /** The one that should be done first, or empty. */
    public Optional<Evaluation> nextEvaluation() {
        return evaluations.stream().filter(each -> !each.isDone()).findFirst();
    }
}
