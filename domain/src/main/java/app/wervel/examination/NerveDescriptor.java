package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** How nerve pain is described (descriptors SY-07 to SY-12; Q9). */
public enum NerveDescriptor {
    TINGLING,
    BURNING,
    NUMB,
    SHOOTING,
    ITCHING,
    COLD_SPOT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code examination.value-unknown}
     */
    public static NerveDescriptor fromId(String id) {
        for (NerveDescriptor value : values()) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new InvalidValue("examination.value-unknown");
    }
}
