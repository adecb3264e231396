package app.wervel.exercise;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** Scales of perceived exertion (RPE). For the record only: no scale's name goes on paper. */
public enum ExertionScale {
    /** Borg's first scale: 6 is no exertion at all, 20 the greatest possible. */
    BORG_6_20(6, 20),
    /** Borg's category-ratio scale: 0 is nothing at all, 10 the greatest possible. */
    BORG_CR10(0, 10);

    private final int lowest;
    private final int highest;

    ExertionScale(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(Range range) {
        return range.min() >= lowest && range.max() <= highest;
    }

    /**
     * @throws InvalidValue {@code exercise.exertion-scale-unknown}
     */
    public static ExertionScale fromId(String id) {
        for (ExertionScale scale : values()) {
            if (scale.id().equals(id)) {
                return scale;
            }
        }
        throw new InvalidValue("exercise.exertion-scale-unknown");
    }
}
