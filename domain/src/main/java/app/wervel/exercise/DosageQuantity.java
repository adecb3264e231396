package app.wervel.exercise;

import app.wervel.shared.InvalidValue;

/**
 * What a dosage counts, and how far the count may go. The bounds catch slips of the keyboard (300
 * repetitions for 30); they are no advice.
 */
public enum DosageQuantity {
    SETS("sets", 1, 20),
    REPETITIONS("repetitions", 1, 200),
    /** Seconds that a position is held; at most a quarter of an hour. */
    HOLD_SECONDS("holdSeconds", 1, 900),
    /** At most every hour. */
    TIMES_PER_DAY("timesPerDay", 1, 24),
    /** At most three times on each day. */
    TIMES_PER_WEEK("timesPerWeek", 1, 21),
    MINUTES("minutes", 1, 240),
    DISTANCE_METRES("distanceMetres", 1, 50_000),
    /** Seconds between two sets; at most ten minutes. */
    REST_SECONDS("restSeconds", 5, 600);

    private final String field;
    private final int least;
    private final int most;

    DosageQuantity(String field, int least, int most) {
        this.field = field;
        this.least = least;
        this.most = most;
    }

    /** Its name in the library, in the REST interface and on screen. */
    public String field() {
        return field;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /**
     * The range itself, when it lies between {@link #least()} and {@link #most()}.
     *
     * @throws InvalidValue {@code exercise.dosage-out-of-range}
     */
    public Range accepted(Range range) {
        if (range.min() < least || range.max() > most) {
            throw new InvalidValue("exercise.dosage-out-of-range");
        }
        return range;
    }
}
