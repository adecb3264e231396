package app.wervel.careplan.ui;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.PhaseId;
import app.wervel.careplan.PhaseMove;
import app.wervel.careplan.PlanPhase;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.PhaseData;
import app.wervel.careplan.application.PlanCourse;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phases in their order; going on to the next is told with a reason. */
class PhaseList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final OrderedList list = new OrderedList();
    private final Div moves = new Div();
    final Button add;
    private final Paragraph hint;
    private final Map<PhaseId, Component> open = new LinkedHashMap<>();
    private final List<PhaseForm> fresh = new ArrayList<>();

    PhaseList(PlanEditor editor) {
        this.editor = editor;
        addClassName("course-part");
        list.addClassName("plain-list");
        moves.addClassName("phase-moves");
        hint = new Paragraph(getTranslation("careplan.phase.hint"));
        hint.addClassName("secondary");
        add =
                new Button(
                        getTranslation("careplan.phase.add"),
                        VaadinIcon.PLUS.create(),
                        click -> addPhase());
        add(list, add, hint, moves);
    }

    void show(CarePlanDetails plan) {
        PlanCourse course = plan.course();
        releaseTakenAway(course);
        list.removeAll();
        List<PlanPhase> phases = course.phases();
        for (int i = 0; i < phases.size(); i++) {
            list.add(row(plan, phases.get(i), i + 1));
        }
        fresh.forEach(form -> list.add(new ListItem(form)));
        add.setVisible(editor.isEditable());
        hint.setVisible(phases.isEmpty());
        showMoves(course);
    }

    /**
     * What was typed for a phase that a colleague took away stays, as a new phase; why the plan
     * should go on to it is told once more.
     */
    private void releaseTakenAway(PlanCourse course) {
        for (PhaseId id : List.copyOf(open.keySet())) {
            if (course.phase(id).isPresent()) {
                continue;
            }
            Component form = open.remove(id);
            if (form instanceof PhaseForm typed) {
                typed.becomeNew();
                fresh.add(typed);
            } else if (form instanceof PhaseStartForm start) {
                tellTakenAway(start);
            }
        }
    }

    private void tellTakenAway(PhaseStartForm start) {
        String typed = start.typedReason();
        Notices.refused(
                typed.isEmpty()
                        ? getTranslation("careplan.phase.gone", start.phaseName())
                        : getTranslation("careplan.phase.gone.reason", start.phaseName(), typed));
    }

    private void showMoves(PlanCourse course) {
        moves.removeAll();
        moves.setVisible(!course.moves().isEmpty());
        for (PhaseMove move : course.moves()) {
            String when =
                    Formats.moment(move.at(), editor.services().clock().getZone(), getLocale());
            moves.add(
                    new Paragraph(
                            getTranslation(
                                    "careplan.phase.moved",
                                    when,
                                    move.fromName(),
                                    move.toName(),
                                    move.reason(),
                                    move.byName())));
        }
    }

    private ListItem row(CarePlanDetails plan, PlanPhase phase, int position) {
        var row = new ListItem();
        row.addClassName("course-row");
        boolean current = phase.id().equals(plan.course().currentPhase());
        row.setClassName("current", current);
        Component form = open.get(phase.id());
        if (form != null) {
            if (form instanceof PhaseForm typed) {
                typed.rebase(phase);
            }
            row.add(form);
            return row;
        }
        var name = new Span(position + ". " + phase.name());
        name.addClassName("row-title");
        var head = new Div(name);
        head.addClassName("course-head");
        if (current) {
            head.add(PlanTexts.chip(getTranslation("careplan.phase.current")));
        }
        long exercises =
                plan.prescriptions().stream()
                        .filter(each -> phase.id().equals(each.phase()))
                        .count();
        head.add(PlanTexts.chip(getTranslation("careplan.phase.exercises", exercises)));
        String lasts = lasts(phase);
        if (!lasts.isEmpty()) {
            head.add(PlanTexts.chip(lasts));
        }
        if (editor.isEditable()) {
            head.add(actions(plan, phase, position, current));
        }
        row.add(head);
        if (phase.aim() != null) {
            var aim = new Paragraph(phase.aim());
            aim.addClassName("secondary");
            row.add(aim);
        }
        return row;
    }

    private String lasts(PlanPhase phase) {
        LocalDate from = phase.from();
        LocalDate until = phase.expectedUntil();
        if (from == null && until == null) {
            return phase.weeks() == null
                    ? ""
                    : getTranslation("careplan.phase.weeks", phase.weeks());
        }
        String first = from == null ? "…" : Formats.date(from, getLocale());
        String last = until == null ? "…" : Formats.date(until, getLocale());
        return first + " – " + last;
    }

    private Div actions(CarePlanDetails plan, PlanPhase phase, int position, boolean current) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (plan.status() == CarePlanStatus.ACTIVE && !current) {
            var start = new Button(getTranslation("careplan.phase.start"), click -> start(phase));
            start.addThemeVariants(ButtonVariant.SMALL);
            start.setAriaLabel(getTranslation("careplan.phase.start.about", phase.name()));
            actions.add(start);
        }
        var up =
                PlanTexts.iconButton(
                        VaadinIcon.ARROW_UP,
                        getTranslation("careplan.exercise.up", phase.name()),
                        () -> move(phase, position - 1));
        up.setEnabled(position > 1);
        actions.add(
                up,
                PlanTexts.iconButton(
                        VaadinIcon.PENCIL,
                        getTranslation("careplan.phase.edit", phase.name()),
                        () -> edit(phase)),
                PlanTexts.iconButton(
                        VaadinIcon.TRASH,
                        getTranslation("careplan.phase.remove", phase.name()),
                        () -> remove(phase)));
        return actions;
    }

    private void move(PlanPhase phase, int position) {
        editor.change(plan ->
                editor.services()
                        .course()
                        .changePhase(
                                plan.id(),
                                plan.version(),
                                phase.id(),
                                PhaseData.of(phase),
                                position));
    }

    private void remove(PlanPhase phase) {
        boolean removed =
                editor.change(plan ->
                        editor.services()
                                .course()
                                .removePhase(plan.id(), plan.version(), phase.id()));
        if (removed) {
            add.focus();
            UndoNotice.show(
                    getTranslation("careplan.phase.removed", phase.name()),
                    () ->
                            editor.change(plan ->
                                    editor.services()
                                            .course()
                                            .addPhase(
                                                    plan.id(),
                                                    plan.version(),
                                                    PhaseData.of(phase))));
        }
    }

    private void addPhase() {
        var closing = new Closing();
        var form = new PhaseForm(editor, null, closing);
        closing.form = form;
        fresh.add(form);
        show(editor.plan());
        form.focus();
    }

    private void edit(PlanPhase phase) {
        var closing = new Closing();
        var form = new PhaseForm(editor, phase, closing);
        closing.form = form;
        open.put(phase.id(), form);
        show(editor.plan());
        form.focus();
    }

    private void start(PlanPhase phase) {
        var closing = new Closing();
        var form = new PhaseStartForm(editor, phase, closing);
        closing.form = form;
        open.put(phase.id(), form);
        show(editor.plan());
        form.focus();
    }

    /** Takes a form away, wherever it stands by then. */
    private class Closing implements Runnable {
        private @Nullable Component form;

        @Override
        public void run() {
            open.values().removeIf(each -> each == form);
            fresh.removeIf(each -> each == form);
            show(editor.plan());
            add.focus();
        }
    }
}
