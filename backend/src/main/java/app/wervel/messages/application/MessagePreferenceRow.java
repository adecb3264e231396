package app.wervel.messages.application;

import app.wervel.patient.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a patient wants messages about appointments.
 *
 * @param anyChannel false where neither e-mail nor text messages have been set up
 * @param channel by which a message would come; null when the patient cannot be reached by any
 */
public record MessagePreferenceRow(
        PatientId patient, boolean wanted, boolean anyChannel, @Nullable String channel) {}
