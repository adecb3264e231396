package app.wervel.settings.ui;

import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.application.LocationRow;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.practice.application.WorkingHoursData;
import app.wervel.practice.application.WorkingHoursRow;
import app.wervel.practice.application.WorkingHoursService;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A block of somebody's week; a new one for several days at once. */
final class HoursDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private static final LocalTime USUAL_START = LocalTime.of(8, 0);
    private static final LocalTime USUAL_END = LocalTime.of(17, 0);

    private final transient WorkingHoursService hours;
    private final transient PractitionerRow practitioner;
    private final transient Runnable afterwards;

    final RadioButtonGroup<HoursKind> kind;
    final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    final TimePicker from;
    final TimePicker until;
    final Select<LocationRow> location = new Select<>();
    final DatePicker validFrom;
    final DatePicker validUntil;

    HoursDialog(
            ErrorTexts errorTexts,
            WorkingHoursService hours,
            List<LocationRow> locations,
            PractitionerRow practitioner,
            Runnable afterwards) {
        super(errorTexts, "settings.hours");
        setWidth("30rem");
        this.hours = hours;
        this.practitioner = practitioner;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("settings.hours.of", practitioner.displayName()));
        kind = new RadioButtonGroup<>(getTranslation("settings.hours.kind"));
        kind.setItems(HoursKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("settings.hours.kind." + each.id()));
        kind.addClassName("beside");
        form.add(kind);
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
        days.addClassName("beside");
        field("weekday", "settings.hours.days", days);
        from = timePicker("from", "settings.hours.from");
        until = timePicker("until", "settings.hours.until");
        row(from, until);
        location.setItems(locations.stream().filter(LocationRow::active).toList());
        location.setItemLabelGenerator(LocationRow::name);
        field("location", "settings.location", location);
        validFrom = datePicker("validFrom", "settings.hours.first-day");
        validUntil = datePicker("validUntil", "settings.hours.last-day");
        validUntil.setHelperText(getTranslation("settings.hours.last-day-hint"));
        row(validFrom, validUntil);
    }

    void add(DayOfWeek day, LocalDate today) {
        kind.setValue(HoursKind.WORK);
        days.setValue(Set.of(day));
        from.setValue(USUAL_START);
        until.setValue(USUAL_END);
        choose(null);
        validFrom.setValue(today);
        onSave(this::addAll, afterwards);
        open();
        from.focus();
    }

    private void addAll() {
        if (days.isEmpty()) {
            throw new InvalidInput("weekday", "text.required");
        }
        hours.addAll(days.getValue().stream().sorted().map(this::data).toList());
    }

    void change(WorkingHoursRow row) {
        kind.setValue(row.kind());
        days.setVisible(false);
        from.setValue(row.from());
        until.setValue(row.until());
        choose(row.location());
        validFrom.setValue(row.validFrom());
        validUntil.setValue(row.validUntil());
        onRemove("settings.remove", () -> hours.remove(row.id(), row.version()), afterwards);
        onSave(() -> hours.change(row.id(), row.version(), data(row.weekday())), afterwards);
        open();
        from.focus();
    }

    /** The only location needs no choosing. */
    private void choose(@Nullable LocationId wanted) {
        var all = location.getListDataView().getItems().toList();
        Optional<LocationRow> chosen =
                wanted == null
                        ? all.stream().findFirst()
                        : all.stream().filter(each -> each.id().equals(wanted)).findFirst();
        chosen.ifPresent(location::setValue);
        location.setVisible(all.size() > 1 || chosen.isEmpty());
    }

    private WorkingHoursData data(DayOfWeek day) {
        return new WorkingHoursData(
                practitioner.id(),
                location.getOptionalValue().map(LocationRow::id).orElse(null),
                kind.getValue(),
                day,
                from.getValue(),
                until.getValue(),
                validFrom.getValue(),
                validUntil.getValue());
    }
}
