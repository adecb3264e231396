package app.wervel.careplan.ui;

import app.wervel.careplan.ProgressionDecision;
import app.wervel.careplan.ProgressionProposal.JudgedDay;
import app.wervel.careplan.application.DecisionData;
import app.wervel.careplan.application.ProgressionDetails;
import app.wervel.careplan.application.ProgressionText;
import app.wervel.careplan.application.ProposalRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One exercise: how it went, what is proposed, and what the practitioner makes of it. */
class ProposalItem extends ListItem {
    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final transient DiarySection section;
    private final transient ProposalRow row;
    private final transient ProgressionDetails details;
    private final Div answer = new Div();
    private final Map<Boolean, Button> seen = new HashMap<>();
    private final Map<ProgressionDecision, Button> decisions =
            new EnumMap<>(ProgressionDecision.class);

    ProposalItem(
            PlanEditor editor, DiarySection section, ProposalRow row, ProgressionDetails details) {
        this.editor = editor;
        this.section = section;
        this.row = row;
        this.details = details;
        addClassName("proposal");
        setClassName("to-decide", row.isToDecide());
        getElement().setAttribute("data-exercise", row.prescription().exercise().id().value());
        var text = ProgressionText.in(PlanTexts.language());
        var name = new H3(name());
        var head = new Div(name);
        head.addClassName("proposal-head");
        if (editor.isEditable()) {
            head.add(seen());
        }
        add(head);
        if (details.newSymptoms().isEmpty()) {
            add(proposal(text));
            if (!row.proposal().days().isEmpty()) {
                add(days(row.proposal().days(), text));
            }
            if (row.isToDecide() && editor.isEditable()) {
                answer.addClassName("proposal-answer");
                showAnswer();
                add(answer);
            }
        }
    }

    private String name() {
        return PlanTexts.say(row.prescription().exercise().name());
    }

    private Component proposal(ProgressionText text) {
        var words = new Paragraph(text.proposal(row));
        words.addClassName(row.isToDecide() ? "proposal-text" : "secondary");
        if (!row.isToDecide()) {
            return words;
        }
        var mark =
                new Span(VaadinIcon.LIGHTBULB.create(), new Span(getTranslation("diary.proposal")));
        mark.addClassName("proposal-mark");
        var line = new Div(mark, words);
        line.addClassName("proposal-line");
        return line;
    }

    static Component days(List<JudgedDay> days, ProgressionText text) {
        var list = new UnorderedList();
        days.forEach(day -> list.add(new ListItem(text.day(day))));
        list.addClassName("proposal-days");
        return list;
    }

    /** Two buttons, of which the one that was noted today is pressed; once more takes it back. */
    private Div seen() {
        Boolean noted =
                details.noteOfToday(row.prescription().id())
                        .map(note -> note.managed())
                        .orElse(null);
        var label = new Span(getTranslation("diary.seen"));
        label.addClassNames("secondary", "seen-label");
        var both =
                new Div(
                        seenButton("diary.seen.well", VaadinIcon.CHECK, true, noted),
                        seenButton("diary.seen.badly", VaadinIcon.MINUS, false, noted));
        both.addClassName("segments");
        both.getElement().setAttribute("role", "group");
        both.getElement().setAttribute("aria-label", getTranslation("diary.seen.of", name()));
        var seen = new Div(label, both);
        seen.addClassName("seen");
        return seen;
    }

    private Button seenButton(
            String key, VaadinIcon icon, boolean managed, @Nullable Boolean noted) {
        boolean pressed = noted != null && noted == managed;
        var button =
                new Button(getTranslation(key), icon.create(), click -> note(managed, pressed));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setClassName("chosen", pressed);
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        seen.put(managed, button);
        return button;
    }

    private void note(boolean managed, boolean pressed) {
        section.note(row.prescription().id(), pressed ? null : managed, managed);
    }

    void focusSeen(boolean managed) {
        Button button = seen.get(managed);
        if (button != null) {
            button.focus();
        }
    }

    void focus(ProgressionDecision decision) {
        Button button = decisions.get(decision);
        if (button != null) {
            button.focus();
        }
    }

    /** The form that was open already, with what was typed; else the buttons. */
    private void showAnswer() {
        DecisionForm form = section.form(row.prescription().id().value());
        if (form == null) {
            showButtons();
        } else {
            form.follow(row, DecisionForm.Shown.of(details, row));
            answer.add(form);
        }
    }

    private void showButtons() {
        var accept =
                new Button(
                        getTranslation("diary.decide.accepted"),
                        VaadinIcon.CHECK.create(),
                        click -> accept());
        accept.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        accept.addClassName("proposal-accept");
        accept.setAriaLabel(getTranslation("diary.decide.accepted.of", name()));
        var buttons =
                new Div(
                        accept,
                        other(ProgressionDecision.ADAPTED),
                        other(ProgressionDecision.DECLINED));
        buttons.addClassName("form-buttons");
        answer.add(buttons);
    }

    private Button other(ProgressionDecision decision) {
        var button =
                new Button(
                        getTranslation("diary.decide." + decision.id()),
                        click -> explain(decision));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("proposal-" + decision.id());
        decisions.put(decision, button);
        button.setAriaLabel(getTranslation("diary.decide." + decision.id() + ".of", name()));
        return button;
    }

    private void accept() {
        var shown = DecisionForm.Shown.of(details, row);
        var data =
                new DecisionData(
                        shown.version(),
                        row.prescription().id().value(),
                        shown.lastDay(),
                        shown.key(),
                        ProgressionDecision.ACCEPTED.id(),
                        null,
                        null);
        section.decide(section.refusals(), data);
    }

    private void explain(ProgressionDecision decision) {
        UUID prescription = row.prescription().id().value();
        var form =
                new DecisionForm(
                        editor,
                        row,
                        DecisionForm.Shown.of(details, row),
                        decision,
                        () -> section.decideInForm(prescription),
                        () -> section.close(prescription, decision));
        section.open(prescription, form);
        answer.removeAll();
        answer.add(form);
        form.focusFirst();
    }
}
