package app.wervel.careplan;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** The part of the International Classification of Functioning (WHO) that a goal is about. */
public enum IcfDomain {
    BODY_FUNCTION_STRUCTURE,
    ACTIVITY,
    PARTICIPATION,
    EXTERNAL_FACTOR,
    PERSONAL_FACTOR;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code careplan.icf-domain-unknown}
     */
    public static IcfDomain fromId(String id) {
        for (IcfDomain domain : values()) {
            if (domain.id().equals(id)) {
                return domain;
            }
        }
        throw new InvalidValue("careplan.icf-domain-unknown");
    }
}
