package app.wervel.exercise;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an exercise has because the practice wrote it.
 *
 * @param words its texts by the key of a paper language ({@code nl}, {@code tr}); always in Dutch
 * @param photo null when there is none
 * @param retired kept for the plans that hold it, and not offered for new ones
 * @param outdated names a precaution, position or something else that this release of the library
 *     no longer has. It keeps all that it names, stays readable in the plans that hold it, and is
 *     not offered until somebody has chosen anew: what is not known cannot be warned for.
 */
public record OwnContent(
        Map<String, ExerciseWords> words,
        @Nullable ExercisePhoto photo,
        boolean retired,
        boolean outdated) {
    /** In which every one of them is written. */
    public static final String FIRST_LANGUAGE = ExerciseLanguage.NL.id();

    public OwnContent {
        words = Map.copyOf(words);
    }

    OwnContent asOutdated() {
        return new OwnContent(words, photo, retired, true);
    }
}
