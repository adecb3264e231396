package app.wervel.intake.ui;

import app.wervel.intake.FormQuestion;
import app.wervel.intake.LocalText;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions and their answers in a few words, for summaries. */
final class AnswerTexts {
    private final QuestionCatalogue catalogue;
    private final Locale locale;
    private final UnaryOperator<String> words;

    /**
     * @param words the text of a key of the interface
     */
    AnswerTexts(QuestionCatalogue catalogue, Locale locale, UnaryOperator<String> words) {
        this.catalogue = catalogue;
        this.locale = locale;
        this.words = words;
    }

    /** What the question is called. */
    String label(AnswerField field) {
        return switch (field) {
            case AGE -> words.apply("intake.age");
            case SEX -> words.apply("intake.sex");
            default -> catalogue.question(field).label().in(locale);
        };
    }

    /** What was answered. */
    String answer(AnswerField field, Answers answers) {
        if (!answers.asked(field)) {
            return words.apply("intake.not-asked");
        }
        Object value = answers.plain(field);
        return switch (field) {
            case AGE -> value + " " + words.apply("intake.years");
            case SEX -> words.apply("intake.sex." + value);
            default -> answer(catalogue.question(field), value);
        };
    }

    /**
     * What was answered to a question that was asked.
     *
     * @param value as a plain JSON value
     */
    String answer(FormQuestion question, @Nullable Object value) {
        return switch (value) {
            case null -> words.apply("intake.not-known");
            case Boolean yes -> words.apply(yes ? "intake.yes" : "intake.no");
            case List<?> chosen -> list(question, chosen);
            case BigDecimal decimal -> withUnit(question, number(decimal.toPlainString()));
            case Number whole -> withUnit(question, whole.toString());
            default -> text(question, value.toString());
        };
    }

    private String text(FormQuestion question, String value) {
        if (value.isBlank()) {
            return words.apply("intake.nothing-told");
        }
        return switch (question.kind()) {
            case YES_NO -> words.apply("intake.unknown");
            case TEXT -> value;
            case SINGLE, LIST, NUMBER -> label(question, value);
        };
    }

    private String label(FormQuestion question, String value) {
        return question.labelOf(value).map(label -> label.in(locale)).orElse(value);
    }

    private String list(FormQuestion question, List<?> chosen) {
        if (chosen.isEmpty()) {
            LocalText none = question.noneLabel();
            return none == null ? words.apply("intake.nothing-told") : none.in(locale);
        }
        return chosen.stream()
                .map(value -> label(question, value.toString()))
                .collect(Collectors.joining(", "));
    }

    private String number(String shown) {
        return locale.getLanguage().equals("nl") ? shown.replace('.', ',') : shown;
    }

    private String withUnit(FormQuestion question, String number) {
        LocalText unit = question.unit();
        return unit == null ? number : number + " " + unit.in(locale);
    }
}
