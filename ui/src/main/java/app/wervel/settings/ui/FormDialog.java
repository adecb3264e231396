package app.wervel.settings.ui;

import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;

/** A small form that stays open until what it asks for was accepted. */
abstract class FormDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final Duration QUARTER = Duration.ofMinutes(15);

    final transient Refusals refusals;
    final VerticalLayout form = new VerticalLayout();

    FormDialog(ErrorTexts errorTexts, String titleKey) {
        this.refusals = new Refusals(errorTexts);
        setHeaderTitle(getTranslation(titleKey));
        setWidth("26rem");
        form.setPadding(false);
        add(form);
    }

    final PasswordField passwordField(String name) {
        var field = new PasswordField(getTranslation("practice.user.first-password"));
        field.setId(name);
        field.setWidthFull();
        field.setHelperText(getTranslation("shell.password.hint"));
        form.add(refusals.field(name, field));
        return field;
    }

    final TextField textField(String name, String labelKey) {
        return field(name, labelKey, new TextField());
    }

    final DatePicker datePicker(String name, String labelKey) {
        return field(name, labelKey, Formats.datePicker("", getLocale()));
    }

    final TimePicker timePicker(String name, String labelKey) {
        var picker = new TimePicker();
        picker.setLocale(getLocale());
        picker.setStep(QUARTER);
        // Typing is quicker; the list is one key or click away.
        picker.setAutoOpen(false);
        return field(name, labelKey, picker);
    }

    /** Adds a field, whose refusals are shown beside it. */
    final <C extends Component & HasValidation & HasLabel & HasSize> C field(
            String name, String labelKey, C field) {
        field.setLabel(getTranslation(labelKey));
        field.setId(name);
        field.setWidthFull();
        form.add(refusals.field(name, field));
        return field;
    }

    /** Puts fields beside each other where there is room. */
    final Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("form-row");
        row.setWidthFull();
        form.add(row);
        return row;
    }

    /** A button on the other side of the footer. */
    final Button onRemove(String labelKey, Runnable action, Runnable afterwards) {
        var remove =
                new Button(
                        getTranslation(labelKey),
                        click -> {
                            if (refusals.attempt(action)) {
                                close();
                                afterwards.run();
                                Notices.done(getTranslation("shell.saved"));
                            }
                        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassName("footer-start");
        getFooter().add(remove);
        return remove;
    }

    final Button onSave(Runnable action, Runnable afterwards) {
        var save =
                new Button(
                        getTranslation("shell.save"),
                        click -> {
                            if (refusals.attempt(action)) {
                                close();
                                afterwards.run();
                                Notices.done(getTranslation("shell.saved"));
                            }
                        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        // Only from its fields: Enter on Cancel cancels, and on this button works once.
        save.addClickShortcut(Key.ENTER).listenOn(form).resetFocusOnActiveElement();
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
        return save;
    }
}
