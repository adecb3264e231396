package app.wervel.exercise;

import app.wervel.shared.InvalidValue;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.regex.Pattern;

/** The key of an exercise in the library: {@code E01}. It never changes and is never used again. */
@Embeddable
public record ExerciseId(String value) implements Serializable {
    private static final Pattern KEY = Pattern.compile("E[0-9]{2,4}");

    /**
     * @throws InvalidValue {@code exercise.unknown}
     */
    public ExerciseId {
        if (!KEY.matcher(value).matches()) {
            throw new InvalidValue("exercise.unknown");
        }
    }
}
