package app.wervel.intake;

import app.wervel.patient.Sex;
import app.wervel.triage.AnswerField;
import app.wervel.triage.AnswerKind;
import app.wervel.triage.Answers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How a field of the screening is asked.
 *
 * @param question as it is said to the patient
 * @param label short, for lists and summaries
 * @param options in the order in which they are shown; empty where the kind has none
 * @param noneLabel what an empty list is called; exactly where the kind is a list
 * @param unit of a number
 * @param folds what makes the question moot; one that holds is enough
 */
public record Question(
        AnswerField field,
        QuestionKind kind,
        boolean alarm,
        LocalText question,
        @Nullable LocalText help,
        LocalText label,
        List<Option> options,
        @Nullable LocalText noneLabel,
        @Nullable LocalText unit,
        List<Fold> folds)
        implements FormQuestion {
    public Question {
        options = List.copyOf(options);
        folds = List.copyOf(folds);
    }

    @Override
    public String id() {
        return field.id();
    }

    @Override
    public boolean takesDecimals() {
        return field.kind() == AnswerKind.DECIMAL;
    }

    @Override
    public OptionalLong maximum() {
        return field.maximum();
    }

    /** Whether the answers make this question moot, and why. Folding removes no answer. */
    public Optional<FoldedQuestion> foldedBy(Answers answers, @Nullable Sex sex) {
        return mootBecause(answers, sex).map(reason -> new FoldedQuestion(field, reason));
    }

    public record Option(String value, LocalText label) {}

    /** One reason for folding: it holds when all its conditions hold. */
    public record Fold(List<FoldCondition> when, LocalText reason) {
        public Fold {
            when = List.copyOf(when);
            if (when.isEmpty()) {
                throw new IllegalArgumentException("A question cannot fold without a condition");
            }
        }

        boolean holds(Answers answers, @Nullable Sex sex) {
            return when.stream().allMatch(condition -> condition.holds(answers, sex));
        }
    }
}
