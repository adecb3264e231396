package app.wervel.redflag.ui;

import app.wervel.intake.application.OpenIntakeRow;
import app.wervel.intake.ui.IntakeNavigation;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientHeaderPart;
import app.wervel.practice.Permission;
import app.wervel.redflag.application.RedFlagRow;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows in the patient's header what is not closed: a doctor to be reached, a screening to be done.
 */
@org.springframework.stereotype.Component
class RedFlagHeaderPart implements PatientHeaderPart {
    private final RedFlagTools tools;

    RedFlagHeaderPart(RedFlagTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Permission permission() {
        return Permission.REDFLAG_READ;
    }

    @Override
    public List<Component> create(PatientId patient) {
        List<Component> parts = new ArrayList<>();
        tools.queries().openOf(patient).forEach(flag -> parts.add(alert(flag)));
        tools.intakes().draftAlarms(patient).forEach(draft -> parts.add(draft(draft)));
        if (!tools.rescreenings().openOf(patient).isEmpty()) {
            parts.add(rescreening(patient));
        }
        return parts;
    }

    private Component alert(RedFlagRow flag) {
        String text =
                words(
                        "redflag.header." + flag.state().id(),
                        words("intake.urgency." + flag.urgency().id()));
        var alert = button(VaadinIcon.BELL, text);
        alert.addClickListener(click -> RedFlagNavigation.open(flag.id()));
        alert.addClassName(flag.isAlarm() ? "alert-urgent" : "alert-clinical");
        return alert;
    }

    /** No red flag stands for it before the conclusion. */
    private Component draft(OpenIntakeRow draft) {
        String text =
                words(
                        "redflag.header.draft",
                        words("intake.urgency." + draft.urgency().id()),
                        Formats.date(
                                LocalDate.ofInstant(draft.startedAt(), tools.clock().getZone()),
                                UI.getCurrent().getLocale()));
        var alert = button(VaadinIcon.BELL, text);
        alert.addClickListener(click -> IntakeNavigation.open(draft.id()));
        alert.addClassName("alert-urgent");
        return alert;
    }

    private Component rescreening(PatientId patient) {
        var alert = button(VaadinIcon.REFRESH, words("redflag.rescreening.header"));
        alert.addClickListener(click -> RescreeningDialog.open(tools, patient));
        alert.addClassName("alert-clinical");
        return alert;
    }

    private static NativeButton button(VaadinIcon icon, String text) {
        var button = new NativeButton();
        button.add(icon.create(), new Span(text));
        button.addClassNames("alert", "alert-button");
        return button;
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
