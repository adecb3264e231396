package app.wervel.patient.ui;

import app.wervel.patient.application.PatientRow;
import app.wervel.shell.Formats;

/** A patient in one line, as lists and the search box show it. */
final class PatientTexts {
    private PatientTexts() {}

    static String line(PatientRow row) {
        return row.name().sortable() + " · " + Formats.birthDate(row.birthDate());
    }
}
