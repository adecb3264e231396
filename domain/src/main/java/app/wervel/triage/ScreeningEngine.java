package app.wervel.triage;

import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what the rules make of a set of answers. Pure: the same answers, the same result. */
public final class ScreeningEngine {
    private final RuleCatalogue catalogue;

    public ScreeningEngine(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public RuleCatalogue catalogue() {
        return catalogue;
    }

    /**
     * @throws InvalidInput {@code answers.required} for each of age and duration that is missing
     */
    public TriageResult assess(Answers answers) {
        List<AnswerField> missing = missingRequired(answers);
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    missing.stream()
                            .map(field -> new FieldError(field.id(), AnswerReader.REQUIRED))
                            .toList());
        }
        List<FiredRule> fired = firingOn(answers);
        Urgency urgency = highestLevel(fired);
        return new TriageResult(
                catalogue.version(),
                urgency,
                urgency == Urgency.GP_IF_PERSISTS ? weeks(fired) : null,
                strongestClass(fired),
                Phase.ofDurationDays(answers.number(AnswerField.DURATION_DAYS).orElseThrow()),
                ScreeningSuggestion.of(urgency),
                actions(fired),
                fired,
                answers.alarmFieldsNotAsked());
    }

    /** The fields without which {@link #assess} refuses. */
    public List<AnswerField> missingRequired(Answers answers) {
        return answers.missingRequired();
    }

    /**
     * The rules that fire on the answers so far, in the catalogue's order, for an intake in
     * progress: an emergency must show before age and duration are filled in. A comparison with a
     * number that is not known is false.
     */
    public List<FiredRule> firingOn(Answers partial) {
        return catalogue.firing(partial);
    }

    private static Urgency highestLevel(List<FiredRule> fired) {
        return fired.stream()
                .map(FiredRule::level)
                .max(Comparator.naturalOrder())
                .orElse(Urgency.NONE);
    }

    private static Classification strongestClass(List<FiredRule> fired) {
        return fired.stream()
                .map(rule -> rule.definition().classification())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Classification.ASPECIFIC);
    }

    /** Where several rules name weeks, the patient is not to wait longer than the shortest. */
    private static @Nullable Integer weeks(List<FiredRule> fired) {
        return fired.stream()
                .map(rule -> rule.definition().weeks())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<EmergencyAction> actions(List<FiredRule> fired) {
        return fired.stream()
                .flatMap(rule -> rule.definition().findAction().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
