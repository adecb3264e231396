package app.wervel.careplan.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientTab;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;

/** Goals, exercises and the handout, on the patient's page. */
@org.springframework.stereotype.Component
class PlanTab implements PatientTab {
    private final PlanServices services;

    PlanTab(PlanServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String captionKey() {
        return "careplan.tab";
    }

    @Override
    public Permission permission() {
        return Permission.CAREPLAN_READ;
    }

    @Override
    public Component create(PatientId patient) {
        return new PlanPage(services, patient);
    }
}
