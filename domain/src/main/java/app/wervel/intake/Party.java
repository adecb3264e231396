package app.wervel.intake;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** Who was told. */
public enum Party {
    /**
     * A doctor, or who takes calls for one: the GP, the out-of-hours service, the emergency
     * department.
     */
    DOCTOR,
    /** The patient, or a relative who looks after him. */
    PATIENT,
    /** Somebody else. */
    OTHER;

    /** The name in texts and in the REST interface. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code redflag.party-unknown}
     */
    public static Party fromId(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("redflag.party-unknown"));
    }
}
