package app.wervel.measure.application;

import app.wervel.measure.TreatmentProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A treatment profile that the practitioner chose.
 *
 * @param number counted from 1 in the episode; to send back with a change
 * @param suggested what the rules made of the score at that time; null: there was none
 */
public record ProfileRow(
        int number,
        TreatmentProfile profile,
        @Nullable String reason,
        @Nullable TreatmentProfile suggested,
        String chosenByName,
        Instant chosenAt) {}
