package app.wervel.messages.application;

import app.wervel.messages.AppointmentState;
import app.wervel.patient.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment, and what its patient knows of it.
 *
 * @param told null when the patient was told nothing yet
 * @param toldAt null when the patient did not hear it from us
 */
record Notice(
        PatientId patient,
        @Nullable AppointmentState told,
        @Nullable Instant toldAt,
        AppointmentView is) {}
