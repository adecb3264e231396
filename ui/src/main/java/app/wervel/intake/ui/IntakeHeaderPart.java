package app.wervel.intake.ui;

import app.wervel.intake.application.IntakeQueries;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientHeaderPart;
import app.wervel.patient.ui.PatientPage;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** Shows in the patient's header that a doctor must still be reached, or answer. */
@org.springframework.stereotype.Component
class IntakeHeaderPart implements PatientHeaderPart {
    private final IntakeQueries intakes;
    private final ObjectProvider<PatientPage> patientPage;

    IntakeHeaderPart(IntakeQueries intakes, ObjectProvider<PatientPage> patientPage) {
        this.intakes = intakes;
        this.patientPage = patientPage;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Permission permission() {
        return Permission.INTAKE_READ;
    }

    @Override
    public List<Component> create(PatientId patient) {
        var open = intakes.openTask(patient);
        if (open.isEmpty()) {
            return List.of();
        }
        boolean urgent = open.get().isAlarm();
        String text =
                UI.getCurrent()
                        .getTranslation(urgent ? "intake.alarm.header" : "intake.task.header");
        var alarm =
                new NativeButton(
                        "",
                        click ->
                                patientPage.ifAvailable(
                                        page -> page.open(patient, IntakeTab.NAME)));
        alarm.add(VaadinIcon.BELL.create(), new Span(text));
        alarm.addClassNames("alert", urgent ? "alert-urgent" : "alert-clinical", "alert-button");
        return List.of(alarm);
    }
}
