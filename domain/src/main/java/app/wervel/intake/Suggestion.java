package app.wervel.intake;

import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.Classification;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.FiredRule;
import app.wervel.triage.Phase;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.RuleSetVersion;
import app.wervel.triage.ScreeningEngine;
import app.wervel.triage.ScreeningSuggestion;
import app.wervel.triage.TriageResult;
import app.wervel.triage.Urgency;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of an intake's answers, complete or not: an emergency must show before the
 * duration is filled in. It carries the rules' own words, so that it can still be read when the
 * catalogue has moved on. A suggestion: the practitioner concludes.
 *
 * @param urgency the highest level among the fired rules
 * @param gpAfterWeeks only where the urgency is {@link Urgency#GP_IF_PERSISTS} and the answers are
 *     complete
 * @param phase null while the duration is not known
 * @param screening while age or duration is missing only {@link ScreeningSuggestion#NIET_PLUIS},
 *     which neither can undo, else null
 * @param actions what the fired emergency rules ask for, the strongest first
 * @param rules every rule that fired, in the catalogue's order
 * @param notAsked the alarm fields that were not asked
 * @param missing the required fields without which there is no assessment
 */
public record Suggestion(
        RuleSetVersion decidedBy,
        Urgency urgency,
        @Nullable Integer gpAfterWeeks,
        Classification classification,
        @Nullable Phase phase,
        @Nullable ScreeningSuggestion screening,
        List<EmergencyAction> actions,
        List<SuggestedRule> rules,
        List<AnswerField> notAsked,
        List<AnswerField> missing) {

    public Suggestion {
        actions = List.copyOf(actions);
        rules = List.copyOf(rules);
        notAsked = List.copyOf(notAsked);
        missing = List.copyOf(missing);
    }

    /** What the rules say of these answers, as far as they can. */
    public static Suggestion of(ScreeningEngine engine, Answers answers) {
        List<AnswerField> missing = engine.missingRequired(answers);
        return missing.isEmpty()
                ? complete(engine.assess(answers))
                : soFar(engine.catalogue().version(), engine.firingOn(answers), answers, missing);
    }

    private static Suggestion complete(TriageResult result) {
        return new Suggestion(
                result.decidedBy(),
                result.urgency(),
                result.gpAfterWeeks(),
                result.classification(),
                result.phase(),
                result.screening(),
                result.actions(),
                result.rules().stream().map(SuggestedRule::of).toList(),
                result.notAsked(),
                List.of());
    }

    private static Suggestion soFar(
            RuleSetVersion version,
            List<FiredRule> fired,
            Answers answers,
            List<AnswerField> missing) {
        Urgency urgency =
                fired.stream()
                        .map(FiredRule::level)
                        .max(Comparator.naturalOrder())
                        .orElse(Urgency.NONE);
        boolean alarmed = urgency.isAtLeast(Urgency.GP_SOON);
        return new Suggestion(
                version,
                urgency,
                null,
                fired.stream()
                        .map(rule -> rule.definition().classification())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(Classification.ASPECIFIC),
                null,
                alarmed ? ScreeningSuggestion.NIET_PLUIS : null,
                fired.stream()
                        .flatMap(rule -> rule.definition().findAction().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                fired.stream().map(SuggestedRule::of).toList(),
                answers.alarmFieldsNotAsked(),
                missing);
    }

    /** Whether age and duration are known, so that every rule could be tried. */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    public boolean fired(String ruleId) {
        return rules.stream().anyMatch(rule -> rule.id().equals(ruleId));
    }

    /**
     * A rule that fired, in its own words.
     *
     * @param source where the rule comes from
     * @param because the answers that made it fire
     */
    public record SuggestedRule(
            String id,
            RuleGroup group,
            Urgency level,
            String textNl,
            String textEn,
            String source,
            List<AnswerField> because) {
        public SuggestedRule {
            because = List.copyOf(because);
        }

        static SuggestedRule of(FiredRule fired) {
            var rule = fired.definition();
            return new SuggestedRule(
                    rule.id(),
                    rule.group(),
                    rule.level(),
                    rule.textNl(),
                    rule.textEn(),
                    rule.source(),
                    fired.because());
        }

        /** Dutch where the locale is Dutch, else English. */
        public String text(Locale locale) {
            return locale.getLanguage().equals("nl") ? textNl : textEn;
        }
    }
}
