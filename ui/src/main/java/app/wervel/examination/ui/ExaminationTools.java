package app.wervel.examination.ui;

import app.wervel.bodychart.application.BodyChartQueries;
import app.wervel.bodychart.application.BodyChartService;
import app.wervel.bodychart.ui.BodyChartPapers;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.examination.application.DiagnosisCodeQueries;
import app.wervel.examination.application.DiagnosisQueries;
import app.wervel.examination.application.DiagnosisService;
import app.wervel.examination.application.ExaminationQueries;
import app.wervel.examination.application.ExaminationService;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.ui.PatientPage;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.redflag.application.RescreeningService;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.triage.application.RuleSources;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the pages of this feature work with. */
@Component
record ExaminationTools(
        ExaminationQueries examinations,
        ExaminationService examining,
        DiagnosisQueries diagnoses,
        DiagnosisService diagnosing,
        DiagnosisCodeQueries codes,
        BodyChartQueries charts,
        BodyChartService drawing,
        ObjectProvider<BodyChartPapers> chartPapers,
        EpisodeQueries episodes,
        PatientQueries patients,
        RescreeningService rescreening,
        RuleSources sources,
        CurrentUser currentUser,
        ObjectProvider<PatientPage> patientPage,
        ErrorTexts errors,
        Clock clock) {
    boolean mayWrite() {
        return currentUser.get().may(Permission.EXAMINATION_WRITE);
    }
}
