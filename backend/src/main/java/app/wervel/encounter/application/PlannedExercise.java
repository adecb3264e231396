package app.wervel.encounter.application;

import app.wervel.careplan.application.PrescriptionRow;
import app.wervel.exercise.ExerciseLanguage;
import java.util.UUID;

/** An exercise of the active plan, to be ticked in a note. */
public record PlannedExercise(PrescriptionRow row) {
    public UUID prescription() {
        return row.id().value();
    }

    public String name(ExerciseLanguage language) {
        return row.exercise().name().in(language);
    }

    /** The dosage in words. */
    public String dose(ExerciseLanguage language) {
        return row.doseLine(language);
    }
}
