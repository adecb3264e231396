package app.wervel.careplan.ui;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.careplan.application.SetApplied;
import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.DosageText;
import app.wervel.exercise.ui.ExerciseFilter;
import app.wervel.exercise.ui.FavouriteStar;
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
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The library over the plan. It stays open until it is closed, so that several exercises can be
 * chosen: type, Enter, type, Enter. The arrow keys walk through what was found.
 */
class ExercisePicker extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    final ExerciseFilter filter;
    final Tabs tabs = new Tabs();
    final PickerSets sets;
    private final Div body = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph count = new Paragraph();
    private final Span tally = new Span();
    private transient List<Exercise> found = List.of();
    private transient Set<ExerciseId> favourites = Set.of();
    private boolean added;

    ExercisePicker(PlanEditor editor, PrescriptionList back) {
        this.editor = editor;
        this.filter = new ExerciseFilter(editor.services().exercises(), this::showFound);
        setHeaderTitle(getTranslation("careplan.picker.title"));
        addClassName("exercise-picker");
        setWidth("60rem");
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
        body.add(filter, count, list);
        body.addClassName("picker-body");
        sets = new PickerSets(editor, this::tellSet);
        sets.setVisible(false);
        buildTabs();
        add(tabs, body, sets);
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

    private void buildTabs() {
        var exercises = new Tab(getTranslation("exercise.tab.library"));
        var setsTab = new Tab(getTranslation("exercise.tab.sets"));
        tabs.add(exercises, setsTab);
        tabs.addSelectedChangeListener(change -> {
            boolean showSets = change.getSelectedTab() == setsTab;
            body.setVisible(!showSets);
            sets.setVisible(showSets);
            if (showSets) {
                sets.show();
            } else {
                showFound();
            }
        });
    }

    private void tellSet(SetApplied applied) {
        if (!applied.added().isEmpty()) {
            added = true;
        }
        tally.setText(
                getTranslation("careplan.picker.count", applied.plan().prescriptions().size()));
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
        favourites = editor.services().favourites().mine();
        found = inOrder(filter.find());
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

    /** Favourites first; what was typed asks for its best answer first. */
    private List<Exercise> inOrder(List<Exercise> all) {
        return filter.queryField().getValue().isBlank()
                ? all.stream()
                        .sorted(
                                Comparator.comparing(
                                        exercise -> !favourites.contains(exercise.id())))
                        .toList()
                : all;
    }

    private void fill(ListItem row, Exercise exercise) {
        CarePlanDetails plan = editor.plan();
        row.removeAll();
        var name = new H3(PlanTexts.say(exercise.name()));
        var head = new Div(name);
        head.add(
                new FavouriteStar(
                        editor.services().favourites(),
                        exercise,
                        favourites.contains(exercise.id()),
                        () -> favourites = editor.services().favourites().mine()));
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
                                "exercise-facts",
                                editor.services().look().facts(exercise, PlanTexts.language())),
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
        if (!exercise.home()) {
            text.add(line("not-home", getTranslation("exercise.not-home")));
        }
        exerciseHits(exercise, plan).forEach(tag -> text.add(hit(tag)));
        var add = new Button(getTranslation("careplan.picker.add"), VaadinIcon.PLUS.create());
        add.addClickListener(click -> add(exercise, row, () -> focusButton(row)));
        add.setAriaLabel(
                getTranslation("careplan.picker.add.about", PlanTexts.say(exercise.name())));
        add.addClassName("picker-add");
        row.add(editor.services().look().picture(exercise), text, add);
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

    static boolean isInPlan(Exercise exercise, CarePlanDetails plan) {
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
        List<PrecautionTag> open = mustBeConfirmedFirst(exercise, editor.plan());
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
    static List<PrecautionTag> mustBeConfirmedFirst(Exercise exercise, CarePlanDetails plan) {
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
