package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.scheduling.AppointmentAction;
import app.wervel.scheduling.AppointmentId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment got another state; published inside the transaction of the change.
 *
 * @param patient null for a group's own row
 */
public record AppointmentChanged(
        AppointmentId appointment, AppointmentAction action, @Nullable PatientId patient) {}
