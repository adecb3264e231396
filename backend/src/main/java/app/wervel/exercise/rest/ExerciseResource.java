package app.wervel.exercise.rest;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.DosageText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exercise with its texts in one language; its names in all.
 *
 * @param doseLine the dosage in words, as it stands on a handout
 * @param level 1 easy, 2 medium, 3 hard
 * @param home fit to do alone at home
 * @param own whether the practice wrote it
 * @param harder the next exercise, by key
 * @param easier the exercise before it, by key
 */
record ExerciseResource(
        String id,
        String region,
        int level,
        List<String> positions,
        List<String> equipment,
        boolean home,
        boolean own,
        List<String> goals,
        String name,
        BilingualText names,
        String start,
        String action,
        @Nullable String precaution,
        @Nullable String progression,
        @Nullable String regression,
        DosageData dosage,
        String doseLine,
        List<String> tags,
        @Nullable String harder,
        @Nullable String easier) {
    static ExerciseResource of(Exercise exercise, ExerciseLanguage language) {
        Dosage dosage = exercise.dosage(language);
        return new ExerciseResource(
                exercise.id().value(),
                exercise.region(),
                exercise.level(),
                exercise.positions(),
                exercise.equipment(),
                exercise.home(),
                exercise.own() != null,
                exercise.goals(),
                exercise.name().in(language),
                exercise.name(),
                exercise.start().in(language),
                exercise.action().in(language),
                in(language, exercise.precaution()),
                in(language, exercise.progression()),
                in(language, exercise.regression()),
                DosageData.of(dosage),
                DosageText.line(dosage, language),
                exercise.tags(),
                key(exercise.harder()),
                key(exercise.easier()));
    }

    private static @Nullable String in(ExerciseLanguage language, @Nullable BilingualText text) {
        return text == null ? null : text.in(language);
    }

    private static @Nullable String key(@Nullable ExerciseId id) {
        return id == null ? null : id.value();
    }
}
