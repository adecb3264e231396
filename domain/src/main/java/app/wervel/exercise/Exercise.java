package app.wervel.exercise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exercise of the library, as it may be prescribed.
 *
 * @param level how much effort and skill it asks beside the others: 1 is easy, 3 hard
 * @param positions one or more, by {@link Label#id()}: {@code sitting}
 * @param equipment what it cannot be done without, by {@link Label#id()}: {@code chair}
 * @param home whether it is fit to do alone at home
 * @param start how to begin
 * @param action what to do
 * @param precaution what to mind; null when nothing is worth a sentence
 * @param progression how to make it harder; an exercise of the practice's own may lack it
 * @param regression how to make it easier; an exercise of the practice's own may lack it
 * @param ownDosage without its load, which is a text and stands apart
 * @param ownLoad the load of its own dosage, or null
 * @param tags precautions that speak against it, by {@link PrecautionTag#id()}
 * @param harder another exercise that comes after this one, or null
 * @param easier another exercise that comes before this one, or null
 * @param basis where exercise and dosage come from
 * @param own what it has because the practice wrote it; null for one that we ship
 */
public record Exercise(
        ExerciseId id,
        String region,
        int level,
        List<String> positions,
        List<String> equipment,
        boolean home,
        List<String> goals,
        BilingualText name,
        BilingualText start,
        BilingualText action,
        @Nullable BilingualText precaution,
        @Nullable BilingualText progression,
        @Nullable BilingualText regression,
        Dosage ownDosage,
        @Nullable BilingualText ownLoad,
        List<String> tags,
        @Nullable ExerciseId harder,
        @Nullable ExerciseId easier,
        String basis,
        @Nullable OwnContent own) {
    public static final int EASIEST = 1;
    public static final int HARDEST = 3;

    public Exercise {
        positions = List.copyOf(positions);
        equipment = List.copyOf(equipment);
        goals = List.copyOf(goals);
        tags = List.copyOf(tags);
    }

    /**
     * Whether it may be prescribed anew; one that is retired or outdated stays readable in the
     * plans that hold it.
     */
    public boolean isOffered() {
        return own == null || !(own.retired() || own.outdated());
    }

    /** This exercise of the practice's own, as {@link OwnContent#outdated()}. */
    Exercise outdated() {
        return new Exercise(
                id,
                region,
                level,
                positions,
                equipment,
                home,
                goals,
                name,
                start,
                action,
                precaution,
                progression,
                regression,
                ownDosage,
                ownLoad,
                tags,
                harder,
                easier,
                basis,
                own == null ? null : own.asOutdated());
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
        return own == null || !isOwnLoad(load) ? load : own.in(language);
    }

    /** Whether this load was left as the library words it, in Dutch or English. */
    public boolean isOwnLoad(@Nullable String load) {
        BilingualText own = ownLoad;
        return own != null && (own.nl().equals(load) || own.en().equals(load));
    }
}
