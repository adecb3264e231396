package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientTab;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;

/** A patient's appointments, coming and past. */
@org.springframework.stereotype.Component
class AppointmentsTab implements PatientTab {
    static final String NAME = "appointments";

    private final DeskTools tools;
    private final SchedulingDialogs dialogs;

    AppointmentsTab(DeskTools tools, SchedulingDialogs dialogs) {
        this.tools = tools;
        this.dialogs = dialogs;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String captionKey() {
        return "scheduling.tab";
    }

    @Override
    public Permission permission() {
        return Permission.AGENDA_READ;
    }

    @Override
    public Component create(PatientId patient) {
        return new AppointmentsPage(tools, dialogs, patient);
    }
}
