package app.wervel.patient;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** How somebody said it. */
public enum ConsentWay {
    SPOKEN,
    WRITTEN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code consent.way-unknown}
     */
    public static ConsentWay fromId(String id) {
        for (ConsentWay way : values()) {
            if (way.id().equals(id)) {
                return way;
            }
        }
        throw new InvalidValue("consent.way-unknown");
    }
}
