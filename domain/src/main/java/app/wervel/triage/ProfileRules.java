package app.wervel.triage;

import static app.wervel.triage.AnswerField.START_BACK_SUBSCALE;
import static app.wervel.triage.AnswerField.START_BACK_TOTAL;
import static app.wervel.triage.Condition.allOf;
import static app.wervel.triage.Condition.atLeast;
import static app.wervel.triage.Condition.atMost;

/** The risk of a long course, by the STarT Back scores. */
final class ProfileRules {
    private ProfileRules() {}

    /** P-3: High risk. Source: Q15; Q16; Q17. */
    static Condition highRisk() {
        return atLeast(START_BACK_SUBSCALE, 4);
    }

    /** P-1: Low risk. Source: Q15; Q16; Q17. */
    static Condition lowRisk() {
        return allOf(atMost(START_BACK_TOTAL, 3), atMost(START_BACK_SUBSCALE, 3));
    }

    /** P-2: Medium risk. Source: Q15; Q16; Q17. */
    static Condition mediumRisk() {
        return allOf(atLeast(START_BACK_TOTAL, 4), atMost(START_BACK_SUBSCALE, 3));
    }
}
