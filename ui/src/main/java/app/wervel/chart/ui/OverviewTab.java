package app.wervel.chart.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.TimelineQueries;
import app.wervel.patient.ui.OverviewPart;
import app.wervel.patient.ui.PatientTab;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** What is next for this patient, and below it all that has happened. */
@org.springframework.stereotype.Component
class OverviewTab implements PatientTab {
    private final TimelineQueries timeline;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final List<OverviewPart> parts;

    OverviewTab(
            TimelineQueries timeline,
            CurrentUser currentUser,
            Clock clock,
            List<OverviewPart> parts) {
        this.timeline = timeline;
        this.currentUser = currentUser;
        this.clock = clock;
        this.parts = parts.stream().sorted(Comparator.comparingInt(OverviewPart::order)).toList();
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public String captionKey() {
        return "overview.tab";
    }

    @Override
    public Permission permission() {
        return Permission.CLINICAL_READ;
    }

    @Override
    public Component create(PatientId patient) {
        var tab = new Div();
        tab.addClassNames("tab-body", "overview");
        parts.stream()
                .filter(part -> currentUser.get().may(part.permission()))
                .forEach(part -> part.create(patient).ifPresent(tab::add));
        tab.add(new TimelineSection(timeline, clock, patient));
        return tab;
    }
}
