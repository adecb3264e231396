package app.wervel.exercise;

import app.wervel.shared.InvalidValue;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key of an exercise: {@code E01} in the library that we ship, {@code P001} when the practice
 * wrote it. It never changes and is never used again.
 */
@Embeddable
public record ExerciseId(String value) implements Serializable {
    private static final Pattern KEY = Pattern.compile("E[0-9]{2,4}|P[0-9]{3,5}");

    /**
     * @throws InvalidValue {@code exercise.unknown}
     */
    public ExerciseId {
        if (!KEY.matcher(value).matches()) {
            throw new InvalidValue("exercise.unknown");
        }
    }

    /** The key of the practice's own exercise with that number, from 1. */
    public static ExerciseId ofPractice(int number) {
        return new ExerciseId(String.format(Locale.ROOT, "P%03d", number));
    }
}
