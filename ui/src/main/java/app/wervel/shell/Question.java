package app.wervel.shell;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asked once, before what cannot be taken back. */
public final class Question {
    private Question() {}

    /**
     * @param text what it means
     * @param yes what the button says that does it
     */
    public static void ask(String title, String text, String yes, Runnable action) {
        var question = new ConfirmDialog(title, text, yes, confirmed -> action.run());
        question.setWidth("min(28rem, 100vw)");
        question.setCancelable(true);
        question.setCancelText(question.getTranslation("shell.cancel"));
        question.open();
    }
}
