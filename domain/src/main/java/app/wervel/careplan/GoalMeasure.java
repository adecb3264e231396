package app.wervel.careplan;

import app.wervel.measure.Scale;
import app.wervel.measure.ScaleScore;
import app.wervel.measure.Scoring;
import app.wervel.shared.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a goal can be counted, so that it can be followed. A goal without one of these is
 * measured in the practitioner's own words.
 */
public enum GoalMeasure {
    /** Numeric Pain Rating Scale, pain at this moment: 0 is none, 10 the worst imaginable. */
    PAIN_NOW(10, true, 2, "nprs", "now"),
    /** Numeric Pain Rating Scale, average over 24 hours. */
    PAIN_AVERAGE(10, true, 2, "nprs", Scale.TOTAL),
    /**
     * How hard one activity of the patient is: 0 is no trouble at all, 10 is impossible. No change
     * that matters is known for certain, so that none is told.
     */
    ACTIVITY(10, true, null, "psk", null),
    /**
     * Quebec Back Pain Disability Scale. Whether a change of it matters is told beside its scores,
     * which know their version.
     */
    QBPDS(100, true, null, "qbpds", Scale.TOTAL),
    /** Oswestry Disability Index, in per cent. */
    ODI(100, true, null, "odi", Scale.TOTAL),
    /** Roland-Morris Disability Questionnaire. */
    RMDQ(24, true, null, "rmdq", Scale.TOTAL),
    WALKING_MINUTES(600, false, null, null, null),
    SITTING_MINUTES(600, false, null, null, null);

    private static final int IMPORTANT_PERCENT = 30;

    private final int most;
    private final boolean lowerIsBetter;
    private final @Nullable Integer importantChange;
    private final @Nullable String scoredBy;
    private final @Nullable String scale;

    GoalMeasure(
            int most,
            boolean lowerIsBetter,
            @Nullable Integer importantChange,
            @Nullable String scoredBy,
            @Nullable String scale) {
        this.most = most;
        this.lowerIsBetter = lowerIsBetter;
        this.importantChange = importantChange;
        this.scoredBy = scoredBy;
        this.scale = scale;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int most() {
        return most;
    }

    public boolean lowerIsBetter() {
        return lowerIsBetter;
    }

    /** The instrument of the registry that scores it; empty: it is only noted by hand. */
    public Optional<String> scoredBy() {
        return Optional.ofNullable(scoredBy);
    }

    /**
     * What a score on {@link #scoredBy()} says of this measure, rounded to whole points; empty
     * where it says nothing of it.
     *
     * @param total of the instrument
     * @param scales its other scales, or its activities
     * @param activity the one that the goal is about, however it is written
     */
    public Optional<Integer> readFrom(
            @Nullable BigDecimal total, List<ScaleScore> scales, @Nullable String activity) {
        Optional<BigDecimal> score;
        if (this == ACTIVITY) {
            score =
                    Optional.ofNullable(activity)
                            .map(Scoring::activityKey)
                            .flatMap(key ->
                                    Optional.ofNullable(Scoring.byActivity(scales).get(key)));
        } else if (Scale.TOTAL.equals(scale)) {
            score = Optional.ofNullable(total);
        } else {
            score =
                    scales.stream()
                            .filter(each -> each.scale().equals(scale))
                            .map(ScaleScore::value)
                            .findFirst();
        }
        return score.map(value -> value.setScale(0, RoundingMode.HALF_UP).intValueExact())
                .filter(value -> value >= 0 && value <= most);
    }

    /**
     * Whether somebody got better by as much as matters: 2 points or 30% for pain (consensus of
     * Ostelo and others, 2008). Never, where no such change is known.
     */
    public boolean improvedImportantly(int baseline, int now) {
        if (importantChange == null) {
            return false;
        }
        int better = lowerIsBetter ? baseline - now : now - baseline;
        return better >= importantChange
                || (better > 0 && 100 * better >= IMPORTANT_PERCENT * baseline);
    }

    /**
     * The value itself.
     *
     * @throws InvalidValue {@code careplan.value-out-of-range} outside 0 to {@link #most()}
     */
    public int accepted(int value) {
        if (value < 0 || value > most) {
            throw new InvalidValue("careplan.value-out-of-range");
        }
        return value;
    }

    /**
     * @throws InvalidValue {@code careplan.measure-unknown}
     */
    public static GoalMeasure fromId(String id) {
        for (GoalMeasure measure : values()) {
            if (measure.id().equals(id)) {
                return measure;
            }
        }
        throw new InvalidValue("careplan.measure-unknown");
    }
}
