package app.wervel.intake;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which questions are asked: those for a part of the body, or the general ones for any other place.
 * The order is that in which they are offered.
 */
public enum IntakeFormId {
    LOW_BACK,
    NECK,
    SHOULDER,
    HIP,
    KNEE,
    ANKLE,
    GENERAL;

    /** {@code low_back}, as in the REST interface. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code intake.form-unknown}
     */
    public static IntakeFormId fromId(String id) {
        return Arrays.stream(values())
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("intake.form-unknown"));
    }
}
