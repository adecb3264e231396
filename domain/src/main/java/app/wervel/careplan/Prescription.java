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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as this patient does it. Its place in the plan is its place on the handout.
 *
 * @param note what the practitioner adds for this patient, in the patient's language
 * @param from the first day; null: from the start of the plan
 * @param until the last day, on {@code from} or later; null: until the end of the plan
 * @param phase the phase in which it is done; null: in all
 */
@Embeddable
public record Prescription(
        @AttributeOverride(name = "value", column = @Column(name = "id")) PrescriptionId id,
        @AttributeOverride(name = "value", column = @Column(name = "exercise_id"))
                ExerciseId exercise,
        @Enumerated(EnumType.STRING) Side side,
        Dosage dosage,
        @Nullable String note,
        @Column(name = "from_date") @Nullable LocalDate from,
        @Column(name = "until_date") @Nullable LocalDate until,
        @AttributeOverride(name = "value", column = @Column(name = "phase_id"))
                @Nullable PhaseId phase) {
    public static final int LONGEST_NOTE = 500;

    /**
     * @throws InvalidValue {@code text.too-long}, {@code careplan.period-reversed}
     */
    public Prescription {
        note = Texts.optional(note, LONGEST_NOTE);
        if (from != null && until != null && until.isBefore(from)) {
            throw new InvalidValue("careplan.period-reversed");
        }
    }

    /**
     * Whether the patient does it on that day: it has not ended, and belongs to all phases or to
     * this one.
     *
     * @param current null without phases
     */
    public boolean isDoneOn(LocalDate day, @Nullable PhaseId current) {
        boolean hasEnded = until != null && until.isBefore(day);
        return !hasEnded && (phase == null || phase.equals(current));
    }

    /** As long as the plan lasts. */
    public Prescription(
            PrescriptionId id,
            ExerciseId exercise,
            Side side,
            Dosage dosage,
            @Nullable String note) {
        this(id, exercise, side, dosage, note, null, null, null);
    }
}
