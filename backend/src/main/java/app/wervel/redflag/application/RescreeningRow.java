package app.wervel.redflag.application;

import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.redflag.RescreeningId;
import app.wervel.redflag.RescreeningSource;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Symptoms that are new or have changed, and what came of it.
 *
 * @param reason what is new, in words
 * @param screening the intake that answered it; null while it is open, or where it was withdrawn
 */
public record RescreeningRow(
        RescreeningId id,
        PatientId patient,
        PersonName patientName,
        LocalDate birthDate,
        RescreeningSource source,
        String reason,
        String requiredByName,
        Instant requiredAt,
        @Nullable IntakeId screening,
        @Nullable Instant fulfilledAt,
        @Nullable String withdrawalReason) {
    public boolean isOpen() {
        return fulfilledAt == null && withdrawalReason == null;
    }
}
