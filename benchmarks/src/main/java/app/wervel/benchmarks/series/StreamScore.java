package app.wervel.benchmarks.series;

import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/** The same points as the plain search counts, anew only for what a move changes. */
public class StreamScore implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {inOrder(factory), alone(factory), afterEachOther(factory)};
    }

    private static Constraint inOrder(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .join(Visit.class, Joiners.equal(Visit::next, Visit::number))
                .filter((visit, next) -> !visit.isOnEarlierDayThan(next))
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint("one a day, in order");
    }

    private static Constraint alone(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .penalize(HardSoftScore.ONE_SOFT, Visit::pointsAlone)
                .asConstraint("the slot itself");
    }

    private static Constraint afterEachOther(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .join(Visit.class, Joiners.equal(Visit::next, Visit::number))
                .penalize(HardSoftScore.ONE_SOFT, Visit::pointsBefore)
                .asConstraint("one slot and the next");
    }
}
