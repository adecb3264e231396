package app.wervel.careplan.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientTab;
import app.wervel.patient.ui.PatientTabGroup;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * What a practitioner must not forget: the clinical alert, and what exercises are checked against.
 */
@org.springframework.stereotype.Component
class PrecautionsTab implements PatientTab {
    private final PlanServices services;

    PrecautionsTab(PlanServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public PatientTabGroup group() {
        return PatientTabGroup.HEALTH;
    }

    @Override
    public String name() {
        return "precautions";
    }

    @Override
    public String captionKey() {
        return "precautions.tab";
    }

    @Override
    public Permission permission() {
        return Permission.CLINICAL_READ;
    }

    @Override
    public Component create(PatientId patient) {
        var tab = new Div();
        tab.addClassNames("tab-body", "precautions-tab");
        var explanation = new Paragraph(tab.getTranslation("precautions.explanation"));
        explanation.addClassName("secondary");
        // The header of the page shows the alert, too.
        tab.add(
                explanation,
                new PrecautionsForm(
                        services, patient, () -> UI.getCurrent().refreshCurrentRoute(false)));
        return tab;
    }
}
