package app.wervel.careplan;

import app.wervel.exercise.DosageQuantity;
import app.wervel.exercise.ExerciseId;
import app.wervel.shared.InvalidValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the diary says of one exercise on one day. An exercise without a mark was left blank, which
 * says nothing.
 *
 * @param exerciseName in Dutch, so that the mark stays readable whatever becomes of prescription
 *     and library
 * @param planned how many times it was to be done on that day, at least 1
 * @param done false: it was tried and not managed, or left out on purpose
 * @param times how many times it was done, 1 to 24; null: as often as planned, or not done
 */
@Embeddable
public record DiaryMark(
        @AttributeOverride(name = "value", column = @Column(name = "exercise_id"))
                ExerciseId exercise,
        String exerciseName,
        int planned,
        boolean done,
        @Nullable Integer times) {
    /**
     * @throws InvalidValue {@code diary.times-out-of-range}
     */
    public DiaryMark {
        if (times != null && (!done || times < 1 || times > DosageQuantity.TIMES_PER_DAY.most())) {
            throw new InvalidValue("diary.times-out-of-range");
        }
    }

    /** How often it was done, as far as it counts for the plan: 0 to {@link #planned()}. */
    public int counted() {
        if (!done) {
            return 0;
        }
        return times == null ? planned : Math.min(times, planned);
    }

    /** Whether it was done as often as planned. */
    public boolean isAsPlanned() {
        return counted() == planned;
    }
}
