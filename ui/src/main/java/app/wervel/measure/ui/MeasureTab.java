package app.wervel.measure.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientTab;
import app.wervel.patient.ui.PatientTabGroup;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;

/** What was measured, on the patient's page. */
@org.springframework.stereotype.Component
class MeasureTab implements PatientTab {
    static final String NAME = "measures";

    private final MeasureServices services;

    MeasureTab(MeasureServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return 45;
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
        return "measure.tab";
    }

    @Override
    public Permission permission() {
        return Permission.EPISODE_READ;
    }

    @Override
    public Component create(PatientId patient) {
        return new MeasurePage(services, patient);
    }
}
