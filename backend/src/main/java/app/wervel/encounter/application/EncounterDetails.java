package app.wervel.encounter.application;

import app.wervel.encounter.EncounterContent;
import app.wervel.encounter.EncounterId;
import app.wervel.encounter.EncounterStatus;
import app.wervel.encounter.ExerciseDone;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The note of an encounter, with everything that was added to it.
 *
 * @param version to send back with a change
 * @param episodeTitle the complaint in a few words, or null
 * @param practitioner who treats, and writes the note
 * @param treatsFor whose patient it is, when another one treats; null: the practitioner's own
 * @param content as it was signed; of a draft: as it stands now
 * @param signature null: a draft
 * @param error null: not entered in error
 * @param amendments the oldest first
 */
public record EncounterDetails(
        EncounterId id,
        long version,
        PatientId patient,
        EpisodeId episode,
        @Nullable String episodeTitle,
        @Nullable AppointmentId appointment,
        UserId practitioner,
        String practitionerName,
        @Nullable UserId treatsFor,
        @Nullable String treatsForName,
        EncounterStatus status,
        EncounterContent content,
        List<ExerciseDone> exercises,
        Instant startedAt,
        @Nullable Signature signature,
        @Nullable EnteredInError error,
        List<AmendmentRow> amendments) {
    public EncounterDetails {
        exercises = List.copyOf(exercises);
        amendments = List.copyOf(amendments);
    }

    public record Signature(Instant at, String byName) {}

    public record EnteredInError(Instant at, String byName, String reason) {}

    /**
     * A later version of a signed note.
     *
     * @param number from 1
     */
    public record AmendmentRow(
            int number,
            EncounterContent content,
            List<ExerciseDone> exercises,
            String reason,
            String byName,
            Instant at) {
        public AmendmentRow {
            exercises = List.copyOf(exercises);
        }
    }

    public boolean isDraft() {
        return status == EncounterStatus.DRAFT;
    }

    /** What holds now: the last amendment, or the note itself. */
    public EncounterContent currentContent() {
        return amendments.isEmpty() ? content : amendments.getLast().content();
    }

    public List<ExerciseDone> currentExercises() {
        return amendments.isEmpty() ? exercises : amendments.getLast().exercises();
    }
}
