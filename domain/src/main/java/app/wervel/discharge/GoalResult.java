package app.wervel.discharge;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** What came of a goal, as the practitioner judges it with the patient. */
public enum GoalResult {
    REACHED,
    PARTLY,
    NOT_REACHED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code discharge.result-unknown}
     */
    public static GoalResult fromId(String id) {
        for (GoalResult each : values()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        throw new InvalidValue("discharge.result-unknown");
    }
}
