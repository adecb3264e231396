package app.wervel.careplan.ui;

import app.wervel.careplan.PhaseMove;
import app.wervel.careplan.PlanPhase;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Going on to another phase: why now. */
class PhaseStartForm extends Div implements Focusable<PhaseStartForm> {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final transient PlanPhase phase;
    private final transient Runnable close;
    private final Refusals refusals;
    final TextArea reason = new TextArea();
    final Button save;

    PhaseStartForm(PlanEditor editor, PlanPhase phase, Runnable close) {
        this.editor = editor;
        this.phase = phase;
        this.close = close;
        this.refusals = new Refusals(editor.services().errorTexts());
        addClassName("prescription-form");
        reason.setLabel(getTranslation("careplan.phase.reason", phase.name()));
        reason.setHelperText(getTranslation("careplan.phase.reason.hint"));
        reason.setMaxLength(PhaseMove.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setWidthFull();
        refusals.field("reason", reason);
        save = new Button(getTranslation("careplan.phase.start"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons =
                new Div(save, new Button(getTranslation("shell.cancel"), click -> close.run()));
        buttons.addClassName("form-buttons");
        add(reason, buttons);
        Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
    }

    private void save() {
        boolean started =
                editor.change(
                        refusals,
                        plan ->
                                editor.services()
                                        .course()
                                        .startPhase(
                                                plan.id(),
                                                plan.version(),
                                                phase.id(),
                                                reason.getValue()));
        if (started) {
            close.run();
            Notices.done(getTranslation("careplan.phase.started", phase.name()));
        }
    }

    String phaseName() {
        return phase.name();
    }

    /** What was typed and is not saved, to be told when the phase is gone. */
    String typedReason() {
        return reason.getValue().strip();
    }

    @Override
    public void focus(FocusOption... options) {
        reason.focus();
    }
}
