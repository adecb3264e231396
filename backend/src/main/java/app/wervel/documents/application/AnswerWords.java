package app.wervel.documents.application;

import app.wervel.documents.application.EmergencySheetContent.AnswerLine;
import app.wervel.intake.FormQuestion;
import app.wervel.intake.LocalText;
import app.wervel.intake.Question;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.QuestionKind;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says answers of the screening in the words in which they were asked. */
final class AnswerWords {
    private final QuestionCatalogue questions;
    private final Locale locale;
    private final boolean dutch;

    AnswerWords(QuestionCatalogue questions, Locale locale) {
        this.questions = questions;
        this.locale = locale;
        this.dutch = locale.getLanguage().equals("nl");
    }

    /** Age and sex are no questions: the sheet shows them elsewhere or not at all. */
    static boolean isQuestion(AnswerField field) {
        return field != AnswerField.AGE && field != AnswerField.SEX;
    }

    AnswerLine line(AnswerField field, Answers answers) {
        Question question = questions.question(field);
        return new AnswerLine(question.label().in(locale), words(question, answers.plain(field)));
    }

    /** The answer to any question of the intake's form. */
    AnswerLine line(FormQuestion question, IntakeDetails intake) {
        return new AnswerLine(question.label().in(locale), words(question, intake.plain(question)));
    }

    private String words(FormQuestion question, @Nullable Object answer) {
        return switch (answer) {
            case Boolean yes -> yes ? say("ja", "yes") : say("nee", "no");
            case Long number -> number + unit(question);
            case BigDecimal number -> number.toPlainString() + unit(question);
            case List<?> chosen -> chosen.isEmpty() ? none(question) : joined(question, chosen);
            case String value when question.kind() == QuestionKind.YES_NO ->
                    say("weet niet", "does not know");
            case String value -> label(question, value);
            case null, default -> say("weet niet", "does not know");
        };
    }

    private String joined(FormQuestion question, List<?> chosen) {
        return chosen.stream()
                .map(value -> label(question, String.valueOf(value)))
                .collect(Collectors.joining("; "));
    }

    private String label(FormQuestion question, String value) {
        return question.labelOf(value).map(label -> label.in(locale)).orElse(value);
    }

    private String none(FormQuestion question) {
        LocalText none = question.noneLabel();
        return none == null ? say("nee", "no") : none.in(locale);
    }

    private String unit(FormQuestion question) {
        LocalText unit = question.unit();
        return unit == null ? "" : " " + unit.in(locale);
    }

    private String say(String nl, String en) {
        return dutch ? nl : en;
    }
}
