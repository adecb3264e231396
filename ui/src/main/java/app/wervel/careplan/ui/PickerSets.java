package app.wervel.careplan.ui;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.SetApplied;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.ExerciseSetRow;
import app.wervel.exercise.ui.PrecautionMark;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The practice's sets over the plan: each goes into it by one click. */
class PickerSets extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final transient Consumer<SetApplied> told;
    final UnorderedList list = new UnorderedList();
    final Paragraph outcome = new Paragraph();

    /**
     * @param told runs after a set went into the plan
     */
    PickerSets(PlanEditor editor, Consumer<SetApplied> told) {
        this.editor = editor;
        this.told = told;
        addClassNames("picker-body", "picker-sets");
        list.addClassNames("plain-list", "picker-list");
        outcome.addClassName("set-outcome");
        outcome.getElement().setAttribute("role", "status");
        add(outcome, list);
    }

    void show() {
        list.removeAll();
        List<ExerciseSetRow> sets = editor.services().sets().all();
        sets.forEach(set -> {
            var row = new ListItem();
            row.addClassName("picker-row");
            fill(row, set);
            list.add(row);
        });
        if (sets.isEmpty()) {
            list.add(new ListItem(new Paragraph(getTranslation("careplan.set.none"))));
        }
    }

    private void fill(ListItem row, ExerciseSetRow set) {
        row.removeAll();
        var text = new Div(new H3(set.name()));
        text.addClassName("picker-text");
        if (set.note() != null) {
            text.add(line(set.note()));
        }
        text.add(
                line(names(set.exercises().stream().map(ExerciseSetRow.Entry::exercise).toList())));
        List<Exercise> fresh = fresh(set);
        hits(fresh).stream()
                .filter(tag -> !tag.planLevel())
                .forEach(tag -> {
                    var hit = new Div(new PrecautionMark(tag));
                    hit.addClassName("hit");
                    text.add(hit);
                });
        var add =
                new Button(
                        getTranslation("careplan.set.add", fresh.size()),
                        VaadinIcon.PLUS.create(),
                        click -> add(row, set));
        add.setAriaLabel(getTranslation("careplan.set.add.about", set.name(), fresh.size()));
        add.addClassName("picker-add");
        add.setEnabled(!fresh.isEmpty());
        row.add(text, add);
    }

    private static Paragraph line(String words) {
        var line = new Paragraph(words);
        line.addClassName("secondary");
        return line;
    }

    private static String names(List<Exercise> exercises) {
        return exercises.stream()
                .map(exercise -> PlanTexts.say(exercise.name()))
                .collect(Collectors.joining(", "));
    }

    /** What the set would add to the plan. */
    private List<Exercise> fresh(ExerciseSetRow set) {
        return set.exercises().stream()
                .map(ExerciseSetRow.Entry::exercise)
                .filter(Exercise::isOffered)
                .filter(exercise -> !ExercisePicker.isInPlan(exercise, editor.plan()))
                .toList();
    }

    private List<PrecautionTag> hits(List<Exercise> exercises) {
        return exercises.stream()
                .flatMap(exercise -> editor.plan().hits(exercise).stream())
                .distinct()
                .toList();
    }

    private void add(ListItem row, ExerciseSetRow set) {
        List<PrecautionTag> open = mustBeConfirmedFirst(set);
        if (!open.isEmpty()) {
            ask(row, set, open.getFirst());
            return;
        }
        List<SetApplied> applied = new ArrayList<>();
        boolean done =
                editor.change(plan -> {
                    applied.add(
                            editor.services()
                                    .plans()
                                    .applySet(plan.id(), plan.version(), set.id()));
                    return applied.getFirst().plan();
                });
        if (done) {
            tell(applied.getFirst());
            show();
        }
    }

    /**
     * As for a single exercise: in a plan that the patient works with, confirmations come first.
     */
    private List<PrecautionTag> mustBeConfirmedFirst(ExerciseSetRow set) {
        CarePlanDetails plan = editor.plan();
        return plan.status() == CarePlanStatus.ACTIVE
                ? hits(fresh(set)).stream().filter(tag -> plan.confirmation(tag).isEmpty()).toList()
                : List.of();
    }

    private void ask(ListItem row, ExerciseSetRow set, PrecautionTag tag) {
        fill(row, set);
        var question = new Div(new Paragraph(getTranslation("careplan.picker.confirm-first")));
        question.addClassName("picker-question");
        var confirmation = new PrecautionConfirmation(editor, tag, () -> add(row, set));
        confirmation.show(editor.plan());
        question.add(confirmation);
        row.add(question);
        confirmation.focusAnswer();
    }

    private void tell(SetApplied applied) {
        List<String> sentences = new ArrayList<>();
        sentences.add(getTranslation("careplan.set.added", applied.set(), applied.added().size()));
        if (!applied.there().isEmpty()) {
            sentences.add(getTranslation("careplan.set.there", names(applied.there())));
        }
        if (!applied.retired().isEmpty()) {
            sentences.add(getTranslation("careplan.set.retired", names(applied.retired())));
        }
        outcome.setText(String.join(" ", sentences));
        told.accept(applied);
    }
}
