package app.wervel.discharge;

import java.util.Locale;

/** Phases of the physiotherapeutic process, as the record guideline names them. */
public enum RecordPhase {
    INTAKE,
    EXAMINATION,
    PLAN,
    TREATMENT,
    CLOSING;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
