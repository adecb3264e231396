package app.wervel.patient.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How another system's file says whom it means: by our number, or else by name and birth date.
 *
 * @param familyName with or without its prefix
 */
public record PatientReference(
        @Nullable Long number, @Nullable String familyName, @Nullable LocalDate birthDate) {}
