package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** Which way a functional problem goes (record guideline, D2). */
public enum Course {
    DECREASED,
    INCREASED,
    UNCHANGED,
    VARYING;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code examination.value-unknown}
     */
    public static Course fromId(String id) {
        for (Course value : values()) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new InvalidValue("examination.value-unknown");
    }
}
