package app.wervel.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before what was typed on a page is left behind. */
public final class Leaving {
    private Leaving() {}

    public static void ask(BeforeLeaveEvent event) {
        ask(event, () -> {});
    }

    /**
     * @param going done first when the user leaves
     */
    static void ask(BeforeLeaveEvent event, Runnable going) {
        var leaving = event.postpone();
        UI ui = event.getUI();
        var question =
                new ConfirmDialog(
                        ui.getTranslation("shell.leave.title"),
                        ui.getTranslation("shell.leave.text"),
                        ui.getTranslation("shell.leave.stay"),
                        stay -> leaving.cancel());
        question.setCancelable(true);
        question.setCancelText(ui.getTranslation("shell.leave.go"));
        question.addCancelListener(go -> {
            going.run();
            leaving.proceed();
        });
        question.setCloseOnEsc(false);
        question.setWidth("min(28rem, 100vw)");
        question.open();
    }
}
