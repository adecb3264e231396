package app.wervel.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of a questionnaire: a question, a heading with items below it, or a text to read.
 *
 * @param linkId what answers, conditions and scores refer to; unique in the questionnaire
 * @param prefix the number or letter that the questionnaire's maker gave it
 * @param help how to answer
 * @param required must be answered before the whole is complete, where it is asked at all
 * @param repeats takes more than one answer
 * @param enableWhen when it is asked; without conditions always
 * @param min lowest number, included
 * @param max highest number, included
 * @param maxLength of words, in characters
 * @param unit of a number
 * @param codes the meaning (FHIR {@code item.code}): system to code. Scores read it, so that the
 *     order of a copy does not matter
 * @param items below it. Items below a question are asked once that question is answered
 */
public record QuestionItem(
        String linkId,
        ItemType type,
        @Nullable String prefix,
        Wording text,
        @Nullable Wording help,
        boolean required,
        boolean repeats,
        List<EnableWhen> enableWhen,
        EnableBehavior enableBehavior,
        List<AnswerOption> options,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer maxLength,
        @Nullable Wording unit,
        Map<String, String> codes,
        List<QuestionItem> items) {
    /** The code system in {@link #codes} of {@link #FUTURE_ALLOWED}. */
    public static final String DATE_RULE = "https://wervel.app/fhir/CodeSystem/date-rule";

    /** Marks a date that may lie ahead: a planned operation, a due date. */
    public static final String FUTURE_ALLOWED = "future-allowed";

    private static final int LINE_LENGTH = 500;
    private static final int TEXT_LENGTH = 4_000;

    public QuestionItem {
        enableWhen = List.copyOf(enableWhen);
        options = List.copyOf(options);
        codes = Map.copyOf(codes);
        items = List.copyOf(items);
    }

    public boolean isQuestion() {
        return type.isQuestion();
    }

    public Optional<AnswerOption> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** How many characters an answer in words may have. */
    public int longestAnswer() {
        if (maxLength != null) {
            return maxLength;
        }
        return type == ItemType.TEXT ? TEXT_LENGTH : LINE_LENGTH;
    }

    /**
     * A date is of something that happened (a birth, a fall, an operation), and cannot lie ahead,
     * unless the questionnaire marks it so.
     */
    public boolean mayLieAhead() {
        return FUTURE_ALLOWED.equals(codes.get(DATE_RULE));
    }
}
