package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** What the patient said to reserved or special acts (record guideline, D4). */
public enum ConsentToActs {
    NOT_NEEDED,
    GIVEN,
    REFUSED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code examination.value-unknown}
     */
    public static ConsentToActs fromId(String id) {
        for (ConsentToActs value : values()) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new InvalidValue("examination.value-unknown");
    }
}
