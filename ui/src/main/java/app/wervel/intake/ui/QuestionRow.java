package app.wervel.intake.ui;

import app.wervel.intake.FormQuestion;
import app.wervel.intake.LocalText;
import app.wervel.intake.Question;
import app.wervel.intake.QuestionKind;
import app.wervel.knowledge.ui.KnowledgeNavigation;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.TypedText;
import app.wervel.triage.AnswerField;
import app.wervel.triage.StartBackPair;
import app.wervel.triage.ValueGroup;
import app.wervel.triage.YesNo;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question of the screening with its answer, or folded away to one line that says why. */
class QuestionRow extends QuestionBox {
    private static final long serialVersionUID = 1L;

    private static final Set<String> START_BACK =
            Set.of(AnswerField.START_BACK_TOTAL.id(), AnswerField.START_BACK_SUBSCALE.id());

    private final transient FormQuestion question;
    private final transient DraftModel model;
    private final transient ErrorTexts errors;
    private final transient Runnable changed;
    private final Locale locale;
    private final Div folded = new Div();
    private final Span foldReason = new Span();
    private transient @Nullable LocalText reason;
    private boolean wanted;
    private boolean contradicted;
    private transient @Nullable HasValidation validated;

    QuestionRow(
            FormQuestion question,
            DraftModel model,
            ErrorTexts errors,
            Locale locale,
            Runnable changed) {
        super(
                question.id(),
                question.question().in(locale),
                Optional.ofNullable(question.help()).map(help -> help.in(locale)).orElse(null));
        this.question = question;
        this.model = model;
        this.errors = errors;
        this.locale = locale;
        this.changed = changed;
        addClassName("q-" + question.kind().name().toLowerCase(Locale.ROOT));
        switch (question.kind()) {
            case YES_NO -> yesNo();
            case SINGLE -> single();
            case LIST -> list();
            case NUMBER -> number();
            case TEXT -> text();
        }
        if (question instanceof Question ofTheRules) {
            KnowledgeNavigation.aboutField(ofTheRules.field(), question.label().in(locale))
                    .ifPresent(this::more);
        }
        addFolded();
    }

    FormQuestion question() {
        return question;
    }

    private boolean isPlace() {
        return question.id().equals(AnswerField.LOCATION.id());
    }

    /** For errors of the whole form. */
    @Nullable HasValidation validated() {
        return validated;
    }

    private void yesNo() {
        Choices<YesNo> choices = Choices.row(getTranslation("intake.not-asked"));
        choices.labelledBy(labelId())
                .option(YesNo.YES, getTranslation("intake.yes"), AnswerKeys.of(YesNo.YES, locale))
                .option(YesNo.NO, getTranslation("intake.no"), AnswerKeys.of(YesNo.NO, locale))
                .option(
                        YesNo.UNKNOWN,
                        getTranslation("intake.unknown"),
                        AnswerKeys.of(YesNo.UNKNOWN, locale));
        choices.show(AnswerKeys.read(model.plain(question)));
        choices.onChange(answer -> give(answer == null ? null : AnswerKeys.plain(answer)));
        control(choices);
    }

    private void single() {
        Choices<String> choices = Choices.column(getTranslation("intake.not-asked"));
        choices.labelledBy(labelId());
        question.options()
                .forEach(option -> choices.option(option.value(), option.label().in(locale)));
        if (model.plain(question) instanceof String chosen) {
            choices.show(chosen);
        }
        choices.onChange(this::give);
        control(choices);
    }

