package app.wervel.intake.application;

import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.triage.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient for whom a doctor must still be reached, or answer.
 *
 * @param version of the intake, to close the alarm with
 * @param informedCount how many times somebody was told
 */
public record OpenAlarmRow(
        IntakeId id,
        long version,
        PatientId patient,
        PersonName patientName,
        LocalDate birthDate,
        @Nullable String phone,
        Urgency urgency,
        String concludedByName,
        Instant concludedAt,
        int informedCount,
        @Nullable Instant lastInformedAt) {}
