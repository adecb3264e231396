package app.wervel.exercise.application;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as a patient reads it, in one language.
 *
 * @param start how to begin
 * @param action what to do
 * @param precaution what to mind, or null
 * @param load the load of its own dosage in words, or null
 */
public record ExerciseWords(
        String name,
        String start,
        String action,
        @Nullable String precaution,
        @Nullable String load) {
    static ExerciseWords of(Exercise exercise, ExerciseLanguage language) {
        return new ExerciseWords(
                exercise.name().in(language),
                exercise.start().in(language),
                exercise.action().in(language),
                in(language, exercise.precaution()),
                in(language, exercise.ownLoad()));
    }

    private static @Nullable String in(ExerciseLanguage language, @Nullable BilingualText text) {
        return text == null ? null : text.in(language);
    }
}
