package app.wervel.intake;

import app.wervel.patient.Sex;
import app.wervel.triage.Answers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A question on an intake form: one that asks a field of the screening rules, or one that is the
 * form's own.
 */
public sealed interface FormQuestion extends FormEntry permits Question, RegionQuestion {
    QuestionKind kind();

    /** As it is said to the patient. */
    LocalText question();

    @Nullable LocalText help();

    /** Short, for lists and summaries. */
    LocalText label();

    /** In the order in which they are shown; empty where the kind has none. */
    List<Question.Option> options();

    /** What an empty list is called; exactly where the kind is a list. */
    @Nullable LocalText noneLabel();

    /** Of a number. */
    @Nullable LocalText unit();

    /** Whether a number may have decimals. */
    boolean takesDecimals();

    /** The highest number that is accepted; empty where there is none. */
    OptionalLong maximum();

    /** What makes the question moot; one that holds is enough. */
    List<Question.Fold> folds();

    /** Why earlier answers make this question moot. Folding removes no answer. */
    default Optional<LocalText> mootBecause(Answers answers, @Nullable Sex sex) {
        return folds().stream()
                .filter(fold -> fold.holds(answers, sex))
                .findFirst()
                .map(Question.Fold::reason);
    }

    /** What a chosen value is called. */
    default Optional<LocalText> labelOf(String value) {
        return options().stream()
                .filter(option -> option.value().equals(value))
                .map(Question.Option::label)
                .findFirst();
    }
}
