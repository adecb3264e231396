package app.wervel.careplan.ui;

import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.Evaluation;
import app.wervel.careplan.EvaluationDecision;
import app.wervel.careplan.EvaluationId;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedDate;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When patient and practitioner look back, and what came of it. */
class EvaluationList extends Div {
    private static final long serialVersionUID = 1L;
    private static final List<Integer> WEEKS = List.of(3, 6);

    private final transient PlanEditor editor;
    private final Refusals refusals;
    private final UnorderedList list = new UnorderedList();
    private final Div planning = new Div();
    final DatePicker day;
    final Button plan;
    private final Map<EvaluationId, EvaluationForm> open = new LinkedHashMap<>();

    EvaluationList(PlanEditor editor) {
        this.editor = editor;
        this.refusals = new Refusals(editor.services().errorTexts());
        addClassName("course-part");
        list.addClassName("plain-list");
        day = Formats.datePicker(getTranslation("careplan.evaluation.day"), getLocale());
        refusals.field("plannedOn", day);
        plan = new Button(getTranslation("careplan.evaluation.plan"), click -> planTyped());
        planning.addClassName("reading-form");
        planning.add(day, plan);
        for (int weeks : WEEKS) {
            var in =
                    new Button(
                            getTranslation("careplan.evaluation.in-weeks", weeks),
                            click -> plan(today().plusWeeks(weeks)));
            in.addThemeVariants(ButtonVariant.TERTIARY);
            planning.add(in);
        }
        var hint = new Paragraph(getTranslation("careplan.evaluation.hint"));
        hint.addClassName("secondary");
        add(list, planning, hint);
    }

    private LocalDate today() {
        return LocalDate.now(editor.services().clock());
    }

    void show(CarePlanDetails shown) {
        planning.setVisible(editor.isEditable());
        releaseClosed(shown);
        list.removeAll();
        list.setVisible(!shown.course().evaluations().isEmpty());
        shown.course().evaluations().forEach(each -> list.add(row(each, shown)));
    }

    /** What was typed is told once more when a colleague did or cancelled the evaluation. */
    private void releaseClosed(CarePlanDetails shown) {
        var left =
                shown.course().evaluations().stream()
                        .filter(each -> !each.isDone())
                        .map(Evaluation::id)
                        .toList();
        for (EvaluationId id : List.copyOf(open.keySet())) {
            EvaluationForm form = Objects.requireNonNull(open.get(id));
            if (!left.contains(id) && !form.isSaving()) {
                open.remove(id);
                String typed = form.typedNote();
                Notices.refused(
                        typed.isEmpty()
                                ? getTranslation("careplan.evaluation.taken-away")
                                : getTranslation("careplan.evaluation.taken-away.note", typed));
            }
        }
    }

    private ListItem row(Evaluation evaluation, CarePlanDetails shown) {
        var row = new ListItem();
        row.addClassName("course-row");
        var head = new Div(new Span(Formats.date(evaluation.plannedOn(), getLocale())));
        head.addClassName("course-head");
        row.add(head);
        if (evaluation.isDone()) {
            showOutcome(evaluation, head, row);
            return row;
        }
        boolean due = shown.status() == CarePlanStatus.ACTIVE && evaluation.isDueOn(today());
        if (due) {
            var mark =
                    new Span(
                            VaadinIcon.CALENDAR_CLOCK.create(),
                            new Span(getTranslation("careplan.evaluation.is-due")));
            mark.addClassName("due-mark");
            head.add(mark);
        }
        EvaluationForm form = open.get(evaluation.id());
        if (form != null) {
            row.add(form);
        } else if (editor.isEditable()) {
            head.add(actions(evaluation, due));
        }
        return row;
    }

    private void showOutcome(Evaluation evaluation, Div head, ListItem row) {
        EvaluationDecision decision = evaluation.decision();
        LocalDate doneOn = evaluation.doneOn();
        if (decision == null || doneOn == null) {
            return;
        }
        head.add(PlanTexts.chip(getTranslation("careplan.decision." + decision.id())));
        var by =
                new Span(
                        getTranslation(
                                "careplan.evaluation.done",
                                Formats.date(doneOn, getLocale()),
                                Objects.requireNonNullElse(evaluation.byName(), "")));
        by.addClassName("secondary");
        head.add(by);
        if (evaluation.note() != null) {
            var note = new Paragraph(evaluation.note());
            note.addClassName("prescription-note");
            row.add(note);
        }
    }

    private Div actions(Evaluation evaluation, boolean due) {
        String about = Formats.date(evaluation.plannedOn(), getLocale());
        var evaluate =
                new Button(getTranslation("careplan.evaluation.do"), click -> open(evaluation));
        evaluate.addThemeVariants(ButtonVariant.SMALL);
        evaluate.setThemeVariant(ButtonVariant.PRIMARY, due);
        evaluate.setAriaLabel(getTranslation("careplan.evaluation.do.about", about));
        var cancel =
                PlanTexts.iconButton(
                        VaadinIcon.TRASH,
                        getTranslation("careplan.evaluation.cancel", about),
                        () -> cancel(evaluation));
        var actions = new Div(evaluate, cancel);
        actions.addClassName("row-actions");
        return actions;
    }

    private void planTyped() {
        if (!TypedDate.isWrong(day)) {
            plan(day.getValue());
        }
    }

    private void plan(@Nullable LocalDate on) {
        boolean planned =
                editor.change(
                        refusals,
                        shown ->
                                editor.services()
                                        .course()
                                        .planEvaluation(shown.id(), shown.version(), on));
        if (planned && on != null) {
            day.clear();
            editor.announce(
                    getTranslation("careplan.evaluation.planned", Formats.date(on, getLocale())));
        }
    }

    private void cancel(Evaluation evaluation) {
        boolean cancelled =
                editor.change(shown ->
                        editor.services()
                                .course()
                                .cancelEvaluation(shown.id(), shown.version(), evaluation.id()));
        if (cancelled) {
            day.focus();
            UndoNotice.show(
                    getTranslation("careplan.evaluation.cancelled"),
                    () -> plan(evaluation.plannedOn()));
        }
    }

    private void open(Evaluation evaluation) {
        EvaluationId id = evaluation.id();
        var form = new EvaluationForm(editor, id, () -> close(id));
        open.put(id, form);
        show(editor.plan());
        form.focusFirst();
    }

    private void close(EvaluationId id) {
        open.remove(id);
        show(editor.plan());
        day.focus();
    }
}
