package app.wervel.intake.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One of a few, as buttons in a row or a column. Until one is chosen it says so, and afterwards
 * there is a way back. Arrow keys only move: passing an answer must not give it.
 *
 * @param <T> what is chosen
 */
class Choices<T> extends Div implements HasValidation, Focusable<Div> {
    private static final long serialVersionUID = 1L;

    private final transient List<Option<T>> options = new ArrayList<>();
    private final transient List<Consumer<@Nullable T>> listeners = new ArrayList<>();
    private final Div buttons = new Div();
    private final Span none;
    private final NativeButton clear;
    private final Span error = new Span();
    private transient @Nullable T value;

    private Choices(String layout, String noneText) {
        addClassNames("choices", layout);
        buttons.addClassName("choice-buttons");
        buttons.getElement().setAttribute("role", "radiogroup");
        none = new Span(noneText);
        none.addClassName("choice-none");
        clear = new NativeButton(getTranslation("intake.clear"), click -> choose(null));
        clear.addClassName("choice-clear");
        clear.getElement().setAttribute("type", "button");
        clear.getElement().setAttribute("title", getTranslation("intake.clear.to", noneText));
        error.addClassName("choice-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add(buttons, none, clear, error);
        show();
    }

    static <T> Choices<T> row(String noneText) {
        return new Choices<>("row", noneText);
    }

    static <T> Choices<T> column(String noneText) {
        return new Choices<>("column", noneText);
    }

    Choices<T> labelledBy(String id) {
        buttons.getElement().setAttribute("aria-labelledby", id);
        return this;
    }

    Choices<T> option(T option, String text) {
        return option(option, text, null);
    }

    /**
     * @param key a letter or figure that chooses it while the group has the focus
     */
    Choices<T> option(T option, String text, @Nullable String key) {
        var button = new NativeButton(text, click -> choose(option));
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("role", "radio");
        if (key != null) {
            button.getElement().setAttribute("data-key", key);
            button.getElement().setAttribute("aria-keyshortcuts", key);
        }
        options.add(new Option<>(option, button));
        buttons.add(button);
        show();
        return this;
    }

    void onChange(Consumer<@Nullable T> listener) {
        listeners.add(listener);
    }

    @Nullable T value() {
        return value;
    }

    void show(@Nullable T shown) {
        value = shown;
        show();
    }

    private void choose(@Nullable T chosen) {
        setInvalid(false);
        value = chosen;
        show();
        listeners.forEach(listener -> listener.accept(chosen));
    }

    /** One button is in the tab order: the chosen one, else the first. */
    private void show() {
        boolean first = true;
        for (Option<T> option : options) {
            boolean chosen = Objects.equals(option.value, value);
            option.button.getElement().setAttribute("aria-checked", String.valueOf(chosen));
            boolean stop = value == null ? first : chosen;
            option.button.getElement().setAttribute("tabindex", stop ? "0" : "-1");
            first = false;
        }
        getElement().getClassList().set("unanswered", value == null);
    }

    @Override
    public void focus() {
        buttons.getElement().executeJs("(this.querySelector('[tabindex=\"0\"]') || this).focus()");
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        error.setText(Objects.requireNonNullElse(message, ""));
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
        getElement().getClassList().set("invalid", invalid);
        buttons.getElement().setAttribute("aria-invalid", String.valueOf(invalid));
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }

    private record Option<T>(T value, NativeButton button) {}
}
