package app.wervel.measure.ui;

import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.application.MeasureQueries;
import app.wervel.measure.application.MeasureService;
import app.wervel.measure.application.ProfileService;
import app.wervel.patient.ui.PatientPage;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.questionnaire.application.ResponseQueries;
import app.wervel.questionnaire.application.ResponseService;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.triage.application.RuleSources;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the screens of measures work with. */
@Component
record MeasureServices(
        MeasureQueries queries,
        MeasureService measures,
        ProfileService profiles,
        ResponseQueries responses,
        ResponseService answers,
        InstrumentRegistry registry,
        RuleSources sources,
        PatientPage patientPage,
        ObjectProvider<InstrumentPapers> papers,
        CurrentUser currentUser,
        ErrorTexts errorTexts,
        Clock clock) {
    boolean mayWrite() {
        return currentUser.get().may(Permission.EPISODE_WRITE);
    }
}
