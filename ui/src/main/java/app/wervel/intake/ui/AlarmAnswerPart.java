package app.wervel.intake.ui;

import app.wervel.intake.application.AlarmAnswerData;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** A doctor who must still be reached, and where the answer is written down. */
class AlarmAnswerPart extends Div {
    private static final long serialVersionUID = 1L;

    private final TextField givenBy = new TextField();
    private final TextArea answer = new TextArea();
    private final DateTimePicker at = new DateTimePicker();

    /**
     * @param alarm an emergency or a contact today; otherwise a general practitioner this week
     */
    AlarmAnswerPart(
            ErrorTexts errors,
            Clock clock,
            Locale locale,
            boolean alarm,
            Consumer<AlarmAnswerData> close) {
        var refusals = new Refusals(errors);
        addClassNames(alarm ? "urgent" : "caution", "alarm-answer");
        setId("open-alarm");
        var heading = new H3(VaadinIcon.BELL.create());
        heading.add(getTranslation(alarm ? "intake.alarm.open" : "intake.task.open"));
        givenBy.setLabel(getTranslation("intake.alarm.given-by"));
        givenBy.setMaxLength(200);
        answer.setLabel(getTranslation("intake.alarm.answer"));
        answer.setMaxLength(10_000);
        answer.setMinRows(2);
        at.setLabel(getTranslation("intake.informed.at"));
        at.setHelperText(getTranslation("intake.informed.at.hint"));
        at.setLocale(locale);
        at.setStep(Duration.ofMinutes(1));
        at.setDatePickerI18n(Formats.datePicker("", locale).getI18n());
        refusals.field("givenBy", givenBy);
        refusals.field("answer", answer);
        refusals.field("at", at);
        var keep =
                new Button(
                        getTranslation(alarm ? "intake.alarm.close" : "intake.task.close"),
                        click -> {
                            var local = at.getValue();
                            var data =
                                    new AlarmAnswerData(
                                            answer.getValue(),
                                            givenBy.getValue(),
                                            local == null
                                                    ? null
                                                    : local.atZone(clock.getZone()).toInstant());
                            boolean closed = refusals.attempt(() -> close.accept(data));
                            click.getSource().setEnabled(true);
                            if (closed) {
                                Notices.done(
                                        getTranslation(
                                                alarm
                                                        ? "intake.alarm.closed"
                                                        : "intake.task.closed"));
                            }
                        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        var form = new Div(givenBy, at, answer, keep);
        form.addClassName("informed-form");
        var explanation =
                new Paragraph(
                        getTranslation(
                                alarm ? "intake.alarm.explanation" : "intake.task.explanation"));
        add(heading, explanation, form);
    }
}
