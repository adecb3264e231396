package app.wervel.exercise.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set as it is typed.
 *
 * @param region key of the library, or null when it is for several
 * @param exercises in the order of the handout
 */
public record ExerciseSetData(
        @Nullable String name,
        @Nullable String region,
        @Nullable String note,
        List<SetExerciseData> exercises) {
    public ExerciseSetData {
        exercises = List.copyOf(exercises);
    }

    /**
     * @param exercise its key, for example {@code E01}
     * @param dosage null: the exercise's own
     */
    public record SetExerciseData(String exercise, @Nullable DosageData dosage) {}
}
