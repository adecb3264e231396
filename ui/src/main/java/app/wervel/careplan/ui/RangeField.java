package app.wervel.careplan.ui;

import app.wervel.exercise.application.DosageData.RangeData;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two numbers, from and to; the first alone is enough. */
class RangeField extends Div implements HasValidation {
    private static final long serialVersionUID = 1L;

    final IntegerField from = new IntegerField();
    final IntegerField to = new IntegerField();
    private final Span error = new Span();
    private final Span hint = new Span();
    private boolean invalid;

    /**
     * @param part of the dosage that is counted, for example {@code sets}
     */
    RangeField(String part) {
        addClassName("range-field");
        String name = getTranslation("careplan.dosage." + part);
        var label = new Span(name);
        label.addClassName("range-label");
        from.setAriaLabel(getTranslation("careplan.dosage.from", name));
        to.setAriaLabel(getTranslation("careplan.dosage.to", name));
        from.setManualValidation(true);
        to.setManualValidation(true);
        from.setAutoselect(true);
        to.setAutoselect(true);
        var dash = new Span("–");
        dash.getElement().setAttribute("aria-hidden", "true");
        var pair = new Div(from, dash, to);
        pair.addClassName("range-pair");
        error.addClassName("range-error");
        error.getElement().setAttribute("role", "alert");
        hint.addClassName("range-hint");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
        add(label, pair, error, hint);
    }

    /** Null when nothing is filled in; one number alone counts as from and to. */
    @Nullable RangeData value() {
        Integer least = from.getValue();
        Integer most = to.getValue();
        if (least == null && most == null) {
            return null;
        }
        return new RangeData(least, most == null ? least : most);
    }

    void setValue(@Nullable RangeData range) {
        if (range == null) {
            from.clear();
            to.clear();
            return;
        }
        from.setValue(range.min());
        to.setValue(Objects.equals(range.min(), range.max()) ? null : range.max());
    }

    void setHint(String text) {
        hint.setText(text);
    }

    /** "8–12" */
    static @Nullable String text(@Nullable RangeData range) {
        if (range == null) {
            return null;
        }
        return Objects.equals(range.min(), range.max())
                ? String.valueOf(range.min())
                : range.min() + "–" + range.max();
    }

    void focus() {
        from.focus();
    }

    @Override
    public void setManualValidation(boolean enabled) {
        // Nothing here validates by itself.
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        error.setText(message == null ? "" : message);
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        this.invalid = invalid;
        from.setInvalid(invalid);
        to.setInvalid(invalid);
        error.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return invalid;
    }
}
