package app.wervel.encounter.application;

import app.wervel.episode.EpisodeId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which notes of a patient are wanted.
 *
 * @param episode null: of every episode
 * @param words that stand in the note or in an amendment, all of them, each maybe unfinished; null:
 *     any
 */
public record EncounterFilter(@Nullable EpisodeId episode, @Nullable String words) {
    public static final EncounterFilter ALL = new EncounterFilter(null, null);

    private static final int MOST_WORDS = 10;

    /** For PostgreSQL's text search; null: nothing to be searched for. */
    @Nullable String query() {
        if (words == null) {
            return null;
        }
        String query =
                Arrays.stream(words.split("[^\\p{L}\\p{N}]+", -1))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .map(word -> word + ":*")
                        .collect(Collectors.joining(" & "));
        return query.isEmpty() ? null : query;
    }
}
