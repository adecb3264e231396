package app.wervel.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;

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
                Leaving.ask(leave, () -> closeIn(ui));
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
