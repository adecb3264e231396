package app.wervel.encounter.application;

import app.wervel.encounter.EncounterId;
import app.wervel.encounter.EncounterKind;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A note that is there already of the patient and the day of which another one is about to be
 * begun.
 *
 * @param practitionerName who wrote it
 * @param draft not signed yet
 */
public record NoteOfDay(
        EncounterId id,
        String practitionerName,
        EncounterKind kind,
        @Nullable LocalTime timeIn,
        boolean draft) {}
