package app.wervel.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before what was typed on a page is left behind. */
public final class Leaving {
    private Leaving() {}

    public static void ask(BeforeLeaveEvent event) {
        var postponed = event.postpone();
        UI ui = UI.getCurrent();
        Question.ask(
                ui.getTranslation("shell.leave.title"),
                ui.getTranslation("shell.leave.text"),
                ui.getTranslation("shell.leave.go"),
                postponed::proceed);
    }
}
