package app.wervel.exercise;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record ExerciseSetId(UUID value) implements Serializable {
    public static ExerciseSetId next() {
        return new ExerciseSetId(UuidV7.next());
    }
}
