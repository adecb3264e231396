package app.wervel.careplan;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** What a practitioner makes of a {@link ProgressionProposal}. */
public enum ProgressionDecision {
    ACCEPTED,
    /** Another dosage than was proposed. */
    ADAPTED,
    DECLINED;

    public static final int LONGEST_REASON = 500;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code progression.decision-unknown}
     */
    public static ProgressionDecision fromId(String id) {
        for (ProgressionDecision decision : values()) {
            if (decision.id().equals(id)) {
                return decision;
            }
        }
        throw new InvalidValue("progression.decision-unknown");
    }
}
