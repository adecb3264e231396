package app.wervel.intake.application;

import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.triage.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A draft that waits for its conclusion.
 *
 * @param practitioner who began it
 * @param urgency what the rules make of its answers so far; NONE is no clearance
 */
public record OpenIntakeRow(
        IntakeId id,
        PatientId patient,
        PersonName patientName,
        LocalDate birthDate,
        Instant startedAt,
        String practitioner,
        @Nullable String requestForHelp,
        Urgency urgency) {}
