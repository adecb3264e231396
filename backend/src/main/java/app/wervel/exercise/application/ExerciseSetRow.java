package app.wervel.exercise.application;

import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.ExerciseSet;
import app.wervel.exercise.ExerciseSetId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set with its exercises.
 *
 * @param version to send back with a change
 * @param exercises in the order of the handout; retired ones too
 */
public record ExerciseSetRow(
        ExerciseSetId id,
        long version,
        String name,
        @Nullable String region,
        @Nullable String note,
        List<Entry> exercises) {
    public ExerciseSetRow {
        exercises = List.copyOf(exercises);
    }

    static ExerciseSetRow of(ExerciseSet set, ExerciseCatalogue library) {
        return new ExerciseSetRow(
                set.id(),
                Objects.requireNonNull(set.version()),
                set.name(),
                set.region(),
                set.note(),
                set.exercises().stream()
                        .map(each -> new Entry(library.get(each.exercise()), each.dosage()))
                        .toList());
    }

    public record Entry(Exercise exercise, Dosage dosage) {
        /** The dosage in words: "3 × 10, 2× per dag". */
        public String doseLine(ExerciseLanguage language) {
            return DosageText.line(exercise, dosage, language);
        }
    }
}
