package app.wervel.questionnaire.form;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.AnswerOption;
import app.wervel.questionnaire.ItemType;
import app.wervel.questionnaire.PaperForm;
import app.wervel.questionnaire.PaperForm.Keyed;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.shell.Formats;
import app.wervel.shell.TypedText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.ValueContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the field in which a question of this kind is answered. */
final class AnswerFields {

    private static final int WIDEST_SCALE = 11;
    private static final int LONGEST_WORD = 14;
    private static final int MOST_IN_A_ROW = 5;

    private final QuestionItem question;
    private final String language;
    private final Locale words;
    private final String labelId;
    private final Consumer<List<Answer>> changed;
    private boolean showing;

    /**
     * @param language of the questions
     * @param words the language of what Wervel itself says
     */
    AnswerFields(
            QuestionItem question,
            String language,
            Locale words,
            String labelId,
            Consumer<List<Answer>> changed) {
        this.question = question;
        this.language = language;
        this.words = words;
        this.labelId = labelId;
        this.changed = changed;
    }

    AnswerField field() {
        return switch (question.type()) {
            case BOOLEAN -> yesNo();
            case INTEGER -> isScale() ? scale() : typed();
            case DECIMAL -> typed();
            case DATE -> date();
            case STRING, TEXT -> typed();
            case CHOICE -> question.repeats() ? list(null) : buttons(null);
            case OPEN_CHOICE -> question.repeats() ? list(other()) : buttons(other());
            case GROUP, DISPLAY ->
                    throw new IllegalArgumentException("Not a question: " + question.type());
        };
    }

    private boolean isScale() {
        BigDecimal min = question.min();
        BigDecimal max = question.max();
        return min != null
                && max != null
                && min.signum() >= 0
                && max.subtract(min).compareTo(BigDecimal.valueOf(WIDEST_SCALE)) < 0
                && question.unit() == null;
    }

    private AnswerField yesNo() {
        var buttons = new AnswerButtons(true, labelId, words, this::one);
        boolean dutch = words.getLanguage().equals("nl");
        buttons.option(new Answer.Flag(true), word("questionnaire.yes"), dutch ? "j" : "y");
        buttons.option(new Answer.Flag(false), word("questionnaire.no"), "n");
        return new Buttons(this, buttons, null);
    }

    private String word(String key) {
        return new Span().getTranslation(words, key);
    }

    private AnswerField scale() {
        var buttons = new AnswerButtons(true, labelId, words, this::one);
        buttons.addClassName("scale");
        int lowest = question.min() == null ? 0 : question.min().intValue();
        int highest = question.max() == null ? 0 : question.max().intValue();
        for (int value = lowest; value <= highest; value++) {
            buttons.option(Answer.Numeric.of(value), String.valueOf(value), String.valueOf(value));
        }
        return new Buttons(this, buttons, null);
    }

    private AnswerField buttons(@Nullable TextField other) {
        Map<String, Answer> figures = PaperForm.figures(question);
        boolean row =
                question.options().size() <= MOST_IN_A_ROW
                        && question.options().stream()
                                .allMatch(option -> label(option).length() <= LONGEST_WORD);
        var buttons = new AnswerButtons(row, labelId, words, this::one);
        figures.forEach((figure, answer) -> buttons.option(answer, label(answer), figure));
        if (other != null) {
            listen(other, () -> giveWords(other.getValue(), List.of(), buttons));
        }
        return new Buttons(this, buttons, other);
    }

    private void giveWords(String typed, List<Answer> beside, @Nullable AnswerButtons buttons) {
        List<Answer> answers = new ArrayList<>(beside);
        if (!typed.isBlank() && PaperForm.read(asText(), typed) instanceof Keyed.Given(var given)) {
            answers.addAll(given);
        }
        if (buttons != null) {
            buttons.show(null);
        }
        changed.accept(answers);
    }

    /** The same question, answered in words only. */
    private QuestionItem asText() {
        return new QuestionItem(
                question.linkId(),
                ItemType.STRING,
                null,
                question.text(),
                null,
                false,
                false,
                List.of(),
                question.enableBehavior(),
                List.of(),
                null,
                null,
                question.maxLength(),
                null,
                Map.of(),
                List.of());
    }

    private String label(AnswerOption option) {
        return option.label().in(language);
    }

    private String label(Answer answer) {
        return answer instanceof Answer.Choice(String code)
                ? question.option(code).map(this::label).orElse(code)
                : "";
    }

    private TextField other() {
        var other = new TextField();
        other.setPlaceholder(word("questionnaire.other"));
        other.getElement().setAttribute("aria-label", word("questionnaire.other"));
        other.setMaxLength(question.longestAnswer());
        other.addClassName("questionnaire-other");
        return other;
    }

    private AnswerField list(@Nullable TextField other) {
        var group = new CheckboxGroup<Answer>();
        group.setAriaLabelledBy(labelId);
        group.setManualValidation(true);
        group.setItems(List.copyOf(PaperForm.figures(question).values()));
        group.setItemLabelGenerator(this::label);
        Runnable give =
                () ->
                        giveWords(
                                other == null ? "" : other.getValue(),
                                PaperForm.inOrderOfTheForm(question, List.copyOf(group.getValue())),
                                null);
        group.addValueChangeListener(change -> unlessShown(give));
        if (other != null) {
            listen(other, give);
        }
        return new Ticks(this, group, other);
    }

