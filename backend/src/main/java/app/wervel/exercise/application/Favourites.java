package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseId;
import java.util.Set;

/** The exercises that the current user marked. */
@FunctionalInterface
interface Favourites {
    Set<ExerciseId> mine();
}
