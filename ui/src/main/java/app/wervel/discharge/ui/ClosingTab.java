package app.wervel.discharge.ui;

import app.wervel.discharge.application.CompletenessService;
import app.wervel.discharge.application.DischargeQueries;
import app.wervel.discharge.application.DischargeService;
import app.wervel.discharge.application.ReportService;
import app.wervel.measure.application.MeasureQueries;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientPage;
import app.wervel.patient.ui.PatientTab;
import app.wervel.patient.ui.PatientTabGroup;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;

/** Ends the care for a complaint on one page, and reports of it. */
@org.springframework.stereotype.Component
class ClosingTab implements PatientTab {
    static final String NAME = "closing";

    private final Tools tools;
    private final CompletenessService completeness;

    /** What the page works with. */
    record Tools(
            DischargeQueries queries,
            DischargeService discharges,
            ReportService reports,
            MeasureQueries measures,
            CurrentUser currentUser,
            ErrorTexts errorTexts,
            Clock clock,
            ObjectProvider<PatientPage> patientPage,
            ObjectProvider<EndReportPanel> endReport) {}

    ClosingTab(
            DischargeQueries queries,
            DischargeService discharges,
            ReportService reports,
            MeasureQueries measures,
            CompletenessService completeness,
            CurrentUser currentUser,
            ErrorTexts errorTexts,
            Clock clock,
            ObjectProvider<PatientPage> patientPage,
            ObjectProvider<EndReportPanel> endReport) {
        this.completeness = completeness;
        this.tools =
                new Tools(
                        queries,
                        discharges,
                        reports,
                        measures,
                        currentUser,
                        errorTexts,
                        clock,
                        patientPage,
                        endReport);
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public PatientTabGroup group() {
        return PatientTabGroup.EVALUATION;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String captionKey() {
        return "closing.tab";
    }

    @Override
    public Permission permission() {
        return Permission.EPISODE_READ;
    }

    @Override
    public Component create(PatientId patient) {
        var tab = new Div();
        tab.addClassNames("tab-body", "closing-tab");
        var episode = completeness.episodeOf(patient);
        if (episode.isPresent()) {
            tab.add(new ClosingPage(tools, patient, episode.get()));
        } else {
            var empty = new Paragraph(tab.getTranslation("closing.no-episode"));
            empty.addClassName("empty-state");
            tab.add(empty);
        }
        return tab;
    }
}
