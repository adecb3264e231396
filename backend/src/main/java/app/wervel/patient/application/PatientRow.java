package app.wervel.patient.application;

import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A patient in a list. */
public record PatientRow(
        PatientId id,
        long number,
        PersonName name,
        LocalDate birthDate,
        @Nullable String phone,
        @Nullable String city) {}
