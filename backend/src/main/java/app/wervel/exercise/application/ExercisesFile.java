package app.wervel.exercise.application;

import app.wervel.exercise.BilingualText;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exercise library as it is written in {@code exercises.json}, name by name. */
record ExercisesFile(
        @JsonProperty(value = "version", required = true) String version,
        @JsonProperty(value = "tags", required = true) List<TagEntry> tags,
        @JsonProperty(value = "implies", required = true) Map<String, Set<String>> implies,
        @JsonProperty(value = "regions", required = true) List<LabelEntry> regions,
        @JsonProperty(value = "goals", required = true) List<LabelEntry> goals,
        @JsonProperty(value = "levels", required = true) List<LabelEntry> levels,
        @JsonProperty(value = "positions", required = true) List<LabelEntry> positions,
        @JsonProperty(value = "equipment", required = true) List<LabelEntry> equipment,
        @JsonProperty(value = "exercises", required = true) List<ExerciseEntry> exercises) {

    /**
     * @param origin for developers; {@code originLabel} says it to users
     */
    record TagEntry(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "level", required = true) String level,
            @JsonProperty(value = "planLevel", required = true) boolean planLevel,
            @JsonProperty(value = "origin", required = true) String origin,
            @JsonProperty(value = "originLabel", required = true) BilingualText originLabel,
            @JsonProperty(value = "nl", required = true) String nl,
            @JsonProperty(value = "en", required = true) String en,
            @JsonProperty(value = "explanation", required = true) BilingualText explanation) {}

    record LabelEntry(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "nl", required = true) String nl,
            @JsonProperty(value = "en", required = true) String en) {}

    /**
     * @param level 1 easy, 2 medium, 3 hard
     * @param home fit to do alone at home
     * @param seedDose the dosage in the words of the source, for whoever reviews the library
     */
    record ExerciseEntry(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "region", required = true) String region,
            @JsonProperty(value = "level", required = true) int level,
            @JsonProperty(value = "positions", required = true) List<String> positions,
            @JsonProperty(value = "equipment", required = true) List<String> equipment,
            @JsonProperty(value = "home", required = true) boolean home,
            @JsonProperty(value = "goals", required = true) List<String> goals,
            @JsonProperty(value = "names", required = true) BilingualText names,
            @JsonProperty(value = "start", required = true) BilingualText start,
            @JsonProperty(value = "action", required = true) BilingualText action,
            @JsonProperty("precaution") @Nullable BilingualText precaution,
            @JsonProperty(value = "progression", required = true) BilingualText progression,
            @JsonProperty(value = "regression", required = true) BilingualText regression,
            @JsonProperty(value = "dosage", required = true) DosageEntry dosage,
            @JsonProperty(value = "tags", required = true) List<String> tags,
            @JsonProperty("links") @Nullable LinksEntry links,
            @JsonProperty(value = "basis", required = true) String basis,
            @JsonProperty("seedDose") @Nullable SeedDoseEntry seedDose) {}

    record LinksEntry(
            @JsonProperty("progression") @Nullable String progression,
            @JsonProperty("regression") @Nullable String regression) {}

    record SeedDoseEntry(
            @JsonProperty(value = "nl", required = true) String nl,
            @JsonProperty(value = "en", required = true) String en,
            @JsonProperty(value = "note", required = true) String note) {}

    /** As in {@link DosageData}, but with a load in both languages. */
    record DosageEntry(
            @JsonProperty("sets") DosageData.@Nullable RangeData sets,
            @JsonProperty("repetitions") DosageData.@Nullable RangeData repetitions,
            @JsonProperty("holdSeconds") DosageData.@Nullable RangeData holdSeconds,
            @JsonProperty("timesPerDay") DosageData.@Nullable RangeData timesPerDay,
            @JsonProperty("timesPerWeek") DosageData.@Nullable RangeData timesPerWeek,
            @JsonProperty("minutes") DosageData.@Nullable RangeData minutes,
            @JsonProperty("distanceMetres") DosageData.@Nullable RangeData distanceMetres,
            @JsonProperty("load") @Nullable BilingualText load,
            @JsonProperty("perSide") @Nullable Boolean perSide,
            @JsonProperty("perDirection") @Nullable Boolean perDirection,
            @JsonProperty("rpe") DosageData.@Nullable ExertionData rpe,
            @JsonProperty("progress") @Nullable String progress) {
        DosageData withoutLoad() {
            return new DosageData(
                    sets,
                    repetitions,
                    holdSeconds,
                    timesPerDay,
                    timesPerWeek,
                    minutes,
                    distanceMetres,
                    null,
                    perSide,
                    perDirection,
                    rpe,
                    progress);
        }
    }
}
