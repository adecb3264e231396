package app.wervel.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/**
 * A dialog belongs to the page it was opened on: who goes back leaves it behind. What is typed in
 * it is not lost that way without a question.
 */
final class OpenDialogs {
    private OpenDialogs() {}

    static void closeWithTheirPage(UI ui) {
        ui.addBeforeLeaveListener(leave -> {
            String here = ui.getActiveViewLocation().getPath();
            if (leave.getLocation().getPath().equals(here)) {
                return;
            }
            if (losesText(ui)) {
                ask(ui, leave.postpone());
            } else {
                closeIn(ui);
            }
        });
    }

    private static boolean losesText(Component parent) {
        return parent.getChildren()
                .anyMatch(child ->
                        child instanceof UnsavedText typed && typed.wouldBeLost()
                                || child instanceof Dialog dialog && losesText(dialog));
    }

    private static void ask(UI ui, BeforeLeaveEvent.ContinueNavigationAction leaving) {
        var question =
                new ConfirmDialog(
                        ui.getTranslation("shell.leave.title"),
                        ui.getTranslation("shell.leave.text"),
                        ui.getTranslation("shell.leave.stay"),
                        stay -> leaving.cancel());
        question.setCancelable(true);
        question.setCancelText(ui.getTranslation("shell.leave.go"));
        question.addCancelListener(go -> {
            closeIn(ui);
            leaving.proceed();
        });
        question.setCloseOnEsc(false);
        question.setWidth("min(28rem, 100vw)");
        question.open();
    }

    /** One opened from another stands inside it. */
    private static void closeIn(Component parent) {
        for (Component child : parent.getChildren().toList()) {
            if (child instanceof Dialog dialog) {
                closeIn(dialog);
                dialog.close();
            } else if (child instanceof ConfirmDialog question) {
                question.close();
            }
        }
    }
}
