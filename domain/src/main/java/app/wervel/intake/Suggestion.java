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
import java.util.stream.Stream;
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
 * @param notAsked the alarm fields of the form that were not asked
 * @param missing the required fields without which there is no assessment
 * @param attention what the form's own questions ask attention for; it has no urgency
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
        List<AnswerField> missing,
        List<Attention> attention) {

    public Suggestion {
        attention = List.copyOf(attention);
        actions = List.copyOf(actions);
        rules = List.copyOf(rules);
        notAsked = List.copyOf(notAsked);
        missing = List.copyOf(missing);
    }

    /**
     * What the rules say of these answers, as far as they can, and what the form's own questions
     * ask attention for. Only what the form asks can be "not asked".
     *
     * @param answers with the patient's age and sex
     */
    public static Suggestion of(
            ScreeningEngine engine, QuestionCatalogue form, Answers answers, RegionAnswers region) {
        Answers placed = form.completing(answers);
        List<AnswerField> missing =
                Stream.concat(engine.missingRequired(placed).stream(), form.required().stream())
                        .filter(field -> !placed.asked(field))
                        .distinct()
                        .sorted()
                        .toList();
        List<AnswerField> notAsked = form.alarmFieldsNotAsked(placed);
        List<Attention> attention = form.attention(region, placed);
        return missing.isEmpty()
                ? complete(engine.assess(placed), form, notAsked, attention)
                : soFar(engine, form, placed, notAsked, missing, attention);
    }

    private static Suggestion complete(
            TriageResult result,
            QuestionCatalogue form,
            List<AnswerField> notAsked,
            List<Attention> attention) {
        return new Suggestion(
                result.decidedBy(),
                result.urgency(),
                result.gpAfterWeeks(),
                result.classification(),
                result.phase(),
                result.screening(),
                result.actions(),
                result.rules().stream().map(rule -> SuggestedRule.of(rule, form)).toList(),
                notAsked,
                List.of(),
                attention);
    }

    private static Suggestion soFar(
            ScreeningEngine engine,
            QuestionCatalogue form,
            Answers answers,
            List<AnswerField> notAsked,
            List<AnswerField> missing,
            List<Attention> attention) {
        List<FiredRule> fired = engine.firingOn(answers);
        Urgency urgency =
                fired.stream()
                        .map(FiredRule::level)
                        .max(Comparator.naturalOrder())
                        .orElse(Urgency.NONE);
        boolean alarmed = urgency.isAtLeast(Urgency.GP_SOON);
        return new Suggestion(
                engine.catalogue().version(),
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
                fired.stream().map(rule -> SuggestedRule.of(rule, form)).toList(),
                notAsked,
                missing,
                attention);
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

        static SuggestedRule of(FiredRule fired, QuestionCatalogue form) {
            var rule = fired.definition();
            var words =
                    form.wordsOfRule(rule.id())
                            .orElseGet(() -> new LocalText(rule.textNl(), rule.textEn()));
            return new SuggestedRule(
                    rule.id(),
                    rule.group(),
                    rule.level(),
                    words.nl(),
                    words.en(),
                    rule.source(),
                    fired.because());
        }

        /** Dutch where the locale is Dutch, else English. */
        public String text(Locale locale) {
            return locale.getLanguage().equals("nl") ? textNl : textEn;
        }
    }
}
