package app.wervel.encounter.application;

import app.wervel.encounter.EncounterId;
import app.wervel.encounter.EncounterKind;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A note that waits to be signed.
 *
 * @param treatsForName whose patient it is, when another one treats
 */
public record UnsignedEncounterRow(
        EncounterId id,
        PatientId patient,
        PersonName patientName,
        LocalDate birthDate,
        LocalDate day,
        EncounterKind kind,
        @Nullable String episodeTitle,
        @Nullable String treatsForName) {}
