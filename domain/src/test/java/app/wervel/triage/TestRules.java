package app.wervel.triage;

import org.jspecify.annotations.Nullable;

/** Rules with made-up words, for small catalogues. */
final class TestRules {
    private TestRules() {}

    /** A rule of a level that needs neither weeks nor an action. */
    static RuleDefinition rule(String id, Urgency level) {
        return rule(id, level, null);
    }

    static RuleDefinition rule(String id, Urgency level, @Nullable Classification points) {
        return new RuleDefinition(
                id, RuleGroup.ALARM, level, null, points, "tekst " + id, "text " + id, "F1", null);
    }

    static RuleDefinition waiting(String id, @Nullable Integer weeks) {
        return new RuleDefinition(
                id,
                RuleGroup.ALARM,
                Urgency.GP_IF_PERSISTS,
                weeks,
                null,
                "tekst " + id,
                "text " + id,
                "F1",
                null);
    }

    static RuleDefinition emergency(String id, @Nullable EmergencyAction action) {
        return new RuleDefinition(
                id,
                RuleGroup.ALARM,
                Urgency.EMERGENCY_NOW,
                null,
                Classification.SPECIFIC,
                "tekst " + id,
                "text " + id,
                "F1",
                action);
    }
}
