package app.wervel.measure.rest;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.ItemType;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.InvalidValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers as JSON gives them, by linkId: true or false, a number, a text; a choice by its code.
 * Each question takes one answer.
 */
final class AnswersRequest {
    private AnswersRequest() {}

    /**
     * @throws InvalidInput what is wrong, under each linkId: {@code
     *     questionnaire.answer.unknown-question}, {@code questionnaire.answer.wrong-type} and so on
     */
    static QuestionnaireAnswers read(
            Questionnaire questionnaire, @Nullable Map<String, @Nullable Object> given) {
        QuestionnaireAnswers answers = QuestionnaireAnswers.NONE;
        List<FieldError> errors = new ArrayList<>();
        if (given == null) {
            throw new InvalidInput("answers", "text.required");
        }
        for (Map.Entry<String, @Nullable Object> entry : given.entrySet()) {
            String linkId = entry.getKey();
            Object value = entry.getValue();
            try {
                QuestionItem item =
                        questionnaire
                                .find(linkId)
                                .orElseThrow(() ->
                                        new InvalidValue("questionnaire.answer.unknown-question"));
                if (value != null) {
                    answers = answers.with(linkId, answer(item.type(), value));
                }
            } catch (InvalidValue refused) {
                errors.add(new FieldError(linkId, refused.code()));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return answers;
    }

    private static Answer answer(ItemType type, Object value) {
        return switch (value) {
            case Boolean yes -> new Answer.Flag(yes);
            case Number number -> new Answer.Numeric(new BigDecimal(number.toString()));
            case String text when type == ItemType.CHOICE -> new Answer.Choice(text);
            case String text when type == ItemType.DATE -> new Answer.Day(day(text));
            case String text -> new Answer.Words(text);
            default -> throw new InvalidValue("questionnaire.answer.wrong-type");
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw (InvalidValue)
                    new InvalidValue("questionnaire.answer.date").initCause(unreadable);
        }
    }
}
