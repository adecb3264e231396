package app.wervel.questionnaire.form;

import app.wervel.questionnaire.Answer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One of a few answers, as buttons in a row or a column. Arrow keys only move: passing an answer
 * must not give it.
 */
final class AnswerButtons extends Div {
    private static final long serialVersionUID = 1L;

    private final transient List<Option> options = new ArrayList<>();
    private final transient Consumer<@Nullable Answer> listener;
    private final Div buttons = new Div();
    private transient @Nullable Answer value;

    AnswerButtons(boolean row, String labelId, Locale words, Consumer<@Nullable Answer> listener) {
        this.listener = listener;
        addClassNames("choices", row ? "row" : "column");
        buttons.addClassName("choice-buttons");
        buttons.getElement().setAttribute("role", "radiogroup");
        buttons.getElement().setAttribute("aria-labelledby", labelId);
        var none = new Span(getTranslation(words, "questionnaire.not-answered"));
        none.addClassName("choice-none");
        var clear =
                new NativeButton(
                        getTranslation(words, "questionnaire.clear"), click -> choose(null));
        clear.addClassName("choice-clear");
        clear.getElement().setAttribute("type", "button");
        add(buttons, none, clear);
    }

    /**
     * @param key a letter or figure that chooses it while the group has the focus
     */
    void option(Answer answer, String text, @Nullable String key) {
        var button = new NativeButton(text, click -> choose(answer));
        var element = button.getElement();
        element.setAttribute("type", "button");
        element.setAttribute("role", "radio");
        if (key != null && key.length() == 1) {
            element.setAttribute("data-key", key);
            element.setAttribute("aria-keyshortcuts", key);
        }
        options.add(new Option(answer, button));
        buttons.add(button);
        show(value);
    }

    /** One button is in the tab order: the chosen one, else the first. */
    void show(@Nullable Answer shown) {
        value = shown;
        boolean known = options.stream().anyMatch(option -> option.answer.equals(shown));
        boolean first = true;
        for (Option option : options) {
            boolean chosen = option.answer.equals(shown);
            var element = option.button.getElement();
            element.setAttribute("aria-checked", String.valueOf(chosen));
            element.setAttribute("tabindex", (known ? chosen : first) ? "0" : "-1");
            first = false;
        }
        getElement().getClassList().set("unanswered", !known);
    }

    void invalid(boolean invalid, String errorId) {
        getElement().getClassList().set("invalid", invalid);
        var element = buttons.getElement();
        element.setAttribute("aria-invalid", String.valueOf(invalid));
        element.setAttribute("aria-describedby", errorId);
    }

    private void choose(@Nullable Answer chosen) {
        boolean changed = !Objects.equals(value, chosen);
        show(chosen);
        if (changed) {
            listener.accept(chosen);
        }
    }

    private record Option(Answer answer, NativeButton button) {}
}
