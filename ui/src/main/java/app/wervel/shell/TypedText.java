package app.wervel.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Text that comes along after each pause in typing, and at once when the field is left: whoever
 * goes elsewhere right after the last key loses nothing.
 */
public final class TypedText {
    private static final int PAUSE = 500;

    private TypedText() {}

    public static <C extends Component & HasValueChangeMode> C of(C field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        // Lazy alone holds it back, even past the page's end.
        field.getElement().addPropertyChangeListener("value", "change", left -> {});
        return field;
    }
}
