package app.wervel.shell;

import app.wervel.practice.application.AccountService;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;

class ChangePasswordDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final transient Refusals refusals;
    private final PasswordField current = new PasswordField();
    private final PasswordField replacement = new PasswordField();

    ChangePasswordDialog(AccountService accounts, ErrorTexts errorTexts) {
        this.accounts = accounts;
        this.refusals = new Refusals(errorTexts);
        setHeaderTitle(getTranslation("shell.password"));
        current.setLabel(getTranslation("shell.password.current"));
        current.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        replacement.setLabel(getTranslation("shell.password.new"));
        replacement.setHelperText(getTranslation("shell.password.hint"));
        replacement.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        refusals.field("current", current);
        refusals.field("replacement", replacement);
        var form =
                new VerticalLayout(
                        new Paragraph(getTranslation("shell.password.explanation")),
                        current,
                        replacement);
        form.setPadding(false);
        current.setWidthFull();
        replacement.setWidthFull();
        add(form);
        setWidth("26rem");
        var save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        save.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
        addAttachListener(attached -> current.focus());
    }

    private void save() {
        boolean saved =
                refusals.attempt(
                        () -> accounts.changePassword(current.getValue(), replacement.getValue()));
        if (saved) {
            close();
            Notices.done(getTranslation("shell.password.changed"));
        } else {
            getFooter().getElement().getChildren().forEach(button -> button.setEnabled(true));
        }
    }
}
