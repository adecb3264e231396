package app.wervel.discharge;

import java.util.Locale;

public enum DischargeStatus {
    /** Being written. */
    DRAFT,
    CLOSED,
    /** The episode was closed by mistake, and goes on. */
    REOPENED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
