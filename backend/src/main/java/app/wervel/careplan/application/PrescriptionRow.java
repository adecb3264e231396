package app.wervel.careplan.application;

import app.wervel.careplan.PhaseId;
import app.wervel.careplan.Prescription;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.Side;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.application.DosageText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prescription with the exercise that it is about.
 *
 * @param position its place in the plan and on the handout, from 1
 * @param from the first day, or null
 * @param until the last day, or null
 * @param phase the phase in which it is done; null: in all
 */
public record PrescriptionRow(
        PrescriptionId id,
        int position,
        Exercise exercise,
        Side side,
        Dosage dosage,
        @Nullable String note,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable PhaseId phase) {
    static List<PrescriptionRow> of(List<Prescription> prescriptions, ExerciseCatalogue exercises) {
        List<PrescriptionRow> rows = new ArrayList<>();
        for (Prescription each : prescriptions) {
            rows.add(
                    new PrescriptionRow(
                            each.id(),
                            rows.size() + 1,
                            exercises.get(each.exercise()),
                            each.side(),
                            each.dosage(),
                            each.note(),
                            each.from(),
                            each.until(),
                            each.phase()));
        }
        return rows;
    }

    /** Those whose exercise the library still has, in their order. */
    static List<PrescriptionRow> known(
            List<Prescription> prescriptions, ExerciseCatalogue exercises) {
        return of(
                prescriptions.stream()
                        .filter(each -> exercises.find(each.exercise()).isPresent())
                        .toList(),
                exercises);
    }

    Prescription prescription() {
        return new Prescription(id, exercise.id(), side, dosage, note, from, until, phase);
    }

    /** The dosage in words: "3 × 10, 2× per dag". */
    public String doseLine(ExerciseLanguage language) {
        return DosageText.line(exercise, dosage, language);
    }
}
