package app.wervel.careplan.application;

import app.wervel.exercise.application.DosageData;
import org.jspecify.annotations.Nullable;

/**
 * An exercise to prescribe, as it is typed.
 *
 * @param exercise its key, for example {@code E01}
 * @param side {@code left}, {@code right}, {@code both} or {@code none}; null: both where the
 *     exercise's own dosage counts for each side, else none
 * @param dosage null: the exercise's own
 * @param period null: as long as the plan lasts
 * @param phase the id of the phase in which it is done; null or {@code all}: in all
 */
public record PrescriptionData(
        @Nullable String exercise,
        @Nullable String side,
        @Nullable DosageData dosage,
        @Nullable String note,
        @Nullable PeriodData period,
        @Nullable String phase) {
    public PrescriptionData(
            @Nullable String exercise,
            @Nullable String side,
            @Nullable DosageData dosage,
            @Nullable String note) {
        this(exercise, side, dosage, note, null, null);
    }

    /** The exercise as the library has it. */
    public static PrescriptionData of(String exercise) {
        return new PrescriptionData(exercise, null, null, null);
    }
}
