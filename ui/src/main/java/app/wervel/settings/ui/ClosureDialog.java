package app.wervel.settings.ui;

import app.wervel.practice.application.AgendaSetupService;
import app.wervel.practice.application.LocationRow;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Days on which nobody works, everywhere or at one location. */
final class ClosureDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    final TextField name;
    final DatePicker from;
    final DatePicker until;
    final Select<LocationRow> location = new Select<>();

    ClosureDialog(
            ErrorTexts errorTexts,
            AgendaSetupService setup,
            List<LocationRow> locations,
            Runnable afterwards) {
        super(errorTexts, "settings.closure.add");
        name = textField("name", "settings.name");
        name.setPlaceholder(getTranslation("settings.closure.example"));
        from = datePicker("from", "settings.hours.first-day");
        until = datePicker("until", "settings.hours.last-day");
        until.setHelperText(getTranslation("settings.closure.last-day-hint"));
        row(from, until);
        location.setItems(locations.stream().filter(LocationRow::active).toList());
        location.setEmptySelectionAllowed(true);
        location.setEmptySelectionCaption(getTranslation("settings.closure.everywhere"));
        location.setItemLabelGenerator(
                each -> each == null ? getTranslation("settings.closure.everywhere") : each.name());
        field("location", "settings.location", location);
        location.setVisible(locations.size() > 1);
        onSave(
                () ->
                        setup.addClosure(
                                location.getOptionalValue().map(LocationRow::id).orElse(null),
                                from.getValue(),
                                until.getValue(),
                                name.getValue()),
                afterwards);
        name.focus();
    }
}
