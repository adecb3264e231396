package app.wervel.settings.ui;

import app.wervel.practice.AbsenceKind;
import app.wervel.practice.UserId;
import app.wervel.practice.application.AbsenceRow;
import app.wervel.practice.application.AbsenceService;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.scheduling.PracticeTime;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An absence: whole days, unless times are given. */
final class AbsenceDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient AbsenceService absences;
    private final ZoneId zone;
    private final transient Consumer<AbsenceRow> afterwards;
    private transient @Nullable AbsenceRow saved;

    final Select<PractitionerRow> practitioner = new Select<>();
    final Select<AbsenceKind> kind = new Select<>();
    final DatePicker firstDay;
    final TimePicker from;
    final DatePicker lastDay;
    final TimePicker until;
    final TextField note;

    /**
     * @param afterwards gets what was saved
     */
    AbsenceDialog(
            ErrorTexts errorTexts,
            String titleKey,
            AbsenceService absences,
            List<PractitionerRow> practitioners,
            ZoneId zone,
            Consumer<AbsenceRow> afterwards) {
        super(errorTexts, titleKey);
        this.absences = absences;
        this.zone = zone;
        this.afterwards = afterwards;
        setWidth("32rem");
        practitioner.setItems(practitioners);
        practitioner.setItemLabelGenerator(PractitionerRow::displayName);
        field("practitioner", "settings.absence.practitioner", practitioner);
        kind.setItems(AbsenceKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("settings.absence.kind." + each.id()));
        kind.setValue(AbsenceKind.HOLIDAY);
        field("kind", "settings.absence.kind", kind);
        row(practitioner, kind);
        firstDay = datePicker("start", "settings.hours.first-day");
        from = timePicker("startTime", "settings.absence.from");
        row(firstDay, from);
        lastDay = datePicker("end", "settings.hours.last-day");
        until = timePicker("endTime", "settings.absence.until");
        row(lastDay, until);
        var hint = new Paragraph(getTranslation("settings.absence.whole-days"));
        hint.addClassName("secondary");
        form.add(hint);
        note = textField("note", "settings.absence.note");
    }

    void add(UserId whose, LocalDate day) {
        choose(whose);
        firstDay.setValue(day);
        lastDay.setValue(day);
        firstDay.addValueChangeListener(change -> {
            var first = change.getValue();
            if (first != null && (lastDay.isEmpty() || lastDay.getValue().isBefore(first))) {
                lastDay.setValue(first);
            }
        });
        onSave(this::addAbsence, this::tell);
        open();
        practitioner.focus();
    }

    private void addAbsence() {
        var whose = practitioner.getValue();
        saved =
                absences.add(
                        whose == null ? null : whose.id(),
                        start(),
                        end(),
                        kind.getValue(),
                        note.getValue());
    }

    void change(AbsenceRow row, Runnable removed) {
        choose(row.practitioner());
        practitioner.setReadOnly(true);
        kind.setValue(row.kind());
        var start = row.start().atZone(zone);
        var end = row.end().atZone(zone);
        firstDay.setValue(start.toLocalDate());
        if (!start.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            from.setValue(start.toLocalTime());
        }
        if (end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            lastDay.setValue(end.toLocalDate().minusDays(1));
        } else {
            lastDay.setValue(end.toLocalDate());
            until.setValue(end.toLocalTime());
        }
        note.setValue(row.note() == null ? "" : row.note());
        onRemove("settings.remove", () -> absences.remove(row.id(), row.version()), removed);
        onSave(
                () ->
                        saved =
                                absences.change(
                                        row.id(),
                                        row.version(),
                                        start(),
                                        end(),
                                        kind.getValue(),
                                        note.getValue()),
                this::tell);
        open();
        firstDay.focus();
    }

    private void choose(UserId whose) {
        practitioner
                .getListDataView()
                .getItems()
                .filter(row -> row.id().equals(whose))
                .findFirst()
                .ifPresent(practitioner::setValue);
    }

    private void tell() {
        if (saved != null) {
            afterwards.accept(saved);
        }
    }

    private @Nullable Instant start() {
        LocalDate day = firstDay.getValue();
        LocalTime time = from.getValue();
        return day == null ? null : moment(from, day, time == null ? LocalTime.MIDNIGHT : time);
    }

    /** Without a time the last day is one whole day. */
    private @Nullable Instant end() {
        LocalDate day = lastDay.getValue();
        LocalTime time = until.getValue();
        if (day == null) {
            return null;
        }
        return time == null
                ? moment(until, day.plusDays(1), LocalTime.MIDNIGHT)
                : moment(until, day, time);
    }

    private Instant moment(TimePicker field, LocalDate day, LocalTime time) {
        try {
            return PracticeTime.instant(day, time, zone);
        } catch (InvalidValue skipped) {
            throw new InvalidInput(field.getId().orElseThrow(), skipped.code());
        }
    }
}
