package app.wervel.careplan.application;

import app.wervel.careplan.Prescription;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.Side;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.application.DosageData;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of a prescription that was printed: the names of the REST interface. */
record PrintedPrescription(
        UUID id,
        String exercise,
        String side,
        DosageData dosage,
        @Nullable String note,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    static PrintedPrescription of(Prescription prescription) {
        return new PrintedPrescription(
                prescription.id().value(),
                prescription.exercise().value(),
                prescription.side().id(),
                DosageData.of(prescription.dosage()),
                prescription.note(),
                prescription.from(),
                prescription.until());
    }

    Prescription prescription() {
        return new Prescription(
                new PrescriptionId(id),
                new ExerciseId(exercise),
                Side.fromId(side),
                dosage.toDosage("dosage"),
                note,
                from,
                until,
                null);
    }
}
