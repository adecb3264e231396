package app.wervel.intake.ui;

import app.wervel.intake.Conclusion;
import app.wervel.intake.Screening;
import app.wervel.intake.Suggestion;
import app.wervel.intake.application.ConclusionData;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedText;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Classification;
import app.wervel.triage.Phase;
import app.wervel.triage.Urgency;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the practitioner concludes. Nothing of it is filled in from the suggestion: who concludes
 * thinks for themselves.
 */
class ConclusionPart extends FormSection {
    private static final long serialVersionUID = 1L;

    static final String NAME = "conclusion";

    private static final List<String> PHRASES =
            List.of("examined", "discussed", "known", "misunderstood", "seen-today", "declined");

    private final transient ErrorTexts errors;
    private final transient Refusals refusals;
    private final transient AnswerTexts texts;
    private final transient InformedPart informed;
    private final Locale locale;
    private final Choices<Screening> screening;
    private final Choices<Urgency> urgency;
    private final Choices<Classification> classification;
    private final Select<Phase> phase = new Select<>();
    private final TextArea reason = new TextArea();
    private final TextArea advice = new TextArea();
    private final Choices<Boolean> further;
    private final Choices<Boolean> consent;
    private final QuestionBox screeningBox;
    private final QuestionBox reasonBox;
    private final Div refusal = new Div();
    private transient @Nullable Suggestion suggestion;
    private transient @Nullable Boolean consentOfIntake;

