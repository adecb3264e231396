package app.wervel.exercise;

import app.wervel.shared.InvalidValue;

/**
 * What a dosage counts, and how far the count may go. The bounds catch slips of the keyboard (300
 * repetitions for 30); they are no advice.
 */
public enum DosageQuantity {
    SETS("sets", 20),
    REPETITIONS("repetitions", 200),
    /** Seconds that a position is held; at most a quarter of an hour. */
    HOLD_SECONDS("holdSeconds", 900),
    /** At most every hour. */
    TIMES_PER_DAY("timesPerDay", 24),
    /** At most three times on each day. */
    TIMES_PER_WEEK("timesPerWeek", 21),
    MINUTES("minutes", 240),
    DISTANCE_METRES("distanceMetres", 50_000);

    private final String field;
    private final int most;

    DosageQuantity(String field, int most) {
        this.field = field;
        this.most = most;
    }

    /** Its name in the library, in the REST interface and on screen. */
    public String field() {
        return field;
    }

    public int most() {
        return most;
    }

    /**
     * The range itself, when it lies between 1 and {@link #most()}.
     *
     * @throws InvalidValue {@code exercise.dosage-out-of-range}
     */
    public Range accepted(Range range) {
        if (range.min() < 1 || range.max() > most) {
            throw new InvalidValue("exercise.dosage-out-of-range");
        }
        return range;
    }
}
