package app.wervel.exercise.ui;

import app.wervel.exercise.application.ExerciseQueries;
import app.wervel.exercise.application.ExerciseSetQueries;
import app.wervel.exercise.application.ExerciseSetService;
import app.wervel.exercise.application.FavouriteExerciseService;
import app.wervel.exercise.application.HandoutLanguages;
import app.wervel.exercise.application.OwnExerciseService;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.ErrorTexts;
import org.springframework.stereotype.Component;

/** What the parts of the library's screen work with. */
@Component
record ExerciseTools(
        ExerciseQueries exercises,
        FavouriteExerciseService favourites,
        ExerciseSetQueries setQueries,
        ExerciseSetService sets,
        OwnExerciseService own,
        HandoutLanguages languages,
        ExerciseLook look,
        CurrentUser currentUser,
        ErrorTexts errorTexts) {
    /** Whether this user writes exercises and sets. */
    boolean mayWrite() {
        return currentUser.get().may(Permission.EXERCISE_WRITE);
    }

    boolean mayReviewTranslations() {
        return currentUser.get().may(Permission.TRANSLATION_REVIEW);
    }
}
