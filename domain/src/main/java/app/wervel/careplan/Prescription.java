package app.wervel.careplan;

import app.wervel.exercise.Dosage;
import app.wervel.exercise.ExerciseId;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as this patient does it. Its place in the plan is its place on the handout.
 *
 * @param note what the practitioner adds for this patient, in the patient's language
 */
@Embeddable
public record Prescription(
        @AttributeOverride(name = "value", column = @Column(name = "id")) PrescriptionId id,
        @AttributeOverride(name = "value", column = @Column(name = "exercise_id"))
                ExerciseId exercise,
        @Enumerated(EnumType.STRING) Side side,
        Dosage dosage,
        @Nullable String note) {
    public static final int LONGEST_NOTE = 500;

    /**
     * @throws InvalidValue {@code text.too-long}
     */
    public Prescription {
        note = Texts.optional(note, LONGEST_NOTE);
    }
}
