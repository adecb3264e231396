package app.wervel.imports.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the lines of a file are about. */
public enum ImportKind {
    PATIENTS,
    APPOINTMENTS;

    /** The fields that a line may have, in the order in which they are shown. */
    public List<ImportField> fields() {
        return Arrays.stream(ImportField.values()).filter(field -> field.isOf(this)).toList();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
