package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** Where something was examined. */
public enum ExaminedSide {
    LEFT,
    RIGHT,
    /** What has no side. */
    BOTH;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code examination.value-unknown}
     */
    public static ExaminedSide fromId(String id) {
        for (ExaminedSide value : values()) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new InvalidValue("examination.value-unknown");
    }
}
