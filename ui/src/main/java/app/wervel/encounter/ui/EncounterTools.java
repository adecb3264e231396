package app.wervel.encounter.ui;

import app.wervel.bodychart.application.BodyChartQueries;
import app.wervel.bodychart.application.BodyChartService;
import app.wervel.bodychart.ui.BodyChartPapers;
import app.wervel.encounter.application.EncounterQueries;
import app.wervel.encounter.application.EncounterService;
import app.wervel.encounter.application.ReferralQueries;
import app.wervel.encounter.application.SnippetService;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.measure.application.MeasureQueries;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.ui.PatientPage;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.PracticeQueries;
import app.wervel.shared.application.ErrorTexts;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the pages about notes work with. */
@Component
record EncounterTools(
        EncounterQueries queries,
        EncounterService encounters,
        ReferralQueries referrals,
        SnippetService snippets,
        MeasureQueries measures,
        BodyChartQueries charts,
        BodyChartService drawing,
        ObjectProvider<BodyChartPapers> chartPapers,
        EpisodeQueries episodes,
        PatientQueries patients,
        PracticeQueries practice,
        CurrentUser currentUser,
        ErrorTexts errors,
        Clock clock,
        ObjectProvider<PatientPage> patientPage) {
    boolean mayWrite() {
        return currentUser.get().may(Permission.ENCOUNTER_WRITE);
    }
}
