package app.wervel.discharge.application;

import java.util.Locale;

/** A report while the patient is treated, or at the end. */
public enum ReportKind {
    INTERIM,
    END;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
