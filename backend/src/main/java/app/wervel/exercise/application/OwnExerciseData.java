package app.wervel.exercise.application;

import app.wervel.shared.application.PreparedPhoto;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exercise of the practice's own as it is typed. Keys are those of the library.
 *
 * @param texts by paper language; Dutch is asked for, a language whose texts are all blank is left
 *     out
 * @param noTags somebody thought of precautions and found that none speaks against it; either this
 *     or at least one tag is asked for
 */
public record OwnExerciseData(
        Map<String, TextData> texts,
        @Nullable String region,
        @Nullable Integer level,
        List<String> positions,
        List<String> equipment,
        boolean home,
        List<String> goals,
        List<String> tags,
        boolean noTags,
        @Nullable DosageData dosage,
        @Nullable PhotoData photo) {
    public OwnExerciseData {
        texts = Map.copyOf(texts);
        positions = List.copyOf(positions);
        equipment = List.copyOf(equipment);
        goals = List.copyOf(goals);
        tags = List.copyOf(tags);
    }

    public record TextData(
            @Nullable String name,
            @Nullable String start,
            @Nullable String action,
            @Nullable String precaution) {
        boolean isBlank() {
            return blank(name) && blank(start) && blank(action) && blank(precaution);
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    /**
     * @param picture a new picture; null: the one that is there stays
     * @param description what is to be seen, for who does not see it
     */
    public record PhotoData(@Nullable PreparedPhoto picture, @Nullable String description) {}
}
