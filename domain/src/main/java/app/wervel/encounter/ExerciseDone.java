package app.wervel.encounter;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exercise that was done in the encounter.
 *
 * @param prescription of the plan; null: done beside the plan
 * @param name as it was called then
 * @param done how much was done, in words: "3 × 10"
 * @param managed whether it went as the plan says; null: not told
 */
@Embeddable
public record ExerciseDone(
        @Column(name = "prescription_id") @Nullable UUID prescription,
        String name,
        @Nullable String done,
        @Nullable Boolean managed) {
    public static final int LONGEST_DONE = 300;

    /**
     * @throws InvalidValue {@code text.required}, {@code text.too-long}
     */
    public ExerciseDone {
        name = Texts.required(name, Texts.LINE);
        done = Texts.optional(done, LONGEST_DONE);
    }
}
