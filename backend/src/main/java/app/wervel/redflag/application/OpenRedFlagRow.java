package app.wervel.redflag.application;

import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A red flag that is not closed, on the list of all of them.
 *
 * @param told how many times somebody was told
 */
public record OpenRedFlagRow(
        RedFlagRow flag,
        PatientId patient,
        PersonName patientName,
        LocalDate birthDate,
        @Nullable String phone,
        String concludedByName,
        int told) {}
