package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentId;

/**
 * An appointment that is to go elsewhere.
 *
 * @param version as it was read
 */
public record ReflowedAppointment(AppointmentId appointment, long version, SlotRow slot) {}
