package app.wervel.settings.ui;

import app.wervel.practice.application.UserAdministration;
import app.wervel.practice.application.UserRow;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** Everybody who has an account; new ones, a new password, and who logs in no more. */
class UserList extends Section {
    private static final long serialVersionUID = 1L;

    private final transient UserAdministration users;
    private final transient ErrorTexts errorTexts;
    private final transient Refusals refusals;
    private final Grid<UserRow> grid = new Grid<>();

    UserList(UserAdministration users, ErrorTexts errorTexts) {
        this.users = users;
        this.errorTexts = errorTexts;
        this.refusals = new Refusals(errorTexts);
        addClassName("card");
        var add =
                new Button(
                        getTranslation("practice.user.add"),
                        VaadinIcon.PLUS.create(),
                        click -> addUser());
        var bar = new Div(new H2(getTranslation("practice.users")), add);
        bar.addClassName("view-bar");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.addColumn(UserRow::displayName)
                .setHeader(getTranslation("practice.user.name"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(UserRow::username)
                .setHeader(getTranslation("login.username"))
                .setAutoWidth(true);
        grid.addColumn(row ->
                        getTranslation("shell.role." + row.role().name().toLowerCase(Locale.ROOT)))
                .setHeader(getTranslation("practice.user.role"))
                .setAutoWidth(true);
        grid.addColumn(row ->
                        getTranslation(
                                row.enabled() ? "practice.user.enabled" : "practice.user.blocked"))
                .setHeader(getTranslation("practice.user.state"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        add(bar, grid);
        refresh();
    }

    private Div actions(UserRow row) {
        var password =
                new Button(
                        getTranslation("practice.user.new-password"),
                        click -> new PasswordDialog(row).open());
        var block =
                new Button(
                        getTranslation(
                                row.enabled() ? "practice.user.block" : "practice.user.unblock"),
                        click -> {
                            refusals.attempt(() ->
                                    users.allowLogIn(row.id(), row.version(), !row.enabled()));
                            refresh();
                        });
        password.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        block.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return new Div(password, block);
    }

    private void addUser() {
        new AddUserDialog(users, errorTexts, this::refresh).open();
    }

    private void refresh() {
        grid.setItems(users.all());
    }

    private final class PasswordDialog extends FormDialog {
        private static final long serialVersionUID = 1L;

        PasswordDialog(UserRow row) {
            super(errorTexts, "practice.user.new-password");
            var password = passwordField("password");
            onSave(
                    () -> users.resetPassword(row.id(), row.version(), password.getValue()),
                    UserList.this::refresh);
        }
    }
}
