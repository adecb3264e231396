package app.wervel.encounter.rest;

import app.wervel.encounter.EncounterContent;
import app.wervel.encounter.ExerciseDone;
import app.wervel.encounter.application.EncounterDetails;
import app.wervel.encounter.application.EncounterDetails.AmendmentRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note with its amendments.
 *
 * @param note as it was signed; of a draft: as it stands
 * @param treatsFor whose patient it is, when another practitioner treats
 */
record EncounterResource(
        UUID id,
        long version,
        UUID patientId,
        UUID episodeId,
        @Nullable UUID appointmentId,
        UUID practitionerId,
        String practitionerName,
        @Nullable UUID treatsFor,
        @Nullable String treatsForName,
        String status,
        NoteResource note,
        @Nullable Instant signedAt,
        @Nullable String signedByName,
        @Nullable Instant errorAt,
        @Nullable String errorByName,
        @Nullable String errorReason,
        List<AmendmentResource> amendments) {
    static EncounterResource of(EncounterDetails encounter) {
        var signature = encounter.signature();
        var error = encounter.error();
        var appointment = encounter.appointment();
        var treatsFor = encounter.treatsFor();
        return new EncounterResource(
                encounter.id().value(),
                encounter.version(),
                encounter.patient().value(),
                encounter.episode().value(),
                appointment == null ? null : appointment.value(),
                encounter.practitioner().value(),
                encounter.practitionerName(),
                treatsFor == null ? null : treatsFor.value(),
                encounter.treatsForName(),
                encounter.status().id(),
                NoteResource.of(encounter.content(), encounter.exercises()),
                signature == null ? null : signature.at(),
                signature == null ? null : signature.byName(),
                error == null ? null : error.at(),
                error == null ? null : error.byName(),
                error == null ? null : error.reason(),
                encounter.amendments().stream().map(AmendmentResource::of).toList());
    }

    record NoteResource(
            String kind,
            LocalDate date,
            @Nullable LocalTime timeIn,
            @Nullable LocalTime timeOut,
            @Nullable String subjective,
            @Nullable String objective,
            @Nullable String assessment,
            @Nullable String plan,
            @Nullable Integer pain,
            @Nullable Boolean newSymptoms,
            @Nullable String adjustment,
            @Nullable String adjustmentReason,
            List<ExerciseResource> exercises) {
        static NoteResource of(EncounterContent content, List<ExerciseDone> exercises) {
            return new NoteResource(
                    content.kind().id(),
                    content.day(),
                    content.timeIn(),
                    content.timeOut(),
                    content.subjective(),
                    content.objective(),
                    content.assessment(),
                    content.plan(),
                    content.pain(),
                    content.newSymptoms(),
                    content.adjustment(),
                    content.adjustmentReason(),
                    exercises.stream().map(ExerciseResource::of).toList());
        }
    }

    record ExerciseResource(
            @Nullable UUID prescription,
            String name,
            @Nullable String done,
            @Nullable Boolean managed) {
        static ExerciseResource of(ExerciseDone exercise) {
            return new ExerciseResource(
                    exercise.prescription(), exercise.name(), exercise.done(), exercise.managed());
        }
    }

    record AmendmentResource(
            int number, NoteResource note, String reason, String byName, Instant at) {
        static AmendmentResource of(AmendmentRow amendment) {
            return new AmendmentResource(
                    amendment.number(),
                    NoteResource.of(amendment.content(), amendment.exercises()),
                    amendment.reason(),
                    amendment.byName(),
                    amendment.at());
        }
    }
}
