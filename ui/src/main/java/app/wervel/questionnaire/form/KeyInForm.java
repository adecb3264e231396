package app.wervel.questionnaire.form;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.AnswerProblem;
import app.wervel.questionnaire.AnswersCheck;
import app.wervel.questionnaire.Enablement;
import app.wervel.questionnaire.PaperForm;
import app.wervel.questionnaire.PaperForm.Keyed;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as a list of its numbers, for whoever keys in a paper form: type the figure that
 * was marked, Enter goes on, and beside it stands what the figure means.
 */
public class KeyInForm extends Div implements AnswerEntry {
    private static final long serialVersionUID = 1L;

    private final transient Questionnaire questionnaire;
    private final transient PaperForm paper;
    private final transient ErrorTexts errors;
    private final transient Clock clock;
    private final String language;
    private final Locale words;
    private final transient Map<String, Line> lines = new LinkedHashMap<>();
    private final transient List<Consumer<QuestionnaireAnswers>> listeners = new ArrayList<>();
    private transient QuestionnaireAnswers answers = QuestionnaireAnswers.NONE;

    /**
     * @param language in which the paper was printed, a language tag
     */
    public KeyInForm(Questionnaire questionnaire, String language, ErrorTexts errors, Clock clock) {
        this.questionnaire = questionnaire;
        this.paper = new PaperForm(questionnaire);
        this.language = questionnaire.languageFor(language);
        this.words = Locale.forLanguageTag(language);
        this.errors = errors;
        this.clock = clock;
        addClassNames("questionnaire-form", "key-in");
        var hint = new Paragraph(getTranslation("questionnaire.key-in.hint"));
        hint.addClassName("key-in-hint");
        add(hint);
        String id = "ki-" + UUID.randomUUID();
        for (QuestionItem question : paper.questions()) {
            var line = new Line(question, id + "-" + lines.size());
            lines.put(question.linkId(), line);
            add(line);
        }
        add(new QuestionnaireSource(questionnaire));
        showEnabled();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        FormKeys.install(getElement());
    }

    @Override
    public QuestionnaireAnswers answers() {
        return answers;
    }

    @Override
    public void setAnswers(QuestionnaireAnswers shown) {
        answers = shown;
        lines.forEach((linkId, line) -> line.show(shown.all(linkId)));
        showEnabled();
    }

    @Override
    public void onChange(Consumer<QuestionnaireAnswers> listener) {
        listeners.add(listener);
    }

    @Override
    public void showProblems(List<AnswerProblem> problems) {
        Map<String, String> codes = new HashMap<>();
        problems.forEach(problem -> codes.putIfAbsent(problem.linkId(), problem.code()));
        lines.forEach((linkId, line) -> {
            if (codes.get(linkId) != null || line.hasProblem()) {
                line.result(answers.all(linkId), codes.get(linkId));
            }
        });
        if (!problems.isEmpty()) {
            FormKeys.goToProblem(getElement());
        }
    }

    @Override
    public List<AnswerProblem> unreadable() {
        Set<String> enabled = Enablement.enabledItems(questionnaire, answers);
        List<AnswerProblem> found = new ArrayList<>();
        lines.forEach((linkId, line) -> {
            if (enabled.contains(linkId)
                    && PaperForm.read(line.question, line.figures.getValue())
                            instanceof Keyed.Unreadable(String code)) {
                found.add(new AnswerProblem(linkId, code));
            }
        });
        return found;
    }

    private void showEnabled() {
        Set<String> enabled = Enablement.enabledItems(questionnaire, answers);
        lines.forEach((linkId, line) -> line.setVisible(enabled.contains(linkId)));
    }

    private final class Line extends Div {
        private static final long serialVersionUID = 1L;

        private final transient QuestionItem question;
        private final TextField figures = new TextField();
        private final Span result = new Span();

        Line(QuestionItem question, String id) {
            this.question = question;
            addClassNames("q", "key-in-line");
            var number = new Span(String.valueOf(paper.number(question.linkId())));
            number.addClassName("key-in-number");
            var text = new Span(question.text().in(language));
            text.addClassName("key-in-text");
            var label = new Div(number, text);
            label.setId(id);
            label.addClassName("key-in-label");
            figures.setAriaLabelledBy(id);
            figures.setManualValidation(true);
            figures.setMaxLength(question.longestAnswer());
            figures.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            figures.getElement().setAttribute("autocomplete", "off");
            figures.addValueChangeListener(change -> typed(change.getValue()));
            result.addClassName("key-in-result");
            result.getElement().setAttribute("aria-live", "polite");
            add(label, figures, result);
        }

        private void typed(String value) {
            Keyed keyed = PaperForm.read(question, value);
            List<Answer> given = keyed instanceof Keyed.Given(var read) ? read : List.of();
            Optional<String> wrong =
                    keyed instanceof Keyed.Unreadable(String code)
                            ? Optional.of(code)
                            : AnswersCheck.problem(question, given, LocalDate.now(clock));
            result(given, wrong.orElse(null));
            if (!answers.all(question.linkId()).equals(given)) {
                answers = answers.with(question.linkId(), given);
                showEnabled();
                listeners.forEach(listener -> listener.accept(answers));
            }
        }

        void show(List<Answer> shown) {
            figures.setValue(
                    shown.stream()
                            .map(answer ->
                                    PaperForm.figure(question, answer)
                                            .orElseGet(() -> AnswerWords.typed(answer, words)))
                            .collect(Collectors.joining(", ")));
            result(shown, null);
        }

        boolean hasProblem() {
            return figures.isInvalid();
        }

        void result(List<Answer> given, @Nullable String wrong) {
            figures.setInvalid(wrong != null);
            getElement().getClassList().set("has-problem", wrong != null);
            result.getElement().getClassList().set("choice-error", wrong != null);
            result.setText(wrong == null ? said(given) : errors.text(wrong, words));
        }

        private String said(List<Answer> given) {
            return given.stream()
                    .map(answer ->
                            AnswerWords.read(
                                    question,
                                    answer,
                                    language,
                                    getTranslation(words, "questionnaire.yes"),
                                    getTranslation(words, "questionnaire.no")))
                    .collect(Collectors.joining(", "));
        }
    }
}
