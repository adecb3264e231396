package app.wervel.intake;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/**
 * How the patient came. Since 2006 a Dutch physiotherapist may see somebody without a referral, and
 * then screens first.
 */
public enum AccessPath {
    DIRECT,
    REFERRAL;

    /** {@code direct} or {@code referral}, as in the REST interface. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code intake.access-unknown}
     */
    public static AccessPath fromId(String id) {
        return switch (id) {
            case "direct" -> DIRECT;
            case "referral" -> REFERRAL;
            default -> throw new InvalidValue("intake.access-unknown");
        };
    }
}
