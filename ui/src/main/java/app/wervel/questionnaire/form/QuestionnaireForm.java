package app.wervel.questionnaire.form;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.AnswerProblem;
import app.wervel.questionnaire.AnswersCheck;
import app.wervel.questionnaire.Enablement;
import app.wervel.questionnaire.ItemType;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Any questionnaire as a form: questions appear and go as their conditions say, an answer that
 * cannot be right is told beside its question, and nothing that was answered is thrown away while
 * the form is open. Whoever uses it saves; {@link #onChange} tells when.
 */
public class QuestionnaireForm extends Div implements AnswerEntry {
    private static final long serialVersionUID = 1L;

    private final transient Questionnaire questionnaire;
    private final transient ErrorTexts errors;
    private final transient Clock clock;
    private final String language;
    private final Locale words;
    private final String idPrefix = "qf-" + UUID.randomUUID();
    private final transient Map<String, Component> parts = new LinkedHashMap<>();
    private final transient Map<String, Row> rows = new HashMap<>();
    private final transient List<Consumer<QuestionnaireAnswers>> listeners = new ArrayList<>();
    private transient QuestionnaireAnswers answers = QuestionnaireAnswers.NONE;

    /**
     * @param language of the questions, a language tag; where the questionnaire does not speak it
     *     they stand in their own
     */
    public QuestionnaireForm(
            Questionnaire questionnaire, String language, ErrorTexts errors, Clock clock) {
        this.questionnaire = questionnaire;
        this.language = questionnaire.languageFor(language);
        this.words = Locale.forLanguageTag(language);
        this.errors = errors;
        this.clock = clock;
        addClassName("questionnaire-form");
        getElement().setAttribute("lang", this.language);
        questionnaire.items().forEach(item -> addItem(this, item, true));
        add(new QuestionnaireSource(questionnaire));
        showEnabled();
    }

    private void addItem(Div below, QuestionItem item, boolean top) {
        Div part =
                switch (item.type()) {
                    case GROUP -> group(item, top);
                    case DISPLAY -> display(item);
                    default -> question(item);
                };
        parts.put(item.linkId(), part);
        below.add(part);
        Div inside = item.type() == ItemType.GROUP ? part : below;
        item.items().forEach(child -> addItem(inside, child, false));
    }

    private Div group(QuestionItem item, boolean top) {
        var part = new Div();
        part.addClassName("questionnaire-group");
        String title = item.text().in(language);
        if (!title.isEmpty()) {
            part.add(top ? new H3(title) : new H4(title));
            part.getElement().setAttribute("role", "group");
            part.getElement().setAttribute("aria-label", title);
        }
        return part;
    }

    private Div display(QuestionItem item) {
        var part = new Div(new Paragraph(item.text().in(language)));
        part.addClassName("questionnaire-text");
        return part;
    }

    private Div question(QuestionItem item) {
        var row = new Row(item, idPrefix + "-" + rows.size());
        rows.put(item.linkId(), row);
        return row;
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
        rows.forEach((linkId, row) -> row.show(shown.all(linkId)));
        showEnabled();
    }

    @Override
    public void onChange(Consumer<QuestionnaireAnswers> listener) {
        listeners.add(listener);
    }

    /** The language of the questions. */
    public String language() {
        return language;
    }

    private void give(QuestionItem question, List<Answer> given) {
        answers = answers.with(question.linkId(), given);
        showEnabled();
        listeners.forEach(listener -> listener.accept(answers));
    }

    private void showEnabled() {
        Set<String> enabled = Enablement.enabledItems(questionnaire, answers);
        parts.forEach((linkId, part) -> part.setVisible(enabled.contains(linkId)));
    }

    @Override
    public void showProblems(List<AnswerProblem> problems) {
        Map<String, String> codes = new HashMap<>();
        problems.forEach(problem -> codes.putIfAbsent(problem.linkId(), problem.code()));
        rows.forEach((linkId, row) -> row.problem(codes.get(linkId)));
        if (!problems.isEmpty()) {
            FormKeys.goToProblem(getElement());
        }
    }

    @Override
    public List<AnswerProblem> unreadable() {
        Set<String> enabled = Enablement.enabledItems(questionnaire, answers);
        List<AnswerProblem> found = new ArrayList<>();
        for (QuestionItem question : questionnaire.questions()) {
            Row row = rows.get(question.linkId());
            if (row != null && enabled.contains(question.linkId())) {
                row.field
                        .unreadable()
                        .ifPresent(code -> found.add(new AnswerProblem(question.linkId(), code)));
            }
        }
        return found;
    }

    /** A question with its answer and what is wrong with it. */
    private final class Row extends Div {
        private static final long serialVersionUID = 1L;

        private final transient QuestionItem question;
        private final transient AnswerField field;
        private final Paragraph problem = new Paragraph();

        Row(QuestionItem question, String id) {
            this.question = question;
            addClassNames(
                    "q", "q-" + question.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            var head = new Div(text(id));
            head.addClassName("q-head");
            var body = new Div(head);
            body.addClassName("q-body");
            addHelp(head, body, id);
            field =
                    new AnswerFields(question, language, words, id + "-label", this::answered)
                            .field();
            Component control = field.component();
            control.addClassName("q-control");
            problem.setId(id + "-problem");
            problem.addClassName("choice-error");
            problem.getElement().setAttribute("role", "alert");
            problem.setVisible(false);
            body.add(control, problem);
            add(body);
        }

        private Span text(String id) {
            String prefix = question.prefix();
            String said = question.text().in(language);
            var text = new Span(prefix == null ? said : prefix + " " + said);
            text.setId(id + "-label");
            text.addClassName("q-text");
            if (question.required()) {
                var mark = new Span(getTranslation(words, "questionnaire.required"));
                mark.addClassName("questionnaire-required");
                text.add(new Span(" "), mark);
            }
            return text;
        }

        private void addHelp(Div head, Div body, String id) {
            var help = question.help();
            if (help == null) {
                return;
            }
            var info = new NativeButton("?");
            info.addClassName("q-info");
            var element = info.getElement();
            element.setAttribute("type", "button");
            element.setAttribute("aria-expanded", "false");
            element.setAttribute("aria-controls", id + "-help");
            element.setAttribute(
                    "aria-label",
                    getTranslation(words, "questionnaire.help", question.text().in(language)));
            var explanation = new Paragraph(help.in(language));
            explanation.setId(id + "-help");
            explanation.addClassName("q-help");
            explanation.getElement().setAttribute("hidden", true);
            head.add(info);
            body.add(explanation);
        }

        void show(List<Answer> shown) {
            field.show(shown);
            problem(null);
        }

        private void answered(List<Answer> given) {
            String wrong =
                    field.unreadable()
                            .or(() -> AnswersCheck.problem(question, given, LocalDate.now(clock)))
                            .orElse(null);
            problem(wrong);
            give(question, given);
        }

        void problem(@Nullable String code) {
            boolean wrong = code != null;
            problem.setVisible(wrong);
            problem.setText(code == null ? "" : errors.text(code, words));
            field.invalid(wrong);
            getElement().getClassList().set("has-problem", wrong);
        }
    }
}
