package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** Parts of the examination; each can be found normal at once. */
public enum ExaminationBlock {
    STRENGTH,
    SENSATION,
    REFLEXES,
    SIGNS,
    TESTS,
    WALKING;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code examination.value-unknown}
     */
    public static ExaminationBlock fromId(String id) {
        for (ExaminationBlock value : values()) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new InvalidValue("examination.value-unknown");
    }
}
