package app.wervel.exercise;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Meets a patient's precautions with the tags of exercises. A pure function of the library: the
 * same precautions and exercises always give the same hits, in the library's order (stop before
 * check).
 */
public final class PrecautionCheck {
    private final List<PrecautionTag> tags;
    private final Map<String, Set<String>> implied;

    /**
     * @param implied what having one precaution means: an osteoporotic fracture is osteoporosis too
     */
    PrecautionCheck(List<PrecautionTag> tags, Map<String, Set<String>> implied) {
        this.tags = List.copyOf(tags);
        this.implied = Map.copyOf(implied);
    }

    /** The precautions with all that they imply, whatever the number of steps. */
    public Set<String> flags(Collection<String> precautions) {
        Set<String> flags = new LinkedHashSet<>();
        precautions.forEach(precaution -> addWithImplied(precaution, flags));
        return flags;
    }

    private void addWithImplied(String flag, Set<String> flags) {
        if (flags.add(flag)) {
            implied.getOrDefault(flag, Set.of()).forEach(next -> addWithImplied(next, flags));
        }
    }

    /** The patient's precautions as the library knows them, with all that they imply. */
    public List<PrecautionTag> tagsOf(Collection<String> precautions) {
        Set<String> flags = flags(precautions);
        return tags.stream().filter(tag -> flags.contains(tag.id())).toList();
    }

    /** The tags of this exercise that the patient's precautions meet. */
    public List<PrecautionTag> hits(Collection<String> precautions, Exercise exercise) {
        return tagsOf(precautions).stream()
                .filter(tag -> exercise.tags().contains(tag.id()))
                .toList();
    }

    /** The precautions that speak against any plan, even one whose exercises do not carry them. */
    public List<PrecautionTag> planLevelHits(Collection<String> precautions) {
        return tagsOf(precautions).stream().filter(PrecautionTag::planLevel).toList();
    }

    /**
     * Every tag that somebody has to confirm before a plan with these exercises starts; each once.
     */
    public List<PrecautionTag> toConfirm(
            Collection<String> precautions, Collection<Exercise> exercises) {
        Set<PrecautionTag> met = new LinkedHashSet<>(planLevelHits(precautions));
        exercises.forEach(exercise -> met.addAll(hits(precautions, exercise)));
        return tags.stream().filter(met::contains).toList();
    }
}
