package app.wervel.redflag.ui;

import app.wervel.intake.ui.ScreeningAgain;
import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import app.wervel.redflag.application.RescreeningRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** The way from the patient's intakes into a new screening. */
@org.springframework.stereotype.Component
class AskForScreening implements ScreeningAgain {
    private final RedFlagTools tools;

    AskForScreening(RedFlagTools tools) {
        this.tools = tools;
    }

    @Override
    public void open(PatientId patient) {
        RescreeningDialog.open(tools, patient);
    }

    @Override
    public Optional<Component> overtaken(PatientId patient, Instant begun) {
        if (!tools.currentUser().get().may(Permission.REDFLAG_READ)) {
            return Optional.empty();
        }
        String reasons =
                tools.rescreenings().openOf(patient).stream()
                        .filter(row -> row.requiredAt().isAfter(begun))
                        .map(RescreeningRow::reason)
                        .collect(Collectors.joining("\n"));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(notice(patient, reasons));
    }

    private Component notice(PatientId patient, String reasons) {
        var notice = new Div();
        var changed = new Paragraph(reasons);
        changed.addClassName("pre");
        notice.add(
                new Paragraph(notice.getTranslation("redflag.rescreening.overtaken")),
                changed,
                new Button(
                        notice.getTranslation("redflag.rescreening.header"),
                        click -> open(patient)));
        notice.addClassNames("caution", "rescreening-notice");
        return notice;
    }
}
