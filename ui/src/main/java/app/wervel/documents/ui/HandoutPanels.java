package app.wervel.documents.ui;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.ui.HandoutPanel;
import app.wervel.documents.application.HandoutService;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientQueries;
import app.wervel.shared.application.ErrorTexts;
import org.springframework.stereotype.Component;

/** Puts the handout beside the plan, in the patient's language. */
@Component
class HandoutPanels implements HandoutPanel {
    private final HandoutService handouts;
    private final PatientQueries patients;
    private final ErrorTexts texts;

    HandoutPanels(HandoutService handouts, PatientQueries patients, ErrorTexts texts) {
        this.handouts = handouts;
        this.patients = patients;
        this.texts = texts;
    }

    @Override
    public Sheet create(PatientId patient, CarePlanId plan, CarePlanStatus status) {
        return new HandoutSheet(
                handouts,
                texts,
                plan,
                status,
                ExerciseLanguage.orDutch(patients.get(patient).language()));
    }
}