    /**
     * @param conclude does it; true when it was concluded
     */
    ConclusionPart(
            ErrorTexts errors,
            AnswerTexts texts,
            Locale locale,
            InformedPart informed,
            Predicate<ConclusionData> conclude,
            String title) {
        super(NAME, title);
        this.errors = errors;
        this.texts = texts;
        this.locale = locale;
        this.informed = informed;
        this.refusals = new Refusals(errors);
        var explanation = new Paragraph(getTranslation("intake.conclusion.explanation"));
        explanation.addClassName("secondary");
        screening =
                choices(
                        Arrays.asList(Screening.values()),
                        value -> IntakeWords.screening(this, value));
        urgency = choices(Arrays.asList(Urgency.values()).reversed(), this::urgencyText);
        classification =
                choices(
                        Arrays.asList(Classification.values()),
                        value -> IntakeWords.classification(this, value));
        further = AccessSection.yesNo(this, getTranslation("intake.not-chosen"), locale);
        consent = AccessSection.yesNo(this, getTranslation("intake.not-asked"), locale);
        screeningBox = box("screening", screening);
        var urgencyBox = box("urgency", urgency);
        var classificationBox = box("classification", classification);
        reasonBox = reason();
        refusal.addClassName("conclusion-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        refusal.setId("conclusion-refusal");
        var finish =
                new Button(
                        getTranslation("intake.conclude"),
                        click -> {
                            attempt(conclude);
                            click.getSource().setEnabled(true);
                        });
        finish.addThemeVariants(ButtonVariant.PRIMARY);
        finish.addClassName("conclude");
        finish.setDisableOnClick(true);
        add(
                explanation,
                screeningBox,
                urgencyBox,
                classificationBox,
                phase(),
                reasonBox,
                informedBox(),
                advice(),
                box("further", further),
                box("consent", consent),
                refusal,
                finish);
        List.of(screening, urgency, classification)
                .forEach(choice -> choice.onChange(chosen -> remind()));
    }

    private <T> Choices<T> choices(List<T> values, Function<T, String> text) {
        Choices<T> choices = Choices.column(getTranslation("intake.not-chosen"));
        values.forEach(value -> choices.option(value, text.apply(value)));
        return choices;
    }

    private String urgencyText(Urgency value) {
        return IntakeWords.urgency(this, value) + " · " + IntakeWords.meaning(this, value, null);
    }

    private QuestionBox box(String name, Choices<?> choices) {
        var box =
                new QuestionBox(
                        "conclusion-" + name, getTranslation("intake.conclusion." + name), null);
        choices.labelledBy(box.labelId());
        refusals.field(name, choices);
        box.control(choices);
        return box;
    }

    private Component phase() {
        var box =
                new QuestionBox(
                        "conclusion-phase", getTranslation("intake.conclusion.phase"), null);
        phase.setItems(Phase.values());
        phase.setEmptySelectionAllowed(true);
        phase.setItemLabelGenerator(
                value -> value == null ? byDuration() : IntakeWords.phase(this, value));
        phase.setEmptySelectionCaption(byDuration());
        phase.setAriaLabelledBy(box.labelId());
        refusals.field("phase", phase);
        box.control(phase);
        return box;
    }

    private String byDuration() {
        Phase calculated = suggestion == null ? null : suggestion.phase();
        return calculated == null
                ? getTranslation("intake.conclusion.phase.by-duration")
                : getTranslation(
                        "intake.conclusion.phase.calculated", IntakeWords.phase(this, calculated));
    }

    private QuestionBox reason() {
        var box =
                new QuestionBox(
                        "conclusion-reason", getTranslation("intake.conclusion.reason"), null);
        area(reason, box, "reason");
        var phrases = new Div();
        phrases.addClassName("phrases");
        for (String phrase : PHRASES) {
            String text = getTranslation("intake.phrase." + phrase);
            var button = new NativeButton(text, click -> append(text));
            button.addClassName("phrase");
            button.getElement().setAttribute("type", "button");
            phrases.add(button);
        }
        var both = new Div(reason, phrases);
        box.control(both);
        return box;
    }

    private void area(TextArea area, QuestionBox box, String name) {
        area.setAriaLabelledBy(box.labelId());
        area.setMinRows(2);
        area.setWidthFull();
        area.setMaxLength(10_000);
        TypedText.of(area);
        refusals.field(name, area);
    }

    private void append(String phrase) {
        String written = reason.getValue().strip();
        reason.setValue(written.isEmpty() ? phrase : written + " " + phrase);
        reason.setInvalid(false);
        reason.focus();
    }

    private Component informedBox() {
        var box =
                new QuestionBox(
                        "conclusion-informed", getTranslation("intake.conclusion.informed"), null);
        box.control(informed);
        return box;
    }

    private Component advice() {
        var box =
                new QuestionBox(
                        "conclusion-advice", getTranslation("intake.conclusion.advice"), null);
        area(advice, box, "adviceGiven");
        box.control(advice);
        return box;
    }

    /** Follows the answers: the calculated phase, and what a choice would still need. */
    void show(Suggestion now, @Nullable Boolean consentToInformGp) {
        boolean samePhase = suggestion != null && suggestion.phase() == now.phase();
        suggestion = now;
        if (!samePhase) {
            phase.setEmptySelectionCaption(byDuration());
        }
        if (!Objects.equals(consentOfIntake, consentToInformGp)) {
            consentOfIntake = consentToInformGp;
            consent.show(consentToInformGp);
        }
        remind();
    }

    /** Says beforehand what will be asked, without choosing for anybody. */
    private void remind() {
        if (suggestion == null) {
            return;
        }
        int open = suggestion.notAsked().size();
        boolean pluisTooSoon = screening.value() == Screening.PLUIS && open > 0;
        screeningBox.note(
                pluisTooSoon ? getTranslation("intake.conclusion.pluis-too-soon", open) : null,
                true);
        boolean needed = needsReason(suggestion);
        reasonBox.note(needed ? getTranslation("intake.conclusion.reason-needed") : null, true);
    }

    private boolean needsReason(Suggestion now) {
        Screening chosenScreening = screening.value();
        Urgency chosenUrgency = urgency.value();
        if (chosenScreening == null || chosenUrgency == null) {
            return false;
        }
        return new Conclusion(
                        chosenScreening,
                        chosenUrgency,
                        Classification.ASPECIFIC,
                        Phase.ACUTE,
                        null,
                        null,
                        null,
                        null)
                .needsReasonBeside(now);
    }

    /** Whether something stands here that would be lost. */
    boolean isBegun() {
        return screening.value() != null
                || urgency.value() != null
                || classification.value() != null
                || !reason.getValue().isBlank()
                || !advice.getValue().isBlank()
                || informed.isBegun();
    }

    private void attempt(Predicate<ConclusionData> conclude) {
        refusal.setVisible(false);
        refusals.attempt(() -> {
            try {
                if (!conclude.test(data())) {
                    say(getTranslation("intake.conclusion.not-saved"));
                }
            } catch (DomainRuleViolation refused) {
                if (refused.code().equals("intake.concluded")) {
                    throw refused;
                }
                refuse(refused);
            }
        });
    }

    private ConclusionData data() {
        return new ConclusionData(
                id(screening.value(), Screening::id),
                id(urgency.value(), Urgency::id),
                id(classification.value(), Classification::id),
                id(phase.getValue(), Phase::id),
                text(reason),
                informed.begun(),
                text(advice),
                further.value(),
                consent.value());
    }

    private static <T> @Nullable String id(@Nullable T value, Function<T, String> id) {
        return value == null ? null : id.apply(value);
    }

    private static @Nullable String text(TextArea area) {
        return area.getValue().isBlank() ? null : area.getValue();
    }

    private void say(String text) {
        refusal.removeAll();
        refusal.add(new Paragraph(text));
        refusal.setVisible(true);
    }

    /** Says at the place what is missing, and leads to it. */
    private void refuse(DomainRuleViolation refused) {
        List<AnswerField> fields =
                refused.details().stream()
                        .map(AnswerField::findById)
                        .flatMap(Optional::stream)
                        .toList();
        String names = String.join(", ", fields.stream().map(texts::label).toList());
        say(errors.text(refused.code(), locale, names));
        if (!fields.isEmpty()) {
            var links = new UnorderedList();
            links.addClassName("jump-list");
            fields.forEach(field ->
                    links.add(
                            new ListItem(RuleCards.jumpTo("q-" + field.id(), texts.label(field)))));
            refusal.add(links);
        }
        if (refused.code().equals("intake.reason-required")) {
            reason.setErrorMessage(errors.text(refused.code(), locale));
            reason.setInvalid(true);
            reasonBox.note(null, true);
            reason.focus();
        } else {
            refusal.scrollIntoView();
        }
    }
}
