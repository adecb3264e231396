package app.wervel.questionnaire.form;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.shell.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** An answer as it is typed, and as it is read back. */
final class AnswerWords {
    private AnswerWords() {}

    /** As somebody would type it: a number with the language's own comma or point. */
    static String typed(Answer answer, Locale words) {
        return switch (answer) {
            case Answer.Numeric(BigDecimal number) ->
                    words.getLanguage().equals("nl")
                            ? number.toPlainString().replace('.', ',')
                            : number.toPlainString();
            case Answer.Day(LocalDate day) -> Formats.birthDate(day);
            case Answer.Words(String text) -> text;
            case Answer.Choice(String code) -> code;
            case Answer.Flag(boolean flag) -> flag ? "1" : "0";
        };
    }

    static String read(
            QuestionItem question, Answer answer, String language, String yes, String no) {
        return switch (answer) {
            case Answer.Flag(boolean flag) -> flag ? yes : no;
            case Answer.Choice(String code) ->
                    question.option(code).map(option -> option.label().in(language)).orElse(code);
            case Answer.Day(LocalDate day) -> Formats.date(day, Locale.forLanguageTag(language));
            case Answer.Numeric(BigDecimal number) -> number.toPlainString();
            case Answer.Words(String text) -> text;
        };
    }
}
