package app.wervel.exercise.application;

import app.wervel.exercise.BilingualText;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A language of paper as it is written in {@code languages/<language>.json}, name by name.
 *
 * @param name what its own speakers call it
 * @param names what it is called on screen
 * @param direction {@code ltr} or {@code rtl}
 * @param original written by us and not translated
 * @param paper the fixed words of a handout, by key
 * @param dosage of which a dosage is said, by {@link DosagePhrase#key()}
 * @param knowledge of a translation, by text; an original's stand in the knowledge base. What is
 *     not translated is printed in Dutch.
 * @param exercises of a translation, by exercise; an original's stand in the library itself
 */
record LanguageFile(
        @JsonProperty(value = "language", required = true) String language,
        @JsonProperty(value = "name", required = true) String name,
        @JsonProperty(value = "names", required = true) BilingualText names,
        @JsonProperty(value = "direction", required = true) String direction,
        @JsonProperty(value = "original", required = true) boolean original,
        @JsonProperty(value = "dates", required = true) DatesEntry dates,
        @JsonProperty(value = "paper", required = true) Map<String, String> paper,
        @JsonProperty(value = "dosage", required = true) Map<String, String> dosage,
        @JsonProperty("knowledge") @Nullable Map<String, KnowledgeText> knowledge,
        @JsonProperty("exercises") @Nullable Map<String, ExerciseEntry> exercises) {

    /** Weeks begin on Monday, years in January. */
    record DatesEntry(
            @JsonProperty(value = "weekdays", required = true) List<String> weekdays,
            @JsonProperty(value = "weekdaysInFull", required = true) List<String> weekdaysInFull,
            @JsonProperty(value = "months", required = true) List<String> months,
            @JsonProperty(value = "monthsInFull", required = true) List<String> monthsInFull,
            @JsonProperty(value = "date", required = true) String date,
            @JsonProperty(value = "dateInFull", required = true) String dateInFull,
            @JsonProperty(value = "dateWithoutWeekday", required = true)
                    String dateWithoutWeekday) {}

    /**
     * @param precaution where the exercise has one
     * @param load where the library gives the exercise one in words
     */
    record ExerciseEntry(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "start", required = true) String start,
            @JsonProperty(value = "action", required = true) String action,
            @JsonProperty("precaution") @Nullable String precaution,
            @JsonProperty("load") @Nullable String load) {}
}
