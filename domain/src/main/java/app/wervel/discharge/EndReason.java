package app.wervel.discharge;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** Why the care ended. A list of our own: the guideline names none. */
public enum EndReason {
    GOALS_REACHED,
    WISH_OF_PATIENT,
    REFERRED_ON,
    NO_FURTHER_PROGRESS,
    DID_NOT_RETURN,
    CARE_ELSEWHERE,
    OTHER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code discharge.reason-unknown}
     */
    public static EndReason fromId(String id) {
        for (EndReason each : values()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        throw new InvalidValue("discharge.reason-unknown");
    }
}
