package app.wervel.questionnaire.application;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.InvalidValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers as JSON gives them: by linkId true or false, a number, a date, words or the code of an
 * option, or a list of these where a question takes more than one.
 */
public final class PlainAnswers {
    private final Questionnaire questionnaire;
    private final List<FieldError> errors = new ArrayList<>();

    private PlainAnswers(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /**
     * @throws InvalidInput {@code questionnaire.answer.unknown-question} and {@code
     *     questionnaire.answer.wrong-type} under the linkId
     */
    public static QuestionnaireAnswers read(
            Questionnaire questionnaire, @Nullable Map<String, @Nullable Object> plain) {
        var reader = new PlainAnswers(questionnaire);
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        if (plain != null) {
            plain.forEach((linkId, value) -> answers.put(linkId, reader.answers(linkId, value)));
        }
        if (!reader.errors.isEmpty()) {
            throw new InvalidInput(reader.errors);
        }
        return new QuestionnaireAnswers(answers);
    }

    private List<Answer> answers(String linkId, @Nullable Object value) {
        Optional<QuestionItem> question = questionnaire.find(linkId);
        if (question.isEmpty()) {
            errors.add(new FieldError(linkId, "questionnaire.answer.unknown-question"));
            return List.of();
        }
        List<Answer> answers = new ArrayList<>();
        List<?> values =
                value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object one : values) {
            try {
                answers.add(answer(question.get(), one));
            } catch (InvalidValue refused) {
                errors.add(new FieldError(linkId, refused.code()));
            }
        }
        return answers;
    }

    private static Answer answer(QuestionItem question, @Nullable Object value) {
        return switch (value) {
            case Boolean flag -> new Answer.Flag(flag);
            case Number number -> new Answer.Numeric(new BigDecimal(number.toString()));
            case String text -> text(question, text);
            case null, default -> throw new InvalidValue("questionnaire.answer.wrong-type");
        };
    }

    private static Answer text(QuestionItem question, String text) {
        return switch (question.type()) {
            case DATE -> day(text);
            case CHOICE -> new Answer.Choice(text);
            case OPEN_CHOICE ->
                    question.option(text).isPresent()
                            ? new Answer.Choice(text)
                            : new Answer.Words(text);
            default -> new Answer.Words(text);
        };
    }

    private static Answer day(String text) {
        try {
            return new Answer.Day(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            throw (InvalidValue) new InvalidValue("questionnaire.key-in.date").initCause(noDate);
        }
    }

    public static Map<String, Object> write(
            Questionnaire questionnaire, QuestionnaireAnswers answers) {
        Map<String, Object> plain = new LinkedHashMap<>();
        answers.byLinkId()
                .forEach((linkId, given) -> {
                    boolean list =
                            questionnaire
                                    .find(linkId)
                                    .map(QuestionItem::repeats)
                                    .orElse(given.size() > 1);
                    List<Object> values = given.stream().map(PlainAnswers::value).toList();
                    plain.put(linkId, list ? values : values.getFirst());
                });
        return plain;
    }

    private static Object value(Answer answer) {
        return switch (answer) {
            case Answer.Flag(boolean flag) -> flag;
            case Answer.Numeric(BigDecimal number) -> number;
            case Answer.Day(LocalDate day) -> day.toString();
            case Answer.Words(String words) -> words;
            case Answer.Choice(String code) -> code;
        };
    }
}
