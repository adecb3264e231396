package app.wervel.intake;

import java.util.Locale;

/** A draft changes with every save; a concluded intake never changes again. */
public enum IntakeStatus {
    DRAFT,
    CONCLUDED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
