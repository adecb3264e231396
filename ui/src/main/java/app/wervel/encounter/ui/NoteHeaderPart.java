package app.wervel.encounter.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientHeaderPart;
import app.wervel.practice.Permission;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** Writes a note of today, from wherever on the page of a patient who is in treatment. */
@org.springframework.stereotype.Component
class NoteHeaderPart implements PatientHeaderPart {
    private final EncounterTools tools;

    NoteHeaderPart(EncounterTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public Permission permission() {
        return Permission.ENCOUNTER_WRITE;
    }

    @Override
    public List<Component> create(PatientId patient) {
        return tools.encounters().canStart(patient) ? List.of(button(tools, patient)) : List.of();
    }

    /** A second click opens the same note. */
    static Button button(EncounterTools tools, PatientId patient) {
        var refusals = new Refusals(tools.errors());
        var write =
                new Button(
                        UI.getCurrent().getTranslation("encounter.write"),
                        VaadinIcon.PENCIL.create(),
                        click -> {
                            refusals.attempt(() -> AnotherNoteDialog.startFor(tools, patient));
                            click.getSource().setEnabled(true);
                        });
        write.addThemeVariants(ButtonVariant.SMALL);
        write.setDisableOnClick(true);
        return write;
    }
}
