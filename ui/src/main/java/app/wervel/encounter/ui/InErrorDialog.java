package app.wervel.encounter.ui;

import app.wervel.encounter.Encounter;
import app.wervel.encounter.application.EncounterDetails;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A signed note that should not have been: it stays, struck through. */
class InErrorDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    InErrorDialog(
            EncounterTools tools, EncounterDetails encounter, Consumer<EncounterDetails> marked) {
        setHeaderTitle(getTranslation("encounter.in-error.title"));
        setWidth("min(32rem, 100vw)");
        var refusals = new Refusals(tools.errors());
        var reason = new TextArea(getTranslation("encounter.in-error.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Encounter.LONGEST_REASON);
        reason.setWidthFull();
        refusals.field("reason", reason);
        var mark = new Button(getTranslation("encounter.in-error.mark"));
        mark.addThemeVariants(ButtonVariant.PRIMARY);
        mark.setDisableOnClick(true);
        mark.addClickListener(click -> {
            refusals.attempt(() -> {
                var now =
                        tools.encounters()
                                .markEnteredInError(
                                        encounter.id(), encounter.version(), reason.getValue());
                close();
                marked.accept(now);
            });
            mark.setEnabled(true);
        });
        var explanation = new Paragraph(getTranslation("encounter.in-error.text"));
        explanation.addClassName("secondary");
        add(new Div(explanation, reason));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), mark);
        reason.focus();
    }
}
