package app.wervel.scheduling.application;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is typed.
 *
 * @param room null: any free room of the practitioner's location, where the type needs one
 * @param equipment null: any free piece, where the type needs one
 * @param patient null only for a group's own row
 * @param end null: after the type's minutes
 * @param override books outside working hours, in an absence or on a closed day all the same; never
 *     over another appointment
 */
public record AppointmentData(
        @Nullable UserId practitioner,
        @Nullable RoomId room,
        @Nullable EquipmentId equipment,
        @Nullable PatientId patient,
        @Nullable AppointmentTypeId type,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String note,
        @Nullable EpisodeId episode,
        boolean override) {}
