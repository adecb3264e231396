package app.wervel.triage;

import java.util.List;

/**
 * A rule whose condition holds.
 *
 * @param because the answers that made it fire, in the order in which the rule reads them; only
 *     fields that were asked
 */
public record FiredRule(RuleDefinition definition, List<AnswerField> because) {
    public FiredRule {
        because = List.copyOf(because);
    }

    public String id() {
        return definition.id();
    }

    public Urgency level() {
        return definition.level();
    }
}
