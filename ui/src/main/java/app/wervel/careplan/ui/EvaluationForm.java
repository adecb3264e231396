package app.wervel.careplan.ui;

import app.wervel.careplan.Evaluation;
import app.wervel.careplan.EvaluationDecision;
import app.wervel.careplan.EvaluationId;
import app.wervel.careplan.application.EvaluationData;
import app.wervel.shell.Formats;
import app.wervel.shell.Leaving;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedDate;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.time.LocalDate;
import java.util.Arrays;

/** What came of looking back: the decision, and why. */
class EvaluationForm extends Div implements BeforeLeaveObserver {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final transient EvaluationId evaluation;
    private final transient Runnable close;
    private final Refusals refusals;
    final RadioButtonGroup<String> decision = new RadioButtonGroup<>();
    final TextArea note = new TextArea();
    final DatePicker doneOn;
    final Button save;
    final PlanRefusal refusal;
    private boolean saving;

    EvaluationForm(PlanEditor editor, EvaluationId evaluation, Runnable close) {
        this.editor = editor;
        this.evaluation = evaluation;
        this.close = close;
        this.refusals = new Refusals(editor.services().errorTexts());
        addClassName("prescription-form");
        decision.setLabel(getTranslation("careplan.evaluation.decision"));
        decision.setItems(
                Arrays.stream(EvaluationDecision.values()).map(EvaluationDecision::id).toList());
        decision.setItemLabelGenerator(id -> getTranslation("careplan.decision." + id));
        refusals.field("decision", decision);
        note.setLabel(getTranslation("careplan.evaluation.note"));
        note.setHelperText(getTranslation("careplan.evaluation.note.hint"));
        note.setMaxLength(Evaluation.LONGEST_NOTE);
        // What is typed must be known before the click that leaves the page.
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setWidthFull();
        refusals.field("note", note);
        doneOn = Formats.datePicker(getTranslation("careplan.evaluation.done-on"), getLocale());
        doneOn.setValue(LocalDate.now(editor.services().clock()));
        refusals.field("doneOn", doneOn);
        save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons =
                new Div(save, new Button(getTranslation("shell.cancel"), click -> close.run()));
        buttons.addClassName("form-buttons");
        Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
        refusal = new PlanRefusal(editor);
        add(decision, note, doneOn, refusal, buttons);
    }

    private void save() {
        if (TypedDate.isWrong(doneOn)) {
            return;
        }
        saving = true;
        try {
            saveDecision();
        } finally {
            saving = false;
        }
    }

    private void saveDecision() {
        refusal.hide();
        var data = new EvaluationData(doneOn.getValue(), decision.getValue(), note.getValue());
        boolean saved =
                editor.change(
                        refusals,
                        plan ->
                                editor.services()
                                        .course()
                                        .evaluate(plan.id(), plan.version(), evaluation, data),
                        refusal::show);
        if (saved) {
            close.run();
            boolean stops = EvaluationDecision.STOP.id().equals(data.decision());
            Notices.done(
                    getTranslation(
                            stops
                                    ? "careplan.evaluation.saved.stop"
                                    : "careplan.evaluation.saved"));
        }
    }

    /** Whether it is this form that closes the evaluation now. */
    boolean isSaving() {
        return saving;
    }

    /** A refusal leads to other pages: to the alarm, or to a new screening. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!decision.isEmpty() || !typedNote().isEmpty()) {
            Leaving.ask(event);
        }
    }

    /** What was typed and is not saved, to be told when the evaluation can no longer be done. */
    String typedNote() {
        return note.getValue().strip();
    }

    void focusFirst() {
        decision.getElement().callJsFunction("focus");
    }
}
