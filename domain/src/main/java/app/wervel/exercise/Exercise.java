package app.wervel.exercise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exercise of the library, as it may be prescribed.
 *
 * @param start how to begin
 * @param action what to do
 * @param precaution what to mind; null when nothing is worth a sentence
 * @param progression how to make it harder
 * @param regression how to make it easier
 * @param ownDosage without its load, which is a text and stands apart
 * @param ownLoad the load of its own dosage, or null
 * @param tags precautions that speak against it, by {@link PrecautionTag#id()}
 * @param harder another exercise that comes after this one, or null
 * @param easier another exercise that comes before this one, or null
 * @param basis where exercise and dosage come from
 */
public record Exercise(
        ExerciseId id,
        String region,
        List<String> goals,
        BilingualText name,
        BilingualText start,
        BilingualText action,
        @Nullable BilingualText precaution,
        BilingualText progression,
        BilingualText regression,
        Dosage ownDosage,
        @Nullable BilingualText ownLoad,
        List<String> tags,
        @Nullable ExerciseId harder,
        @Nullable ExerciseId easier,
        String basis) {
    public Exercise {
        goals = List.copyOf(goals);
        tags = List.copyOf(tags);
    }

    /** Its own dosage, with the load in that language. */
    public Dosage dosage(ExerciseLanguage language) {
        return ownLoad == null ? ownDosage : ownDosage.withLoad(ownLoad.in(language));
    }

    /**
     * A load for paper in that language. What a practitioner typed stays as it is; a load that was
     * left as the library words it is given in the language of the paper.
     */
    public @Nullable String loadIn(ExerciseLanguage language, @Nullable String load) {
        BilingualText own = ownLoad;
        if (own == null || load == null) {
            return load;
        }
        return load.equals(own.nl()) || load.equals(own.en()) ? own.in(language) : load;
    }
}
