package app.wervel.messages.application;

import app.wervel.messages.MessageFailure;
import app.wervel.messages.MessageKind;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that did not arrive, about what is still to come.
 *
 * @param start of the first appointment that it is about
 * @param appointments how many it is about, from 1
 */
public record UndeliveredMessageRow(
        UUID id,
        PatientId patient,
        PersonName patientName,
        @Nullable String phone,
        MessageKind kind,
        MessageFailure failure,
        Instant start,
        int appointments) {}
