package app.wervel.imports.application;

import app.wervel.patient.application.PatientReference;
import app.wervel.scheduling.PracticeTime;
import app.wervel.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a line of a file has it, before anybody has looked up who and what is meant.
 *
 * @param patient null when the line names nobody, or could not be read
 * @param minutes null: as long as the type takes
 */
record AppointmentLine(
        LineReader reader,
        @Nullable PatientReference patient,
        @Nullable Instant start,
        @Nullable Long minutes) {

    static AppointmentLine read(LineReader reader, int headings, ZoneId zone) {
        if (!reader.fits(headings)) {
            return new AppointmentLine(reader, null, null, null);
        }
        reader.required(ImportField.PRACTITIONER);
        reader.required(ImportField.TYPE);
        return new AppointmentLine(
                reader, patient(reader), start(reader, zone), reader.number(ImportField.MINUTES));
    }

    private static @Nullable PatientReference patient(LineReader reader) {
        Long number = reader.number(ImportField.PATIENT_NUMBER);
        LocalDate birthDate = reader.date(ImportField.BIRTH_DATE);
        String familyName = reader.text(ImportField.FAMILY_NAME);
        if (number == null && !reader.isFaulty()) {
            reader.required(ImportField.FAMILY_NAME);
            if (birthDate == null) {
                reader.refuse(ImportField.BIRTH_DATE, "text.required");
            }
        }
        return reader.isFaulty() ? null : new PatientReference(number, familyName, birthDate);
    }

    private static @Nullable Instant start(LineReader reader, ZoneId zone) {
        if (reader.required(ImportField.DATE) == null) {
            return null;
        }
        LocalDate day = reader.date(ImportField.DATE);
        LocalTime time = reader.time(ImportField.TIME);
        if (day == null || time == null) {
            return null;
        }
        try {
            return PracticeTime.instant(day, time, zone);
        } catch (InvalidValue noSuchTime) {
            reader.refuse(ImportField.TIME, noSuchTime.code());
            return null;
        }
    }
}
