package app.wervel.careplan.ui;

import app.wervel.careplan.Confirmation;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.PrescriptionRow;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.ui.PrecautionMark;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** One precaution of a plan: why it matters, what it meets, and the practitioner's answer to it. */
class PrecautionConfirmation extends Div {
    private static final long serialVersionUID = 1L;
    static final List<String> PHRASES = List.of("doctor", "adapted", "surgeon", "supervised");

    private final transient PlanEditor editor;
    private final transient PrecautionTag tag;
    private final transient Runnable confirmed;
    private final Refusals refusals;
    private final Paragraph where = new Paragraph();
    private final Div answer = new Div();
    private final TextArea reason = new TextArea();
    private final Button confirm;

    /**
     * @param confirmed runs once it has been confirmed here
     */
    PrecautionConfirmation(PlanEditor editor, PrecautionTag tag, Runnable confirmed) {
        this.editor = editor;
        this.tag = tag;
        this.confirmed = confirmed;
        this.refusals = new Refusals(editor.services().errorTexts());
        addClassNames("precaution", tag.isStop() ? "stop" : "check");
        var explanation = new Paragraph(PlanTexts.say(tag.explanation()));
        where.addClassName("secondary");
        answer.addClassName("precaution-answer");
        String name = PlanTexts.say(tag.name());
        confirm =
                new Button(
                        getTranslation(
                                tag.isStop()
                                        ? "careplan.precaution.go-on"
                                        : "careplan.precaution.seen"),
                        click -> confirm());
        confirm.setAriaLabel(
                getTranslation(
                        tag.isStop()
                                ? "careplan.precaution.go-on.about"
                                : "careplan.precaution.seen.about",
                        name));
        reason.setLabel(getTranslation("careplan.precaution.reason"));
        reason.setMaxLength(Confirmation.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setMinRows(1);
        reason.setWidthFull();
        refusals.field("reason", reason);
        add(new PrecautionMark(tag), explanation, where, answer);
    }

    void show(CarePlanDetails plan) {
        where.setText(whereItMeets(plan));
        answer.removeAll();
        plan.confirmation(tag).ifPresentOrElse(this::showConfirmed, this::ask);
    }

    private String whereItMeets(CarePlanDetails plan) {
        if (tag.planLevel()) {
            return getTranslation("careplan.precaution.whole-plan");
        }
        List<String> names =
                plan.prescriptions().stream()
                        .map(PrescriptionRow::exercise)
                        .filter(exercise -> exercise.tags().contains(tag.id()))
                        .map(exercise -> PlanTexts.say(exercise.name()))
                        .distinct()
                        .toList();
        return names.isEmpty()
                ? ""
                : getTranslation("careplan.precaution.exercises", String.join(", ", names));
    }

    private void showConfirmed(Confirmation given) {
        setClassName("confirmed", true);
        String at = Formats.moment(given.at(), editor.services().clock().getZone(), getLocale());
        var by =
                new Span(
                        VaadinIcon.CHECK.create(),
                        new Span(
                                getTranslation(
                                        "careplan.precaution.confirmed", given.byName(), at)));
        by.addClassName("hit-confirmed");
        answer.add(by);
        if (given.reason() != null) {
            var words = new Paragraph("“" + given.reason() + "”");
            words.addClassName("quote");
            answer.add(words);
        }
    }

    private void ask() {
        setClassName("confirmed", false);
        if (!editor.isEditable()) {
            return;
        }
        if (tag.isStop()) {
            answer.add(reason, phrases());
        }
        answer.add(confirm);
    }

    private Div phrases() {
        var phrases = new Div();
        phrases.addClassName("phrases");
        phrases.getElement().setAttribute("role", "group");
        phrases.getElement()
                .setAttribute("aria-label", getTranslation("careplan.precaution.phrases"));
        for (String key : PHRASES) {
            String phrase = getTranslation("careplan.precaution.phrase." + key);
            var take = new Button(phrase, click -> take(phrase));
            take.addThemeVariants(ButtonVariant.SMALL);
            phrases.add(take);
        }
        return phrases;
    }

    private void take(String phrase) {
        String typed = reason.getValue().strip();
        reason.setValue(typed.isEmpty() ? phrase : typed + " " + phrase);
        reason.setInvalid(false);
        confirm.focus();
    }

    private void confirm() {
        if (tag.isStop() && reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("careplan.precaution.reason.required"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        boolean done =
                editor.change(
                        refusals,
                        plan ->
                                editor.services()
                                        .plans()
                                        .confirm(
                                                plan.id(),
                                                plan.version(),
                                                tag.id(),
                                                tag.isStop() ? reason.getValue() : null));
        if (done) {
            editor.announce(getTranslation("careplan.precaution.done", PlanTexts.say(tag.name())));
            confirmed.run();
        }
    }

    void focusAnswer() {
        PlanTexts.scrollTo(this);
        if (tag.isStop()) {
            reason.focus();
        } else {
            confirm.focus();
        }
    }
}
