package app.wervel.scheduling.ui;

import app.wervel.practice.AbsenceKind;
import app.wervel.practice.UserId;
import app.wervel.practice.application.AbsenceService;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.scheduling.PracticeTime;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.AbsenceFollowUp;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody sees nobody for a while. Whose appointments that makes impossible is shown at once.
 */
final class AbsenceDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** What the dialog works with. */
    record Tools(
            AbsenceService absences,
            AbsenceFollowUp followUp,
            ErrorTexts errorTexts,
            Clock clock) {}

    private final transient Tools tools;
    private final transient Refusals refusals;
    private final transient Runnable done;

    final Select<PractitionerRow> practitioner = new Select<>();
    final DatePicker firstDay;
    final TimePicker from = new TimePicker();
    final DatePicker lastDay;
    final TimePicker until = new TimePicker();
    final Select<AbsenceKind> kind = new Select<>();
    final TextField note = new TextField();
    final Button save;

    /**
     * @param done runs once something was changed
     */
    AbsenceDialog(
            Tools tools,
            List<PractitionerRow> practitioners,
            @Nullable UserId whose,
            LocalDate day,
            Runnable done) {
        this.tools = tools;
        this.done = done;
        refusals = new Refusals(tools.errorTexts());
        firstDay = Formats.datePicker(getTranslation("agenda.absence.first-day"), getLocale());
        lastDay = Formats.datePicker(getTranslation("agenda.absence.last-day"), getLocale());
        save = new Button(getTranslation("agenda.absence.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        setHeaderTitle(getTranslation("agenda.absence"));
        setWidth("34rem");
        configure(practitioners, whose, day);
        var form = new FormLayout(practitioner, kind, firstDay, from, lastDay, until, note);
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("24rem", 2));
        form.setColspan(note, 2);
        var hint = new Paragraph(getTranslation("agenda.absence.whole-days"));
        hint.addClassName("secondary");
        add(form, hint);
        getFooter()
                .add(new Button(getTranslation("agenda.absence.cancel"), click -> close()), save);
    }

    private void configure(
            List<PractitionerRow> practitioners, @Nullable UserId whose, LocalDate day) {
        practitioner.setLabel(getTranslation("agenda.absence.practitioner"));
        practitioner.setItems(practitioners);
        practitioner.setItemLabelGenerator(PractitionerRow::displayName);
        practitioners.stream()
                .filter(row -> row.id().equals(whose))
                .findFirst()
                .ifPresent(practitioner::setValue);
        kind.setLabel(getTranslation("agenda.absence.kind"));
        kind.setItems(AbsenceKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("agenda.absence.kind." + each.id()));
        kind.setValue(AbsenceKind.HOLIDAY);
        firstDay.setValue(day);
        lastDay.setValue(day);
        firstDay.addValueChangeListener(change -> {
            var first = change.getValue();
            if (first != null && (lastDay.isEmpty() || lastDay.getValue().isBefore(first))) {
                lastDay.setValue(first);
            }
        });
        time(from, "agenda.absence.from");
        time(until, "agenda.absence.until");
        note.setLabel(getTranslation("agenda.absence.note"));
        refusals.field("practitioner", practitioner);
        refusals.field("start", firstDay);
        refusals.field("end", lastDay);
        refusals.field("note", note);
    }

    private void time(TimePicker picker, String key) {
        picker.setLabel(getTranslation(key));
        picker.setLocale(getLocale());
        picker.setStep(Duration.ofMinutes(15));
        picker.setAutoOpen(false);
    }

    private void save() {
        refusals.attempt(() -> {
            var whose = practitioner.getValue();
            if (whose == null) {
                throw new InvalidInput("practitioner", "practitioner.unknown");
            }
            Instant start = start();
            Instant end = end();
            tools.absences().add(whose.id(), start, end, kind.getValue(), note.getValue());
            done.run();
            close();
            Notices.done(getTranslation("agenda.absence.saved"));
            if (start != null && end != null) {
                tools.followUp().show(whose.id(), start, end);
            }
        });
    }

    private @Nullable Instant start() {
        LocalDate day = firstDay.getValue();
        LocalTime time = from.getValue();
        return day == null ? null : moment(day, time == null ? LocalTime.MIDNIGHT : time);
    }

    /** Without a time the last day is one whole day. */
    private @Nullable Instant end() {
        LocalDate day = lastDay.getValue();
        LocalTime time = until.getValue();
        if (day == null) {
            return null;
        }
        return time == null ? moment(day.plusDays(1), LocalTime.MIDNIGHT) : moment(day, time);
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return PracticeTime.instant(day, time, tools.clock().getZone());
    }
}
