package app.wervel.careplan.application;

import app.wervel.exercise.Exercise;
import java.util.List;

/**
 * What became of a set that went into a plan.
 *
 * @param plan as it is now
 * @param set the set's name
 * @param added in the set's order
 * @param there left out, because the plan held them already
 * @param retired left out, because the practice no longer prescribes them
 */
public record SetApplied(
        CarePlanDetails plan,
        String set,
        List<Exercise> added,
        List<Exercise> there,
        List<Exercise> retired) {
    public SetApplied {
        added = List.copyOf(added);
        there = List.copyOf(there);
        retired = List.copyOf(retired);
    }
}
