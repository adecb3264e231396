package app.wervel.encounter.ui;

import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.ui.AppointmentNotes;
import org.springframework.stereotype.Component;

/** Opens the note of an appointment, begun or not. */
@Component
class AppointmentNoteButtons implements AppointmentNotes {
    private final EncounterTools tools;

    AppointmentNoteButtons(EncounterTools tools) {
        this.tools = tools;
    }

    @Override
    public boolean mayWrite() {
        return tools.mayWrite();
    }

    @Override
    public void open(AppointmentId appointment) {
        AnotherNoteDialog.startFor(tools, appointment);
    }
}
