package app.wervel.intake.application;

import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A draft that waits for its conclusion. */
public record OpenIntakeRow(
        IntakeId id,
        PatientId patient,
        PersonName patientName,
        Instant startedAt,
        @Nullable String requestForHelp) {}
