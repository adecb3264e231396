package app.wervel.exercise.ui;

import app.wervel.shared.InvalidInput;
import app.wervel.shell.Question;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form in which much is typed. It is not lost by a click beside it, nor by Escape or Cancel
 * without a question, nor because a colleague changed the same thing meanwhile.
 */
abstract class LongFormDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final Div meanwhile = new Div();
    final Button cancel;
    private transient @Nullable Object before;

    /**
     * @param closed runs whenever it closes, saved or not
     */
    LongFormDialog(Runnable closed) {
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(asked -> leave());
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
        cancel = new Button(getTranslation("shell.cancel"), click -> leave());
        meanwhile.addClassName("exercise-mind");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        add(meanwhile);
    }

    /**
     * All that the form holds now.
     *
     * @throws InvalidInput when a field holds what cannot be read
     */
    abstract Object content();

    /** What it holds now is not typed by the user. */
    final void begin() {
        before = content();
    }

    /** Closes; asks first when something was typed. */
    final void leave() {
        if (!isTyped()) {
            close();
            return;
        }
        Question.ask(
                getTranslation("exercise.form.leave"),
                getTranslation("exercise.form.leave.why"),
                getTranslation("exercise.form.leave.yes"),
                this::close);
    }

    private boolean isTyped() {
        try {
            return !content().equals(before);
        } catch (InvalidInput unreadable) {
            return true;
        }
    }

    /**
     * Says that a colleague was first, and that saving again is deliberate.
     *
     * @param parts what the colleague changed, as the form calls it
     */
    final void tellChangedMeanwhile(List<String> parts) {
        meanwhile.removeAll();
        String text = getTranslation("exercise.form.changed-meanwhile");
        if (!parts.isEmpty()) {
            text += " " + getTranslation("exercise.form.changed-parts", String.join(", ", parts));
        }
        meanwhile.add(VaadinIcon.WARNING.create(), new Span(text));
        meanwhile.setVisible(true);
        meanwhile.scrollIntoView();
    }

    final void forgetMeanwhile() {
        meanwhile.setVisible(false);
    }
}
