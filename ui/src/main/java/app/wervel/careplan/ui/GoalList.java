package app.wervel.careplan.ui;

import app.wervel.careplan.Goal;
import app.wervel.careplan.GoalId;
import app.wervel.careplan.GoalMeasure;
import app.wervel.careplan.IcfDomain;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.ReadingRow;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The goals, changed in place. */
class GoalList extends Section {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final transient PlanIntake intake;
    private final Map<GoalId, GoalProgress> progress = new HashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Button add;
    private final Paragraph empty;
    private final Map<GoalId, GoalForm> open = new HashMap<>();
    private final List<GoalForm> fresh = new ArrayList<>();

    GoalList(PlanEditor editor, PlanIntake intake) {
        this.editor = editor;
        this.intake = intake;
        addClassNames("card", "plan-section");
        add =
                new Button(
                        getTranslation("careplan.goal.add"),
                        VaadinIcon.PLUS.create(),
                        click -> addGoal());
        add.setId("goal-add");
        empty = new Paragraph(getTranslation("careplan.goal.empty"));
        empty.addClassName("secondary");
        list.addClassName("plain-list");
        var head = new Div(new H2(getTranslation("careplan.goals")), add);
        head.addClassName("section-head");
        add(head, empty, list);
    }

    void show(CarePlanDetails plan) {
        add.setVisible(editor.isEditable());
        empty.setVisible(plan.goals().isEmpty() && fresh.isEmpty());
        releaseTakenAway(plan);
        list.removeAll();
        for (Goal goal : plan.goals()) {
            GoalForm form = open.get(goal.id());
            if (form == null) {
                list.add(new ListItem(card(goal)));
            } else {
                form.rebase(goal);
                list.add(new ListItem(form));
            }
        }
        fresh.forEach(form -> list.add(new ListItem(form)));
    }

    /** What was typed for a goal that a colleague took away stays, as a new goal. */
    private void releaseTakenAway(CarePlanDetails plan) {
        var left = plan.goals().stream().map(Goal::id).toList();
        open.entrySet()
                .removeIf(entry -> {
                    boolean gone = !left.contains(entry.getKey());
                    if (gone) {
                        entry.getValue().becomeNew();
                        fresh.add(entry.getValue());
                    }
                    return gone;
                });
    }

    private Div card(Goal goal) {
        var statement = new Paragraph(goal.statement());
        statement.addClassName("goal-statement");
        var facts = new Div();
        facts.addClassName("goal-facts");
        IcfDomain domain = goal.icfDomain();
        if (domain != null) {
            facts.add(fact(getTranslation("careplan.icf." + domain.id())));
        }
        String measured = measured(goal);
        if (!measured.isEmpty()) {
            facts.add(fact(measured));
        }
        if (goal.targetDate() != null) {
            facts.add(
                    fact(
                            getTranslation(
                                    "careplan.goal.by",
                                    Formats.date(goal.targetDate(), getLocale()))));
        }
        var body = new Div(statement, facts);
        body.addClassName("goal-body");
        if (goal.instrument() != null) {
            GoalProgress shown =
                    progress.computeIfAbsent(goal.id(), id -> new GoalProgress(editor));
            shown.show(goal, editor.plan());
            body.add(shown);
        }
        var card = new Div(body);
        card.addClassName("goal");
        if (editor.isEditable()) {
            card.add(actions(goal));
        }
        return card;
    }

    private static Span fact(String text) {
        var fact = new Span(text);
        fact.addClassName("chip");
        return fact;
    }

    /** "Minuten wandelen: 10 → 45", as far as it is known. */
    private String measured(Goal goal) {
        GoalMeasure instrument = goal.instrument();
        if (instrument != null) {
            String name = getTranslation("careplan.instrument." + instrument.id());
            return goal.measure() == null ? name : goal.measure() + ", " + name;
        }
        var text = new StringBuilder();
        if (goal.measure() != null) {
            text.append(goal.measure());
        }
        if (goal.baseline() != null || goal.target() != null) {
            text.append(text.isEmpty() ? "" : ": ")
                    .append(goal.baseline() == null ? "?" : goal.baseline())
                    .append(" → ")
                    .append(goal.target() == null ? "?" : goal.target());
        }
        return text.toString();
    }

    private Div actions(Goal goal) {
        var edit =
                PlanTexts.iconButton(
                        VaadinIcon.PENCIL, getTranslation("careplan.goal.edit"), () -> edit(goal));
        var remove =
                PlanTexts.iconButton(
                        VaadinIcon.TRASH,
                        getTranslation("careplan.goal.remove"),
                        () -> remove(goal));
        var actions = new Div(edit, remove);
        actions.addClassName("row-actions");
        return actions;
    }

    void addGoal() {
        var form = new GoalForm(editor, null, intake, fresh.isEmpty());
        form.onClose(() -> {
            fresh.remove(form);
            show(editor.plan());
            add.focus();
        });
        fresh.add(form);
        show(editor.plan());
        form.focusFirst();
    }

    private void edit(Goal goal) {
        var form = new GoalForm(editor, goal, intake, false);
        form.onClose(() -> {
            open.remove(goal.id());
            fresh.remove(form);
            show(editor.plan());
            add.focus();
        });
        open.put(goal.id(), form);
        show(editor.plan());
        form.focusFirst();
    }

    private void remove(Goal goal) {
        List<ReadingRow> readings =
                editor.plan().course().readingsOf(goal.id()).stream()
                        .filter(reading -> !reading.scored())
                        .toList();
        boolean removed =
                editor.change(plan ->
                        editor.services().plans().removeGoal(plan.id(), plan.version(), goal.id()));
        if (removed) {
            add.focus();
            UndoNotice.show(getTranslation("careplan.goal.removed"), () -> putBack(goal, readings));
        }
    }

    /** The goal comes back with what was typed of it; scores come of themselves. */
    private void putBack(Goal goal, List<ReadingRow> readings) {
        boolean back =
                editor.change(plan ->
                        editor.services()
                                .plans()
                                .addGoal(plan.id(), plan.version(), GoalData.of(goal)));
        if (!back) {
            return;
        }
        GoalId again = editor.plan().goals().getLast().id();
        for (ReadingRow reading : readings) {
            editor.change(plan ->
                    editor.services()
                            .course()
                            .recordReading(
                                    plan.id(),
                                    plan.version(),
                                    again,
                                    reading.on(),
                                    reading.value()));
        }
    }
}
