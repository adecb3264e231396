package app.wervel.redflag.ui;

import app.wervel.intake.application.IntakeQueries;
import app.wervel.intake.ui.EmergencySheetLink;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.ui.PatientPage;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.redflag.application.RedFlagService;
import app.wervel.redflag.application.RescreeningQueries;
import app.wervel.redflag.application.RescreeningService;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.triage.application.RuleSources;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the parts of the red flags' screens work with. */
@Component
record RedFlagTools(
        RedFlagQueries queries,
        RedFlagService flags,
        RescreeningQueries rescreenings,
        RescreeningService rescreening,
        IntakeQueries intakes,
        PatientQueries patients,
        CurrentUser currentUser,
        ErrorTexts errors,
        RuleSources sources,
        Clock clock,
        ObjectProvider<PatientPage> patientPage,
        ObjectProvider<EmergencySheetLink> sheets,
        ObjectProvider<RedFlagLetters> letters) {
    boolean mayWrite() {
        return currentUser.get().may(Permission.REDFLAG_WRITE);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
