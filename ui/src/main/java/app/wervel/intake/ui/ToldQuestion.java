package app.wervel.intake.ui;

import app.wervel.intake.QuestionCatalogue.ComplaintQuestion;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedText;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A question beside the screening that is answered in the patient's own words. */
class ToldQuestion extends QuestionBox {
    private static final long serialVersionUID = 1L;

    ToldQuestion(
            String field,
            ComplaintQuestion asked,
            DraftModel model,
            Refusals refusals,
            Locale locale,
            Runnable changed) {
        super(
                field,
                asked.question().in(locale),
                Optional.ofNullable(asked.help()).map(help -> help.in(locale)).orElse(null));
        var area = new TextArea();
        area.setAriaLabelledBy(labelId());
        area.setMinRows(2);
        area.setMaxLength(10_000);
        area.setValue(Objects.requireNonNullElse(model.told(field), ""));
        TypedText.of(area);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                model.tell(field, change.getValue());
                changed.run();
            }
        });
        refusals.field(field, area);
        control(area);
    }
}
