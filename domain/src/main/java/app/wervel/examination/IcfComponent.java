package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** The part of the International Classification of Functioning (WHO) that a problem is in (D2). */
public enum IcfComponent {
    BODY_FUNCTION_STRUCTURE,
    ACTIVITY,
    PARTICIPATION,
    EXTERNAL_FACTOR,
    PERSONAL_FACTOR;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code examination.value-unknown}
     */
    public static IcfComponent fromId(String id) {
        for (IcfComponent value : values()) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new InvalidValue("examination.value-unknown");
    }
}
