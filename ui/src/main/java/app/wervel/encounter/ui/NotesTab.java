package app.wervel.encounter.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientTab;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;

/** A patient's notes, newest first. */
@org.springframework.stereotype.Component
class NotesTab implements PatientTab {
    static final String NAME = "notes";

    private final EncounterTools tools;

    NotesTab(EncounterTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String captionKey() {
        return "encounter.tab";
    }

    @Override
    public Permission permission() {
        return Permission.ENCOUNTER_READ;
    }

    @Override
    public Component create(PatientId patient) {
        return new NotesPage(tools, patient);
    }
}
