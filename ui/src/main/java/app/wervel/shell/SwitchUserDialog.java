package app.wervel.shell;

import app.wervel.practice.application.ColleagueRow;
import app.wervel.practice.application.LoggedInUser;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** At a shared desk: choose yourself, then only the password is asked. */
class SwitchUserDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    SwitchUserDialog(List<ColleagueRow> colleagues, LoggedInUser current) {
        setHeaderTitle(getTranslation("shell.switch-user"));
        setCloseOnOutsideClick(true);
        var list = new Div();
        list.addClassName("colleagues");
        for (ColleagueRow colleague : colleagues) {
            if (!colleague.username().equals(current.getUsername())) {
                var button =
                        new Button(
                                colleague.displayName(),
                                VaadinIcon.USER.create(),
                                click -> switchTo(colleague));
                button.addClassName("colleague");
                list.add(button);
            }
        }
        add(list);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()));
    }

    private static void switchTo(ColleagueRow colleague) {
        LogOut.to("login?as=" + URLEncoder.encode(colleague.username(), StandardCharsets.UTF_8));
    }
}
