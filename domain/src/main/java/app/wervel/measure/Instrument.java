package app.wervel.measure;

import app.wervel.intake.LocalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measuring instrument: facts about it, never its items. Each fact that is shown carries its
 * source.
 *
 * @param id as scores keep it
 * @param measures what it says something about
 * @param owner who holds the rights; null: nobody was found
 * @param licence what may be done with it
 * @param shipped whether the program brings items in its own words; else a practice imports the
 *     questionnaire that it has the right to use
 * @param items how many items that score it has; null: not fixed
 * @param total the score; null: there are only scales
 * @param scales what stands beside the total
 * @param directionLabel for instance "higher is more pain"
 * @param meanings of the items; empty: all items are alike
 * @param change the change that matters; null: none is known for certain
 * @param open what nobody checked
 * @param source of what is said in general
 */
public record Instrument(
        String id,
        LocalText name,
        LocalText measures,
        @Nullable String owner,
        LocalText licence,
        boolean shipped,
        @Nullable Integer items,
        @Nullable Scale total,
        List<Scale> scales,
        Direction direction,
        LocalText directionLabel,
        ScoringMethod scoring,
        MissingItems missing,
        List<Meaning> meanings,
        List<CutOff> cutOffs,
        @Nullable ImportantChange change,
        List<OpenFact> open,
        String source) {
    /**
     * @throws IllegalArgumentException when the parts do not fit each other
     */
    public Instrument {
        scales = List.copyOf(scales);
        meanings = List.copyOf(meanings);
        cutOffs = List.copyOf(cutOffs);
        open = List.copyOf(open);
        if (!id.matches("[a-z0-9_]{2,30}")) {
            throw new IllegalArgumentException("Instrument \"%s\" has a strange id".formatted(id));
        }
        if (total == null && scales.isEmpty()) {
            throw new IllegalArgumentException("Instrument %s gives no score".formatted(id));
        }
        if (total != null && !total.id().equals(Scale.TOTAL)) {
            throw new IllegalArgumentException("The total of %s has another name".formatted(id));
        }
        Set<String> known = new HashSet<>();
        List<Scale> all = new ArrayList<>(scales);
        if (total != null) {
            all.add(total);
        }
        for (Scale scale : all) {
            if (!known.add(scale.id())) {
                throw new IllegalArgumentException(
                        "Scale %s of %s is there twice".formatted(scale.id(), id));
            }
        }
        for (CutOff cutOff : cutOffs) {
            if (!known.contains(cutOff.scale())) {
                throw new IllegalArgumentException(
                        "A cut-off of %s is about no scale: %s".formatted(id, cutOff.scale()));
            }
        }
        requireMeanings(id, scoring, meanings);
        if (missing != scoring.missing()) {
            throw new IllegalArgumentException(
                    "%s cannot be scored with missing items by %s".formatted(id, missing));
        }
    }

    private static void requireMeanings(String id, ScoringMethod scoring, List<Meaning> meanings) {
        List<String> ids = meanings.stream().map(Meaning::id).toList();
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("Meanings of %s are there twice".formatted(id));
        }
        boolean fits =
                switch (scoring) {
                    case SUM, PERCENT, SINGLE -> ids.isEmpty();
                    case START_BACK -> ids.equals(StartBackItem.ids());
                    case PAIN_RATING -> ids.contains(Scoring.AVERAGE);
                    case RECODED_SCALES -> !ids.isEmpty();
                    case ACTIVITIES -> ids.equals(Scoring.activityMeanings());
                };
        if (!fits) {
            throw new IllegalArgumentException(
                    "The meanings of %s do not fit how it is scored: %s".formatted(id, ids));
        }
    }

    public Optional<Scale> findScale(String scale) {
        if (total != null && scale.equals(Scale.TOTAL)) {
            return Optional.of(total);
        }
        return scales.stream().filter(each -> each.id().equals(scale)).findFirst();
    }

    public Optional<Meaning> findMeaning(String meaning) {
        return meanings.stream().filter(each -> each.id().equals(meaning)).findFirst();
    }

    /** What the source calls this score; none where no cut-off is known. */
    public Optional<CutOff> cutOff(String scale, BigDecimal value) {
        return cutOffs.stream()
                .filter(cut -> cut.scale().equals(scale) && cut.holds(value))
                .findFirst();
    }
}
