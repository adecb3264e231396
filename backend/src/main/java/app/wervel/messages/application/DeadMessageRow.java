package app.wervel.messages.application;

import app.wervel.messages.MessageFailure;
import app.wervel.messages.MessageKind;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was given up.
 *
 * @param number the patient's
 * @param status of SMTP or HTTP, where the server answered with one
 */
public record DeadMessageRow(
        UUID id,
        PatientId patient,
        long number,
        PersonName patientName,
        MessageKind kind,
        String channel,
        int attempts,
        MessageFailure failure,
        @Nullable Integer status,
        Instant givenUpAt) {}
