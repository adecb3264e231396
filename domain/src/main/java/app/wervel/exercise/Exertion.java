package app.wervel.exercise;

import app.wervel.shared.InvalidValue;

/** How hard an exercise should feel, on a named scale. */
public record Exertion(ExertionScale scale, Range target) {
    /**
     * @throws InvalidValue {@code exercise.dosage-out-of-range}
     */
    public Exertion {
        if (!scale.holds(target)) {
            throw new InvalidValue("exercise.dosage-out-of-range");
        }
    }
}
