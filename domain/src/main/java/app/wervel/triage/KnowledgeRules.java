package app.wervel.triage;

import static app.wervel.triage.AnswerField.LOAD_FACTORS;
import static app.wervel.triage.AnswerField.PREGNANT;
import static app.wervel.triage.AnswerField.YELLOW_FLAGS;
import static app.wervel.triage.Condition.anyValueOf;
import static app.wervel.triage.Condition.yes;

/** What is worth knowing for the treatment; none of them is an alarm. */
final class KnowledgeRules {
    private KnowledgeRules() {}

    /** K-LOAD: Load factor present. Source: seed 001; seed 002. */
    static Condition loadFactor() {
        return anyValueOf(LOAD_FACTORS);
    }

    /** K-PSY: Psychosocial prognostic factor present. Source: K2; K8. */
    static Condition psychosocialFactor() {
        return anyValueOf(YELLOW_FLAGS);
    }

    /** K-PREG: Pregnancy. Source: seed 002; seed 003. */
    static Condition pregnancy() {
        return yes(PREGNANT);
    }
}
