package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseCatalogue;

/** The exercises with which this practice works: those that we ship, and its own. */
@FunctionalInterface
public interface ExerciseLibrary {
    /**
     * The library as it is now. It does not change: read it once for one piece of work, so that all
     * of that work speaks of the same exercises.
     */
    ExerciseCatalogue current();
}
