package app.wervel.settings.ui;

import app.wervel.practice.Role;
import app.wervel.practice.application.UserAdministration;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;

class AddUserDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    AddUserDialog(UserAdministration users, ErrorTexts errorTexts, Runnable afterwards) {
        super(errorTexts, "practice.user.add");
        var name = textField("displayName", "practice.user.name");
        var username = textField("username", "login.username");
        var role = new RadioButtonGroup<Role>(getTranslation("practice.user.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(
                each -> getTranslation("shell.role." + each.name().toLowerCase(Locale.ROOT)));
        role.setValue(Role.PRACTITIONER);
        form.add(role);
        var password = passwordField("password");
        onSave(
                () ->
                        users.add(
                                username.getValue(),
                                name.getValue(),
                                role.getValue(),
                                password.getValue()),
                afterwards);
        name.focus();
    }
}
