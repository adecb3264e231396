package app.wervel.encounter.ui;

import app.wervel.encounter.Encounter;
import app.wervel.encounter.application.EncounterDetails;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedText;
import app.wervel.shell.UnsavedText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A later version of a signed note, with the reason. */
@JavaScript("context://unsaved.js")
class AmendDialog extends Dialog implements UnsavedText {
    private static final long serialVersionUID = 1L;

    final NoteFields fields;
    final TextArea reason = TypedText.of(new TextArea());
    final Button save = new Button();
    private boolean unsaved;

    AmendDialog(
            EncounterTools tools, EncounterDetails encounter, Consumer<EncounterDetails> amended) {
        setHeaderTitle(getTranslation("encounter.amend.title"));
        setWidth("min(56rem, 100vw)");
        setCloseOnOutsideClick(false);
        var refusals = new Refusals(tools.errors());
        fields =
                new NoteFields(
                        tools,
                        encounter,
                        encounter.currentContent(),
                        encounter.currentExercises(),
                        tools.queries().plannedFor(encounter),
                        refusals,
                        this::changed);
        fields.treatsFor.setVisible(false);
        fields.episode.setVisible(false);
        reason.setLabel(getTranslation("encounter.amend.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Encounter.LONGEST_REASON);
        reason.setWidthFull();
        reason.addValueChangeListener(change -> changed());
        refusals.field("reason", reason);
        save.setText(getTranslation("encounter.amend.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            refusals.attempt(() -> {
                fields.requireReadable();
                var now =
                        tools.encounters()
                                .amend(
                                        encounter.id(),
                                        encounter.version(),
                                        fields.data(),
                                        reason.getValue());
                unsaved = false;
                close();
                amended.accept(now);
            });
            save.setEnabled(true);
        });
        var explanation = new Paragraph(getTranslation("encounter.amend.text"));
        explanation.addClassName("secondary");
        var body = new Div(explanation, reason, fields);
        body.addClassName("note-fields");
        add(body);
        body.getElement().executeJs("window.wervelUnsaved(this)");
        // What was typed last comes along, and counts as unsaved.
        body.getElement().addEventListener("wervel-leaving", leaving -> changed());
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> cancel()), save);
        reason.focus();
    }

    private void changed() {
        unsaved = true;
        setCloseOnEsc(false);
    }

    /** Whether something was typed that is not in the record. */
    boolean isUnsaved() {
        return unsaved && isOpened();
    }

    @Override
    public boolean wouldBeLost() {
        return unsaved;
    }

    private void cancel() {
        if (!unsaved) {
            close();
            return;
        }
        Question.ask(
                getTranslation("encounter.leave.title"),
                getTranslation("encounter.leave.text"),
                getTranslation("encounter.leave.go"),
                this::close);
    }
}