    private AnswerField typed() {
        TextField line = new TextField();
        TextArea area = new TextArea();
        boolean long_ = question.type() == ItemType.TEXT;
        Component component = long_ ? area : line;
        if (long_) {
            area.setMinRows(2);
            area.setMaxLength(question.longestAnswer());
            area.setAriaLabelledBy(labelId);
            area.setManualValidation(true);
            TypedText.of(area);
            area.addValueChangeListener(change -> unlessShown(() -> give(area.getValue())));
        } else {
            line.setAriaLabelledBy(labelId);
            line.setManualValidation(true);
            if (question.type().isNumber()) {
                line.getElement().setAttribute("inputmode", "decimal");
                line.addClassName("questionnaire-number");
                line.setMaxLength(30);
            } else {
                line.setMaxLength(question.longestAnswer());
            }
            unit().ifPresent(line::setSuffixComponent);
            listen(line, () -> give(line.getValue()));
        }
        return new Typed(component, line, area, long_);
    }

    private Optional<Span> unit() {
        var unit = question.unit();
        return unit == null ? Optional.empty() : Optional.of(new Span(unit.in(language)));
    }

    private void listen(TextField field, Runnable give) {
        TypedText.of(field);
        field.addValueChangeListener(change -> unlessShown(give));
    }

    private void unlessShown(Runnable give) {
        if (!showing) {
            give.run();
        }
    }

    /** What is shown from elsewhere was not answered here. */
    private void show(Runnable write) {
        showing = true;
        try {
            write.run();
        } finally {
            showing = false;
        }
    }

    private void give(String typed) {
        changed.accept(
                PaperForm.read(question, typed) instanceof Keyed.Given(var answers)
                        ? answers
                        : List.of());
    }

    private void one(@Nullable Answer answer) {
        changed.accept(answer == null ? List.of() : List.of(answer));
    }

    private AnswerField date() {
        DatePicker picker = Formats.datePicker("", words);
        picker.setAriaLabelledBy(labelId);
        picker.setManualValidation(true);
        picker.addValueChangeListener(change ->
                unlessShown(() -> {
                    LocalDate day = picker.getValue();
                    boolean meant = day != null && isMeant(day);
                    one(meant ? new Answer.Day(day) : null);
                }));
        return new Date(this, picker);
    }

    private static boolean isMeant(LocalDate day) {
        return day.getYear() >= 1800 && day.getYear() <= 2200;
    }

    private record Buttons(AnswerFields fields, AnswerButtons buttons, @Nullable TextField other)
            implements AnswerField {
        @Override
        public Component component() {
            return other == null ? buttons : new Div(buttons, other);
        }

        @Override
        public void show(List<Answer> answers) {
            Answer answer = answers.isEmpty() ? null : answers.getFirst();
            buttons.show(answer);
            if (other != null) {
                fields.show(() -> other.setValue(wordsOf(answers)));
            }
        }

        @Override
        public void invalid(boolean invalid) {
            buttons.getElement().getClassList().set("invalid", invalid);
        }
    }

    private static String wordsOf(List<Answer> answers) {
        return answers.stream()
                .filter(Answer.Words.class::isInstance)
                .map(answer -> ((Answer.Words) answer).value())
                .collect(Collectors.joining(", "));
    }

    private record Ticks(
            AnswerFields fields, CheckboxGroup<Answer> group, @Nullable TextField other)
            implements AnswerField {
        @Override
        public Component component() {
            return other == null ? group : new Div(group, other);
        }

        @Override
        public void show(List<Answer> answers) {
            Set<Answer> ticked =
                    answers.stream()
                            .filter(Answer.Choice.class::isInstance)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            fields.show(() -> group.setValue(ticked));
            if (other != null) {
                fields.show(() -> other.setValue(wordsOf(answers)));
            }
        }

        @Override
        public void invalid(boolean invalid) {
            group.setInvalid(invalid);
        }
    }

    private final class Typed implements AnswerField {
        private final Component component;
        private final TextField line;
        private final TextArea area;
        private final boolean inArea;

        Typed(Component component, TextField line, TextArea area, boolean inArea) {
            this.component = component;
            this.line = line;
            this.area = area;
            this.inArea = inArea;
        }

        @Override
        public Component component() {
            return component;
        }

        @Override
        public void show(List<Answer> answers) {
            String text = answers.isEmpty() ? "" : AnswerWords.typed(answers.getFirst(), words);
            AnswerFields.this.show(() -> {
                if (inArea) {
                    area.setValue(text);
                } else {
                    line.setValue(text);
                }
            });
        }

        @Override
        public void invalid(boolean invalid) {
            if (inArea) {
                area.setInvalid(invalid);
            } else {
                line.setInvalid(invalid);
            }
        }

        @Override
        public Optional<String> unreadable() {
            return PaperForm.read(question, inArea ? area.getValue() : line.getValue())
                            instanceof Keyed.Unreadable(String code)
                    ? Optional.of(code)
                    : Optional.empty();
        }
    }

    private record Date(AnswerFields fields, DatePicker picker) implements AnswerField {
        @Override
        public Component component() {
            return picker;
        }

        @Override
        public void show(List<Answer> answers) {
            LocalDate day =
                    !answers.isEmpty() && answers.getFirst() instanceof Answer.Day(LocalDate known)
                            ? known
                            : null;
            fields.show(() -> picker.setValue(day));
        }

        @Override
        public void invalid(boolean invalid) {
            picker.setInvalid(invalid);
        }

        @Override
        public Optional<String> unreadable() {
            LocalDate day = picker.getValue();
            boolean readable =
                    !picker.getDefaultValidator()
                            .apply(day, new ValueContext(picker, picker))
                            .isError();
            return !readable || day != null && !isMeant(day)
                    ? Optional.of("questionnaire.answer.date")
                    : Optional.empty();
        }
    }
}
