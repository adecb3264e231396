package app.wervel.exercise;

import app.wervel.shared.InvalidValue;

/** From least to most, both included: 8 to 12 repetitions. One number is a range of itself. */
public record Range(int min, int max) {
    /**
     * @throws InvalidValue {@code exercise.range-reversed}
     */
    public Range {
        if (max < min) {
            throw new InvalidValue("exercise.range-reversed");
        }
    }

    public static Range exactly(int value) {
        return new Range(value, value);
    }

    public boolean isOneNumber() {
        return min == max;
    }
}
