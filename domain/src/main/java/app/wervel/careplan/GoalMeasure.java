package app.wervel.careplan;

import app.wervel.shared.InvalidValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By what a goal can be counted, so that it can be followed. A goal without one of these is
 * measured in the practitioner's own words.
 */
public enum GoalMeasure {
    /** Numeric Pain Rating Scale, pain at this moment: 0 is none, 10 the worst imaginable. */
    PAIN_NOW(10, true, 2),
    /** Numeric Pain Rating Scale, average over 24 hours. */
    PAIN_AVERAGE(10, true, 2),
    /**
     * How hard one activity of the patient is: 0 is no trouble at all, 10 is impossible. No change
     * that matters is known for certain, so that none is told.
     */
    ACTIVITY(10, true, null),
    WALKING_MINUTES(600, false, null),
    SITTING_MINUTES(600, false, null);

    private static final int IMPORTANT_PERCENT = 30;

    private final int most;
    private final boolean lowerIsBetter;
    private final @Nullable Integer importantChange;

    GoalMeasure(int most, boolean lowerIsBetter, @Nullable Integer importantChange) {
        this.most = most;
        this.lowerIsBetter = lowerIsBetter;
        this.importantChange = importantChange;
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
