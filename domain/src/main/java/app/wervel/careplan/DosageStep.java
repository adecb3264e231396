package app.wervel.careplan;

import app.wervel.exercise.Dosage;
import app.wervel.exercise.DosageQuantity;
import app.wervel.exercise.Range;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One quantity of a dosage, one step up or down; all else stays as it is.
 *
 * <p>Up: repetitions, two more, until the top of the range is {@value #MOST_REPETITIONS}; then
 * sets, one more, until {@value #MOST_SETS}; then seconds of holding, {@value #HOLD_STEP} more,
 * until {@value #LONGEST_HOLD}; then minutes, a tenth more, until {@value #MOST_MINUTES}; then
 * metres, a tenth more. Down: the same quantities in the same order, as far as {@value
 * #FEWEST_REPETITIONS} repetitions, one set, {@value #HOLD_STEP} seconds, {@value #FEWEST_MINUTES}
 * minutes.
 *
 * <p>The bounds are those of usual home exercise (KNGF: 2 to 4 sets of 8 to 15; library: 5 to 10
 * repetitions), and lie within those of {@link DosageQuantity}. Which quantity goes first, and the
 * size of a step, is a rule from practice that a physiotherapist has to confirm.
 *
 * @param from null: the dosage did not say, which means one
 */
public record DosageStep(DosageQuantity quantity, @Nullable Range from, Range to) {
    static final int MOST_REPETITIONS = 15;
    static final int FEWEST_REPETITIONS = 5;
    static final int REPETITIONS_STEP = 2;
    static final int MOST_SETS = 4;
    static final int HOLD_STEP = 5;
    static final int LONGEST_HOLD = 60;
    static final int MOST_MINUTES = 60;
    static final int FEWEST_MINUTES = 5;
    static final int MOST_METRES = 10_000;
    static final int FEWEST_METRES = 50;
    private static final int METRES_STEP = 10;

    /** In this order, so that the first that can move is the only one that does. */
    private static final List<DosageQuantity> ORDER =
            List.of(
                    DosageQuantity.REPETITIONS,
                    DosageQuantity.SETS,
                    DosageQuantity.HOLD_SECONDS,
                    DosageQuantity.MINUTES,
                    DosageQuantity.DISTANCE_METRES);

    /** A little more of one thing; empty when all that the dosage counts is at its top. */
    public static Optional<DosageStep> up(Dosage dosage) {
        return first(dosage, 1);
    }

    /** A little less of one thing; empty when all that the dosage counts is at its bottom. */
    public static Optional<DosageStep> down(Dosage dosage) {
        return first(dosage, -1);
    }

    private static Optional<DosageStep> first(Dosage dosage, int direction) {
        for (DosageQuantity quantity : ORDER) {
            Range from = dosage.of(quantity);
            Range counted =
                    from == null && hasUnsaidSet(dosage, quantity) ? Range.exactly(1) : from;
            if (counted != null) {
                Range to = moved(quantity, counted, direction);
                if (!to.equals(counted)) {
                    return Optional.of(new DosageStep(quantity, from, to));
                }
            }
        }
        return Optional.empty();
    }

    /** Repetitions without sets are one set. */
    private static boolean hasUnsaidSet(Dosage dosage, DosageQuantity quantity) {
        return quantity == DosageQuantity.SETS && dosage.repetitions() != null;
    }

    private static Range moved(DosageQuantity quantity, Range from, int direction) {
        return switch (quantity) {
            case REPETITIONS ->
                    shifted(
                            from,
                            direction * REPETITIONS_STEP,
                            FEWEST_REPETITIONS,
                            MOST_REPETITIONS);
            case SETS -> shifted(from, direction, 1, MOST_SETS);
            case HOLD_SECONDS -> shifted(from, direction * HOLD_STEP, HOLD_STEP, LONGEST_HOLD);
            case MINUTES ->
                    shifted(from, direction * tenth(from.max(), 1), FEWEST_MINUTES, MOST_MINUTES);
            case DISTANCE_METRES ->
                    shifted(
                            from,
                            direction * tenth(from.max(), METRES_STEP),
                            FEWEST_METRES,
                            MOST_METRES);
            default -> from;
        };
    }

    /** A tenth, rounded to that unit, and at least one of it. */
    private static int tenth(int value, int unit) {
        return Math.max(1, Math.round(value / (10f * unit))) * unit;
    }

    /**
     * The range moved by that much. What is at or beyond the bound in that direction stays, and
     * what would pass it stops there.
     */
    private static Range shifted(Range from, int by, int least, int most) {
        if (by > 0) {
            return from.max() >= most
                    ? from
                    : new Range(Math.min(from.min() + by, most), Math.min(from.max() + by, most));
        }
        return from.min() <= least
                ? from
                : new Range(Math.max(from.min() + by, least), Math.max(from.max() + by, least));
    }

    /** The dosage with this step taken. */
    public Dosage applyTo(Dosage dosage) {
        return dosage.with(quantity, to);
    }
}
