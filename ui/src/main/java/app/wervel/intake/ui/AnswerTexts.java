package app.wervel.intake.ui;

import app.wervel.intake.LocalText;
import app.wervel.intake.Question;
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
        return switch (value) {
            case null -> words.apply("intake.not-known");
            case Boolean yes -> words.apply(yes ? "intake.yes" : "intake.no");
            case List<?> chosen -> list(field, chosen);
            case Number number -> number(field, number);
            default -> text(field, value.toString());
        };
    }

    private String text(AnswerField field, String value) {
        if (value.isBlank()) {
            return words.apply("intake.nothing-told");
        }
        return switch (field.kind()) {
            case YES_NO -> words.apply("intake.unknown");
            case TEXT, TEXT_OR_LIST -> value;
            default ->
                    field == AnswerField.SEX
                            ? words.apply("intake.sex." + value)
                            : catalogue.valueLabel(field, value, locale);
        };
    }

    private String list(AnswerField field, List<?> chosen) {
        if (chosen.isEmpty()) {
            LocalText none = catalogue.question(field).noneLabel();
            return none == null ? words.apply("intake.nothing-told") : none.in(locale);
        }
        return chosen.stream()
                .map(value -> catalogue.valueLabel(field, value.toString(), locale))
                .collect(Collectors.joining(", "));
    }

    private String number(AnswerField field, Number number) {
        String shown =
                number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
        if (locale.getLanguage().equals("nl")) {
            shown = shown.replace('.', ',');
        }
        String unit = unit(field);
        return unit == null ? shown : shown + " " + unit;
    }

    private @Nullable String unit(AnswerField field) {
        if (field == AnswerField.AGE) {
            return words.apply("intake.years");
        }
        Question question = catalogue.question(field);
        LocalText unit = question.unit();
        return unit == null ? null : unit.in(locale);
    }
}
