package app.wervel.exercise.application;

import org.jspecify.annotations.Nullable;

/**
 * Which exercises somebody looks for. What is null does not narrow.
 *
 * @param query words in Dutch or English; blank for all
 * @param region key of the library
 * @param goal key of the library
 * @param level 1 easy, 2 medium, 3 hard
 * @param position key of the library
 * @param equipment key of the library: exercises that need it; {@link #WITHOUT_EQUIPMENT}:
 *     exercises that need nothing
 * @param favourites only the current user's favourites
 */
public record ExerciseCriteria(
        String query,
        @Nullable String region,
        @Nullable String goal,
        @Nullable Integer level,
        @Nullable String position,
        @Nullable String equipment,
        boolean favourites) {
    public static final String WITHOUT_EQUIPMENT = "none";

    public static ExerciseCriteria words(String query) {
        return new ExerciseCriteria(query, null, null, null, null, null, false);
    }

    public boolean isEmpty() {
        return equals(words("")) || (query.isBlank() && equals(words(query)));
    }
}
