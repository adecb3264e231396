package app.wervel.settings.ui;

import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;

/** A small form that stays open until what it asks for was accepted. */
abstract class FormDialog extends Dialog {
    private static final long serialVersionUID = 1L;

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

    final void onSave(Runnable action, Runnable afterwards) {
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
        save.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }
}
