package app.wervel.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One of a few as buttons in a row; the chosen one is pressed.
 *
 * @param <T> what is chosen
 */
class Segments<T> extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final transient Consumer<T> chosen;
    private transient @Nullable T value;

    /**
     * @param chosen told of every click on another than the chosen one
     */
    Segments(String label, Consumer<T> chosen) {
        this.chosen = chosen;
        addClassName("desk-segments");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    Segments<T> option(T option, String text, @Nullable VaadinIcon icon) {
        var button = new NativeButton("", click -> choose(option));
        if (icon != null) {
            Component shown = icon.create();
            shown.getElement().setAttribute("aria-hidden", "true");
            button.add(shown);
        }
        button.add(new Span(text));
        button.getElement().setAttribute("type", "button");
        buttons.put(option, button);
        add(button);
        show(value);
        return this;
    }

    /** What is pressed; null before anything was chosen. */
    @Nullable T value() {
        return value;
    }

    void show(@Nullable T shown) {
        value = shown;
        buttons.forEach((option, button) ->
                button.getElement()
                        .setAttribute(
                                "aria-pressed", String.valueOf(Objects.equals(option, shown))));
    }

    void choose(T option) {
        if (!Objects.equals(option, value)) {
            show(option);
            chosen.accept(option);
        }
    }
}
