package app.wervel.careplan.application;

import app.wervel.exercise.application.DosageData;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a prescription. Null leaves a part as it is, so that somebody who only writes a
 * note cannot put a dosage back by accident.
 *
 * @param side {@code left}, {@code right}, {@code both} or {@code none}
 * @param dosage the whole dosage
 * @param note a blank one takes the note away
 * @param period the whole period; one without days takes the days away
 * @param phase the id of the phase in which it is done; {@code all}: in all
 * @param position its new place in the plan, from 1
 */
public record PrescriptionChange(
        @Nullable String side,
        @Nullable DosageData dosage,
        @Nullable String note,
        @Nullable PeriodData period,
        @Nullable String phase,
        @Nullable Integer position) {
    public PrescriptionChange(
            @Nullable String side,
            @Nullable DosageData dosage,
            @Nullable String note,
            @Nullable Integer position) {
        this(side, dosage, note, null, null, position);
    }

    public static PrescriptionChange dosage(DosageData dosage) {
        return new PrescriptionChange(null, dosage, null, null);
    }

    public static PrescriptionChange side(String side) {
        return new PrescriptionChange(side, null, null, null);
    }

    public static PrescriptionChange note(String note) {
        return new PrescriptionChange(null, null, note, null);
    }
}
