package app.wervel.careplan.ui;

import app.wervel.careplan.application.PrescriptionData;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.PrecautionTag;
import app.wervel.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The exercises one step easier and one step harder, to be read and added. */
class PrescriptionSteps extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;

    PrescriptionSteps(PlanEditor editor, Exercise exercise) {
        this.editor = editor;
        addClassName("prescription-steps");
        step(exercise.easier(), VaadinIcon.ARROW_DOWN, "careplan.exercise.easier");
        step(exercise.harder(), VaadinIcon.ARROW_UP, "careplan.exercise.harder");
    }

    private void step(@Nullable ExerciseId other, VaadinIcon icon, String key) {
        if (other == null) {
            return;
        }
        Exercise exercise = editor.services().exercises().get(other);
        var button =
                new Button(
                        getTranslation(key, PlanTexts.say(exercise.name())),
                        icon.create(),
                        click -> open(other));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(button);
    }

    private void open(ExerciseId other) {
        editor.services().exerciseDialogs().show(other, this::mayAdd, this::add);
    }

    private boolean mayAdd(Exercise exercise) {
        return editor.isEditable()
                && exercise.isOffered()
                && !ExercisePicker.isInPlan(exercise, editor.plan());
    }

    void add(Exercise exercise) {
        List<PrecautionTag> open = ExercisePicker.mustBeConfirmedFirst(exercise, editor.plan());
        if (!open.isEmpty()) {
            ask(exercise, open.getFirst());
            return;
        }
        boolean done =
                editor.change(plan ->
                        editor.services()
                                .plans()
                                .prescribe(
                                        plan.id(),
                                        plan.version(),
                                        PrescriptionData.of(exercise.id().value())));
        if (done) {
            Notices.done(
                    getTranslation(
                            "careplan.picker.added",
                            PlanTexts.say(exercise.name()),
                            editor.plan().prescriptions().size()));
        }
    }

    /** One precaution after the other, until the exercise can be added. */
    private void ask(Exercise exercise, PrecautionTag tag) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(PlanTexts.say(exercise.name()));
        dialog.setWidth("36rem");
        dialog.setMaxWidth("100%");
        var confirmation =
                new PrecautionConfirmation(
                        editor,
                        tag,
                        () -> {
                            dialog.close();
                            add(exercise);
                        });
        confirmation.show(editor.plan());
        dialog.add(new Paragraph(getTranslation("careplan.picker.confirm-first")), confirmation);
        dialog.getFooter().add(new Button(getTranslation("shell.cancel"), click -> dialog.close()));
        dialog.open();
        confirmation.focusAnswer();
    }
}
