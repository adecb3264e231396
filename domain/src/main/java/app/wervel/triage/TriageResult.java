package app.wervel.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a set of answers. A suggestion: the practitioner concludes.
 *
 * @param decidedBy the version of the rules
 * @param urgency the highest level among the fired rules
 * @param gpAfterWeeks only where the urgency is {@link Urgency#GP_IF_PERSISTS}
 * @param actions what the fired emergency rules ask for, each once, the strongest first
 * @param rules every rule that fired, in the catalogue's order
 * @param notAsked the alarm fields that were not asked, in the catalogue's order
 */
public record TriageResult(
        RuleSetVersion decidedBy,
        Urgency urgency,
        @Nullable Integer gpAfterWeeks,
        Classification classification,
        Phase phase,
        ScreeningSuggestion screening,
        List<EmergencyAction> actions,
        List<FiredRule> rules,
        List<AnswerField> notAsked) {

    public TriageResult {
        actions = List.copyOf(actions);
        rules = List.copyOf(rules);
        notAsked = List.copyOf(notAsked);
    }
}
