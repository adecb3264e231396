package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientHeaderPart;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The next appointment, in the header of the patient's page. */
@org.springframework.stereotype.Component
class NextAppointmentPart implements PatientHeaderPart {
    private final DeskTools tools;
    private final SchedulingDialogs dialogs;

    NextAppointmentPart(DeskTools tools, SchedulingDialogs dialogs) {
        this.tools = tools;
        this.dialogs = dialogs;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Permission permission() {
        return Permission.AGENDA_READ;
    }

    @Override
    public List<Component> create(PatientId patient) {
        return tools.agenda().nextOf(patient).stream()
                .<Component>map(next -> {
                    var ui = UI.getCurrent();
                    var text =
                            ui.getTranslation(
                                    "scheduling.header.next",
                                    DeskTexts.moment(next.start(), tools, ui.getLocale()),
                                    next.practitionerName());
                    var shown =
                            new NativeButton(
                                    "",
                                    click ->
                                            dialogs.open(
                                                    next.id(),
                                                    () ->
                                                            tools.openPatient(
                                                                    patient,
                                                                    AppointmentsTab.NAME)));
                    shown.add(VaadinIcon.CALENDAR_CLOCK.create(), new Span(text));
                    shown.addClassNames("alert", "alert-button");
                    return shown;
                })
                .toList();
    }
}
