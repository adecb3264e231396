package app.wervel.careplan.ui;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.shell.IconButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** Words and buttons that the parts of the plan share. */
final class PlanTexts {
    private PlanTexts() {}

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    /** The language in which the practitioner reads the library. */
    static ExerciseLanguage language() {
        return ExerciseLanguage.orDutch(locale().getLanguage());
    }

    static String say(BilingualText text) {
        return text.in(language());
    }

    /** A button with only a symbol; its name is read out and shown as a hint. */
    static Button iconButton(VaadinIcon icon, String name, Runnable action) {
        return IconButton.of(icon, name, action);
    }

    static Span chip(String text) {
        var chip = new Span(text);
        chip.addClassName("chip");
        return chip;
    }

    /** Brings it into view, below what stays on top. */
    static void scrollTo(Component component) {
        component
                .getElement()
                .executeJs("this.scrollIntoView({block: 'center', behavior: 'smooth'})");
    }
}
