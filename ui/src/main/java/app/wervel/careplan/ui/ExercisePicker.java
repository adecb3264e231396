package app.wervel.careplan.ui;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.Label;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.DosageText;
import app.wervel.exercise.ui.ExerciseFilter;
import app.wervel.exercise.ui.PrecautionMark;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/**
 * The library over the plan. It stays open until it is closed, so that several exercises can be
 * chosen: type, Enter, type, Enter. The arrow keys walk through what was found.
 */
class ExercisePicker extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final ExerciseFilter filter;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph count = new Paragraph();
    private final Span tally = new Span();
    private transient List<Exercise> found = List.of();
    private boolean added;

    ExercisePicker(PlanEditor editor, PrescriptionList back) {
        this.editor = editor;
        this.filter = new ExerciseFilter(editor.services().exercises(), this::showFound);
        setHeaderTitle(getTranslation("careplan.picker.title"));
        addClassName("exercise-picker");
        setWidth("52rem");
        setMaxWidth("100%");
        setHeight("min(52rem, 92dvh)");
        setCloseOnOutsideClick(false);
        var close =
                PlanTexts.iconButton(
                        VaadinIcon.CLOSE, getTranslation("careplan.picker.done"), this::close);
        getHeader().add(close);
        count.addClassName("secondary");
        count.getElement().setAttribute("role", "status");
        tally.addClassName("secondary");
        tally.getElement().setAttribute("role", "status");
        list.addClassNames("plain-list", "picker-list");
        var body = new Div(filter, count, list);
        body.addClassName("picker-body");
        add(body);
        var done = new Button(getTranslation("careplan.picker.done"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(tally, done);
        Shortcuts.addShortcutListener(filter.queryField(), this::addFirst, Key.ENTER)
                .listenOn(filter.queryField());
        walkByArrows(body);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                filter.focus();
            } else {
                back.focusAfterAdding(added);
            }
        });
        showFound();
    }

    private static void walkByArrows(Div body) {
        body.addAttachListener(attached ->
                body.getElement()
                        .executeJs(
                                """
                                if (this.wervelArrows) return;
                                this.wervelArrows = true;
                                this.addEventListener('keydown', e => {
                                  if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
                                  const buttons = [...this.querySelectorAll('.picker-add')];
                                  const here = buttons.indexOf(e.target.closest('.picker-add'));
                                  const query = e.target.closest('.exercise-query');
                                  if (here < 0 && !query) return;
                                  const next = here < 0 ? (e.key === 'ArrowDown' ? 0 : -1) : here + (e.key === 'ArrowDown' ? 1 : -1);
                                  e.preventDefault();
                                  (buttons[next] ?? this.querySelector('.exercise-query'))?.focus();
                                });
                                """));
    }

    private void showFound() {
        list.removeAll();
        found = filter.find();
        count.setText(
                getTranslation(
                        found.isEmpty() ? "exercise.empty" : "exercise.count", found.size()));
        boolean first = !filter.isEmpty();
        for (Exercise exercise : found) {
            var row = new ListItem();
            row.addClassName("picker-row");
            row.setClassName("enter", first);
            first = false;
            fill(row, exercise);
            list.add(row);
        }
    }

    private void fill(ListItem row, Exercise exercise) {
        CarePlanDetails plan = editor.plan();
        row.removeAll();
        var name = new H3(PlanTexts.say(exercise.name()));
        var region = new Span(regionOf(exercise));
        region.addClassName("chip");
        var head = new Div(name, region);
        head.addClassName("picker-name");
        if (isInPlan(exercise, plan)) {
            var there =
                    new Span(
                            VaadinIcon.CHECK.create(),
                            new Span(getTranslation("careplan.picker.in-plan")));
            there.addClassName("hit-confirmed");
            head.add(there);
        }
        var text =
                new Div(
                        head,
                        line(
                                "exercise-dose",
                                DosageText.line(
                                        exercise,
                                        exercise.dosage(PlanTexts.language()),
                                        PlanTexts.language())));
        text.addClassName("picker-text");
        text.add(line("secondary", PlanTexts.say(exercise.action())));
        BilingualText precaution = exercise.precaution();
        if (precaution != null) {
            text.add(
                    line(
                            "secondary",
                            getTranslation("careplan.exercise.mind", PlanTexts.say(precaution))));
        }
        exerciseHits(exercise, plan).forEach(tag -> text.add(hit(tag)));
        var add = new Button(getTranslation("careplan.picker.add"), VaadinIcon.PLUS.create());
        add.addClickListener(click -> add(exercise, row, () -> focusButton(row)));
        add.setAriaLabel(
                getTranslation("careplan.picker.add.about", PlanTexts.say(exercise.name())));
        add.addClassName("picker-add");
        row.add(text, add);
    }

    private static Paragraph line(String className, String text) {
        var line = new Paragraph(text);
        line.addClassName(className);
        return line;
    }

    private static Div hit(PrecautionTag tag) {
        var reason = new Span(PlanTexts.say(tag.explanation()));
        reason.addClassName("hit-reason");
        var hit = new Div(new PrecautionMark(tag), reason);
        hit.addClassName("hit");
        return hit;
    }

    private String regionOf(Exercise exercise) {
        return editor.services().exercises().regions().stream()
                .filter(region -> region.id().equals(exercise.region()))
                .map(Label::name)
                .map(PlanTexts::say)
                .findFirst()
                .orElse("");
    }

    private static boolean isInPlan(Exercise exercise, CarePlanDetails plan) {
        return plan.prescriptions().stream()
                .anyMatch(row -> row.exercise().id().equals(exercise.id()));
    }

    private static List<PrecautionTag> exerciseHits(Exercise exercise, CarePlanDetails plan) {
        return plan.hits(exercise).stream().filter(tag -> !tag.planLevel()).toList();
    }

    private void addFirst() {
        if (!filter.isEmpty()
                && !found.isEmpty()
                && list.getChildren().findFirst().orElse(null) instanceof ListItem row) {
            add(found.getFirst(), row, this::readyToType);
        }
    }

    /** The next word replaces the one that found this exercise. */
    private void readyToType() {
        filter.focus();
        filter.queryField().getElement().executeJs("this.inputElement.select()");
    }

    private static void focusButton(ListItem row) {
        row.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::focus);
    }

    private void add(Exercise exercise, ListItem row, Runnable goOn) {
        List<PrecautionTag> open = mustBeConfirmedFirst(exercise);
        if (!open.isEmpty()) {
            ask(exercise, row, open, goOn);
            return;
        }
        String name = PlanTexts.say(exercise.name());
        boolean done =
                editor.change(plan ->
                        editor.services()
                                .plans()
                                .prescribe(
                                        plan.id(),
                                        plan.version(),
                                        PrescriptionData.of(exercise.id().value())));
        if (done) {
            added = true;
            int size = editor.plan().prescriptions().size();
            tally.setText(getTranslation("careplan.picker.added", name, size));
            fill(row, exercise);
            goOn.run();
        }
    }

    /** In a plan that the patient works with already, an exercise comes after its confirmations. */
    private List<PrecautionTag> mustBeConfirmedFirst(Exercise exercise) {
        CarePlanDetails plan = editor.plan();
        if (plan.status() != CarePlanStatus.ACTIVE) {
            return List.of();
        }
        return plan.hits(exercise).stream()
                .filter(tag -> plan.confirmation(tag).isEmpty())
                .toList();
    }

    private void ask(Exercise exercise, ListItem row, List<PrecautionTag> open, Runnable goOn) {
        fill(row, exercise);
        var question = new Div(new Paragraph(getTranslation("careplan.picker.confirm-first")));
        question.addClassName("picker-question");
        PrecautionTag next = open.getFirst();
        var confirmation = new PrecautionConfirmation(editor, next, () -> add(exercise, row, goOn));
        confirmation.show(editor.plan());
        question.add(confirmation);
        row.add(question);
        confirmation.focusAnswer();
    }
}
