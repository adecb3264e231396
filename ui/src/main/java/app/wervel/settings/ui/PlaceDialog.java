package app.wervel.settings.ui;

import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;

/** A location, a room or a piece of equipment. */
final class PlaceDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    PlaceDialog(ErrorTexts errorTexts, String titleKey) {
        super(errorTexts, titleKey);
    }

    TextField kind(String value) {
        var kind = textField("kind", "settings.equipment.kind");
        kind.setHelperText(getTranslation("settings.equipment.kind-hint"));
        kind.setValue(value);
        return kind;
    }

    Checkbox inUse(boolean value, String hintKey) {
        var box = new Checkbox(getTranslation("settings.in-use"), value);
        box.setId("active");
        box.setHelperText(getTranslation(hintKey));
        form.add(box);
        return box;
    }

    void openAt(TextField first) {
        open();
        first.focus();
    }
}
