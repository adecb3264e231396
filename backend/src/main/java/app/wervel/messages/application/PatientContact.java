package app.wervel.messages.application;

import app.wervel.patient.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * How a patient can be reached.
 *
 * @param language {@code nl} or {@code en}: what the patient reads best of what we write
 * @param wanted false: no messages
 */
public record PatientContact(
        PatientId patient,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String secondPhone,
        String language,
        boolean wanted) {}
