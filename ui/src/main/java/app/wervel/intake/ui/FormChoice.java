package app.wervel.intake.ui;

import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** Which form is filled in, and another one as long as nothing of its own was answered. */
class FormChoice extends Div {
    private static final long serialVersionUID = 1L;

    private final Select<IntakeFormId> forms = new Select<>();

    /**
     * @param change to another form
     */
    FormChoice(IntakeForms all, IntakeFormId chosen, Locale locale, Consumer<IntakeFormId> change) {
        addClassName("form-choice");
        forms.setLabel(getTranslation("intake.form"));
        forms.setId("intake-form");
        forms.setItems(Arrays.asList(IntakeFormId.values()));
        forms.setItemLabelGenerator(form -> all.get(form).title().in(locale));
        forms.setValue(chosen);
        forms.addValueChangeListener(choice -> {
            if (choice.isFromClient() && choice.getValue() != null) {
                change.accept(choice.getValue());
                // Where it changed, this screen is gone; where it was refused, it says what is.
                forms.setValue(chosen);
            }
        });
        add(forms);
    }

    void show(boolean changeable) {
        forms.setReadOnly(!changeable);
        forms.setHelperText(changeable ? null : getTranslation("intake.form.in-use"));
    }
}
