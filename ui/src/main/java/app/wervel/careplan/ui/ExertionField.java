package app.wervel.careplan.ui;

import app.wervel.exercise.ExertionScale;
import app.wervel.exercise.application.DosageData.ExertionData;
import app.wervel.exercise.application.DosageData.RangeData;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How hard it should feel: from and to, and the scale on which these are counted. */
class ExertionField extends Div implements HasValidation {
    private static final long serialVersionUID = 1L;

    final RangeField range = new RangeField("rpe");
    final Select<String> scale = new Select<>();

    ExertionField() {
        addClassName("exertion-field");
        scale.setAriaLabel(getTranslation("careplan.dosage.rpe.scale"));
        scale.setItems(Arrays.stream(ExertionScale.values()).map(ExertionScale::id).toList());
        scale.setItemLabelGenerator(
                id -> id == null ? "" : getTranslation("careplan.dosage.scale." + id));
        scale.setManualValidation(true);
        setValue(null);
        add(range, scale);
    }

    /** Null when no number is filled in. */
    @Nullable ExertionData value() {
        RangeData target = range.value();
        return target == null
                ? null
                : new ExertionData(scale.getValue(), target.min(), target.max());
    }

    void setValue(@Nullable ExertionData exertion) {
        range.setValue(exertion == null ? null : new RangeData(exertion.min(), exertion.max()));
        scale.setValue(
                exertion == null || exertion.scale() == null
                        ? ExertionScale.BORG_CR10.id()
                        : exertion.scale());
    }

    void setHint(String text) {
        range.setHint(text);
    }

    /** "12–14 (Borg 6–20)" */
    @Nullable String text(@Nullable ExertionData exertion) {
        return exertion == null
                ? null
                : RangeField.text(new RangeData(exertion.min(), exertion.max()))
                        + " ("
                        + getTranslation("careplan.dosage.scale." + exertion.scale())
                        + ")";
    }

    @Override
    public void setManualValidation(boolean enabled) {
        // Nothing here validates by itself.
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        range.setErrorMessage(message);
    }

    @Override
    public String getErrorMessage() {
        return range.getErrorMessage();
    }

    @Override
    public void setInvalid(boolean invalid) {
        range.setInvalid(invalid);
    }

    @Override
    public boolean isInvalid() {
        return range.isInvalid();
    }
}
