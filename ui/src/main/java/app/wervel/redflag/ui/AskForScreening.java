package app.wervel.redflag.ui;

import app.wervel.intake.ui.ScreeningAgain;
import app.wervel.patient.PatientId;
import org.springframework.stereotype.Component;

/** The way from the patient's intakes into a new screening. */
@Component
class AskForScreening implements ScreeningAgain {
    private final RedFlagTools tools;

    AskForScreening(RedFlagTools tools) {
        this.tools = tools;
    }

    @Override
    public void open(PatientId patient) {
        RescreeningDialog.open(tools, patient);
    }
}