    private void list() {
        var group = new CheckboxGroup<String>();
        group.setAriaLabelledBy(labelId());
        List<String> items =
                new ArrayList<>(question.options().stream().map(Question.Option::value).toList());
        items.add(ListChoice.NONE);
        group.setItems(items);
        group.setItemLabelGenerator(this::optionLabel);
        group.setValue(ListChoice.ticks(chosen()));
        group.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            Set<String> settled = ListChoice.settle(change.getOldValue(), change.getValue());
            if (!settled.equals(change.getValue())) {
                group.setValue(settled);
            }
            give(ListChoice.answer(settled));
        });
        control(group);
        cautionAboutPlace();
    }

    private String optionLabel(String value) {
        if (value.equals(ListChoice.NONE)) {
            var none = question.noneLabel();
            return none == null ? getTranslation("intake.none-of-these") : none.in(locale);
        }
        return question.labelOf(value).map(label -> label.in(locale)).orElse(value);
    }

    private @Nullable List<String> chosen() {
        return switch (model.plain(question)) {
            case List<?> values -> values.stream().map(Object::toString).toList();
            case String value -> List.of(value);
            case null, default -> null;
        };
    }

    private void number() {
        if (question.takesDecimals()) {
            var decimals = new BigDecimalField();
            decimals.setLocale(locale);
            decimals.setAriaLabelledBy(labelId());
            decimals.setSuffixComponent(unit());
            if (model.plain(question) instanceof BigDecimal number) {
                decimals.setValue(number);
            }
            TypedText.of(decimals);
            validate(decimals);
            decimals.addValueChangeListener(
                    change -> typed(change.isFromClient(), change.getValue()));
            control(decimals);
            return;
        }
        var whole = new IntegerField();
        whole.setAriaLabelledBy(labelId());
        whole.setSuffixComponent(unit());
        whole.setMin(0);
        question.maximum().ifPresent(maximum -> whole.setMax((int) maximum));
        if (model.plain(question) instanceof Long number && number <= Integer.MAX_VALUE) {
            whole.setValue(number.intValue());
        }
        TypedText.of(whole);
        validate(whole);
        whole.addValueChangeListener(change -> {
            Integer number = change.getValue();
            typed(change.isFromClient(), number == null ? null : Long.valueOf(number));
        });
        control(whole);
    }

    private Span unit() {
        var unit = question.unit();
        return new Span(unit == null ? "" : unit.in(locale));
    }

    private void text() {
        var area = new TextArea();
        area.setAriaLabelledBy(labelId());
        area.setMaxLength(10_000);
        area.setMinRows(2);
        area.setValue(
                switch (model.plain(question)) {
                    case List<?> several ->
                            several.stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", "));
                    case String text -> text;
                    case null, default -> "";
                });
        TypedText.of(area);
        validate(area);
        area.addValueChangeListener(change ->
                typed(
                        change.isFromClient(),
                        change.getValue().isBlank() ? null : change.getValue()));
        control(area);
    }

    private void validate(HasValidation field) {
        field.setManualValidation(true);
        validated = field;
    }

    private void typed(boolean byUser, @Nullable Object raw) {
        if (byUser) {
            give(raw);
        }
    }

    /** Null: the answer is taken back. */
    private void give(@Nullable Object raw) {
        Optional<String> wrong = Optional.empty();
        if (raw == null) {
            model.forget(question);
        } else {
            wrong = model.answer(question, raw);
        }
        if (validated != null) {
            contradicted = false;
            validated.setInvalid(wrong.isPresent());
            validated.setErrorMessage(
                    wrong.map(code -> errors.text(code, locale, question.label().in(locale)))
                            .orElse(""));
        }
        cautionAboutPlace();
        changed.run();
    }

    /**
     * Where no place in the spine is ticked, most alarm rules for the back stay silent. The forms
     * of other places have their own questions.
     */
    private void cautionAboutPlace() {
        if (!isPlace() || !model.isOfTheBack()) {
            return;
        }
        Set<String> places = new LinkedHashSet<>(Optional.ofNullable(chosen()).orElse(List.of()));
        boolean asked = model.isAnswered(question);
        boolean spine = places.stream().anyMatch(ValueGroup.SPINE.members()::contains);
        note(asked && !spine ? getTranslation("intake.location.no-spine") : null, true);
    }

    private void addFolded() {
        var label = new Span(question.label().in(locale));
        label.addClassName("fold-label");
        foldReason.addClassName("fold-reason");
        var ask = new NativeButton(getTranslation("intake.fold.ask"), click -> askAnyway());
        ask.addClassName("link");
        ask.getElement().setAttribute("type", "button");
        ask.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("intake.fold.ask.label", question.label().in(locale)));
        folded.addClassName("fold");
        folded.add(label, foldReason, ask);
        folded.setVisible(false);
        add(folded);
    }

    private void askAnyway() {
        wanted = true;
        display(false, reason);
        getElement()
                .executeJs(
                        "setTimeout(() => this.querySelector('[role=radio], input, textarea')?.focus())");
    }

    /** What was typed is saved all the same: the other number may be the wrong one. */
    private void showStartBack() {
        if (validated == null || !START_BACK.contains(question.id())) {
            return;
        }
        boolean wrong = StartBackPair.isContradicted(model.answers());
        if (wrong) {
            validated.setErrorMessage(errors.text("intake.start-back-impossible", locale));
            validated.setInvalid(true);
        } else if (contradicted) {
            validated.setInvalid(false);
        }
        contradicted = wrong;
    }

    /** Shows the question, or the line that stands in its place. */
    void show(Optional<LocalText> moot) {
        showStartBack();
        boolean answered = model.isAnswered(question);
        if (question.kind() == QuestionKind.LIST || question.kind() == QuestionKind.NUMBER) {
            state(answered ? null : getTranslation("intake.not-asked"));
        }
        switch (QuestionDisplay.of(moot, answered, wanted)) {
            case QuestionDisplay.Asked() -> display(false, null);
            case QuestionDisplay.Folded(var why) -> display(true, why);
            case QuestionDisplay.AskedThoughMoot(var why) -> display(false, why);
        }
    }

    private void display(boolean hidden, @Nullable LocalText why) {
        reason = why;
        body().setVisible(!hidden);
        folded.setVisible(hidden);
        getElement().getClassList().set("folded", hidden);
        if (why != null) {
            foldReason.setText(why.in(locale));
        }
        if (!isPlace()) {
            note(
                    hidden || why == null
                            ? null
                            : getTranslation("intake.fold.moot", why.in(locale)),
                    false);
        }
    }
}
