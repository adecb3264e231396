package app.wervel.careplan;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** What patient and practitioner decided when they looked back. */
public enum EvaluationDecision {
    GO_ON,
    ADJUST,
    /** Enough: the plan will be ended. Ending it is an act of its own. */
    STOP;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code careplan.decision-unknown}
     */
    public static EvaluationDecision fromId(String id) {
        for (EvaluationDecision decision : values()) {
            if (decision.id().equals(id)) {
                return decision;
            }
        }
        throw new InvalidValue("careplan.decision-unknown");
    }
}
