package app.wervel.patient.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.ConsentQueries;
import app.wervel.patient.application.ConsentService;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;

/** For what this patient gave consent, and all that was said of it before. */
@org.springframework.stereotype.Component
class ConsentTab implements PatientTab {
    static final String NAME = "consent";

    private final ConsentQueries queries;
    private final ConsentService consents;
    private final CurrentUser currentUser;
    private final ErrorTexts errorTexts;
    private final Clock clock;

    ConsentTab(
            ConsentQueries queries,
            ConsentService consents,
            CurrentUser currentUser,
            ErrorTexts errorTexts,
            Clock clock) {
        this.queries = queries;
        this.consents = consents;
        this.currentUser = currentUser;
        this.errorTexts = errorTexts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 82;
    }

    @Override
    public PatientTabGroup group() {
        return PatientTabGroup.DETAILS;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String captionKey() {
        return "consent.tab";
    }

    @Override
    public Permission permission() {
        return Permission.CLINICAL_READ;
    }

    @Override
    public Component create(PatientId patient) {
        var tab = new Div();
        tab.addClassNames("tab-body", "consent-tab");
        var explanation = new Paragraph(tab.getTranslation("consent.explanation"));
        explanation.addClassName("secondary");
        boolean mayWrite = currentUser.get().may(Permission.CLINICAL_WRITE);
        tab.add(
                explanation,
                new ConsentSection(queries, consents, errorTexts, clock, patient, mayWrite));
        return tab;
    }
}
