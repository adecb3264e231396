package app.wervel.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps from an easier exercise to a harder one. They only go up, they never come back to where
 * they began, and from an exercise for home they never lead to one that is not fit for home: nobody
 * is sent to a balance test without help because the step before it went well.
 */
final class ExerciseLadder {
    private final Map<ExerciseId, Exercise> exercises;
    private final Map<ExerciseId, Set<ExerciseId>> up = new LinkedHashMap<>();

    /**
     * @param exercises whose links all lead to an exercise among them
     */
    ExerciseLadder(Map<ExerciseId, Exercise> exercises) {
        this.exercises = exercises;
        exercises.forEach((id, exercise) -> {
            addStep(id, exercise.harder());
            if (exercise.easier() != null) {
                addStep(exercise.easier(), id);
            }
        });
    }

    private void addStep(ExerciseId from, @Nullable ExerciseId to) {
        if (to != null) {
            up.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        up.forEach((from, steps) -> {
            steps.forEach(to -> checkStep(from, to, faults));
            if (reaches(steps, from, new LinkedHashSet<>())) {
                faults.add("the links of %s lead round in a circle".formatted(from.value()));
            }
        });
        exercises.forEach((id, exercise) -> {
            if (exercise.home()
                    && exercise.harder() != null
                    && !exercise(exercise.harder()).home()) {
                faults.add(
                        "%s is fit for home, but its harder exercise %s is not"
                                .formatted(id.value(), exercise.harder().value()));
            }
        });
        return faults;
    }

    private void checkStep(ExerciseId from, ExerciseId to, List<String> faults) {
        if (exercise(to).level() < exercise(from).level()) {
            faults.add(
                    "%s is linked as harder than %s, but its level is lower"
                            .formatted(to.value(), from.value()));
        }
    }

    private boolean reaches(Set<ExerciseId> steps, ExerciseId goal, Set<ExerciseId> seen) {
        return steps.stream()
                .anyMatch(step ->
                        step.equals(goal)
                                || (seen.add(step)
                                        && reaches(up.getOrDefault(step, Set.of()), goal, seen)));
    }

    private Exercise exercise(ExerciseId id) {
        return Objects.requireNonNull(exercises.get(id));
    }
}
