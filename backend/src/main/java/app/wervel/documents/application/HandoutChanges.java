package app.wervel.documents.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is different since the sheet that the patient got before, by the names of exercises.
 *
 * @param since when that was printed
 * @param dutch the same in Dutch, when one of the names is a translation that nobody has reviewed;
 *     else null
 */
public record HandoutChanges(
        LocalDate since,
        List<String> added,
        List<String> changed,
        List<String> stopped,
        @Nullable HandoutChanges dutch) {
    public HandoutChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        stopped = List.copyOf(stopped);
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && stopped.isEmpty();
    }
}
