package app.wervel.measure.ui;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.AnswerOption;
import app.wervel.questionnaire.Enablement;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The questions of an instrument as fields, in the language in which they are read. What is not
 * asked is hidden; its answer stays until it is saved.
 */
class AnswerFields extends Div {
    private static final long serialVersionUID = 1L;

    /** So many numbers fit beside each other. */
    private static final int MOST_BUTTONS = 11;

    private final transient Questionnaire questionnaire;
    private final String language;
    private final transient BiConsumer<String, Component> register;
    private final transient Map<String, Component> byLinkId = new LinkedHashMap<>();
    private transient QuestionnaireAnswers answers;

    /**
     * @param register gets each field with its linkId, so that its error can stand beside it
     */
    AnswerFields(
            Questionnaire questionnaire,
            String language,
            QuestionnaireAnswers answers,
            BiConsumer<String, Component> register) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.answers = answers;
        this.register = register;
        addClassName("measure-form");
        questionnaire.allItems().forEach(this::addItem);
        fold();
    }

    QuestionnaireAnswers answers() {
        return answers;
    }

    private void addItem(QuestionItem item) {
        String words = item.text().in(language);
        String prefix = item.prefix();
        String text = prefix == null ? words : prefix + " " + words;
        Component shown =
                switch (item.type()) {
                    case GROUP -> new H3(text);
                    case DISPLAY -> new Paragraph(text);
                    case BOOLEAN -> yesNo(item, text);
                    case INTEGER, DECIMAL -> number(item, text);
                    case CHOICE, OPEN_CHOICE -> choice(item, text);
                    case DATE -> date(item, text);
                    case STRING, TEXT -> words(item, text);
                };
        shown.setId("q-" + item.linkId());
        byLinkId.put(item.linkId(), shown);
        if (item.isQuestion()) {
            register.accept(item.linkId(), shown);
        }
        add(shown);
    }

    private Component yesNo(QuestionItem item, String text) {
        var group = new RadioButtonGroup<Boolean>();
        group.setLabel(text);
        group.setItems(true, false);
        group.setItemLabelGenerator(
                yes -> getTranslation(yes ? "measure.form.yes" : "measure.form.no"));
        first(item)
                .ifPresent(answer -> {
                    if (answer instanceof Answer.Flag(boolean yes)) {
                        group.setValue(yes);
                    }
                });
        return listening(item, group, Answer.Flag::new);
    }

    private Component number(QuestionItem item, String text) {
        BigDecimal min = item.min();
        BigDecimal max = item.max();
        Optional<BigDecimal> given =
                first(item)
                        .flatMap(answer ->
                                answer instanceof Answer.Numeric(BigDecimal value)
                                        ? Optional.of(value)
                                        : Optional.empty());
        if (min != null
                && max != null
                && max.subtract(min).compareTo(BigDecimal.valueOf(MOST_BUTTONS)) < 0) {
            var group = new RadioButtonGroup<Integer>();
            group.setLabel(text);
            group.addClassName("beside");
            group.setItems(IntStream.rangeClosed(min.intValue(), max.intValue()).boxed().toList());
            given.ifPresent(value -> group.setValue(value.intValue()));
            return listening(item, group, value -> Answer.Numeric.of(value));
        }
        var field = new NumberField(text);
        field.setMin(min == null ? -1e9 : min.doubleValue());
        field.setMax(max == null ? 1e9 : max.doubleValue());
        given.ifPresent(value -> field.setValue(value.doubleValue()));
        return listening(item, field, value -> new Answer.Numeric(BigDecimal.valueOf(value)));
    }

    private Component choice(QuestionItem item, String text) {
        var group = new RadioButtonGroup<AnswerOption>();
        group.setLabel(text);
        group.setItems(item.options());
        group.setItemLabelGenerator(option -> option.label().in(language));
        first(item)
                .ifPresent(answer -> {
                    if (answer instanceof Answer.Choice(String code)) {
                        item.option(code).ifPresent(group::setValue);
                    }
                });
        return listening(item, group, option -> new Answer.Choice(option.code()));
    }

    private Component date(QuestionItem item, String text) {
        var field = new DatePicker(text);
        first(item)
                .ifPresent(answer -> {
                    if (answer instanceof Answer.Day(LocalDate day)) {
                        field.setValue(day);
                    }
                });
        return listening(item, field, Answer.Day::new);
    }

    private Component words(QuestionItem item, String text) {
        var field = new TextField(text);
        field.setMaxLength(item.longestAnswer());
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        first(item)
                .ifPresent(answer -> {
                    if (answer instanceof Answer.Words(String words)) {
                        field.setValue(words);
                    }
                });
        return listening(item, field, words -> words.isBlank() ? null : new Answer.Words(words));
    }

    private Optional<Answer> first(QuestionItem item) {
        return answers.first(item.linkId());
    }

    private interface Reading<T> {
        @Nullable Answer read(T value);
    }

    private <C extends AbstractField<C, T>, T> Component listening(
            QuestionItem item, AbstractField<C, T> field, Reading<T> reading) {
        field.setRequiredIndicatorVisible(item.required());
        field.addValueChangeListener(change -> keep(item, change, reading));
        return field;
    }

    private <T> void keep(
            QuestionItem item, HasValue.ValueChangeEvent<T> change, Reading<T> reading) {
        T value = change.getValue();
        Answer answer = value == null ? null : reading.read(value);
        List<Answer> given = new ArrayList<>();
        if (answer != null) {
            given.add(answer);
        }
        answers = answers.with(item.linkId(), given);
        fold();
    }

    private void fold() {
        Set<String> enabled = Enablement.enabledItems(questionnaire, answers);
        byLinkId.forEach((linkId, field) -> field.setVisible(enabled.contains(linkId)));
    }
}
