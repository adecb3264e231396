package app.wervel.scheduling.application;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.SeriesId;
import app.wervel.scheduling.Visit;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the agenda shows it. Nothing of it is clinical.
 *
 * @param session the group's own row for a participant; otherwise the appointment itself
 * @param patient null for a group's own row
 * @param participants of a group's own row: how many take part; otherwise 0
 */
public record AppointmentRow(
        AppointmentId id,
        long version,
        AppointmentId session,
        AppointmentTypeId type,
        String typeName,
        String colour,
        Visit visit,
        int capacity,
        UserId practitioner,
        String practitionerName,
        @Nullable RoomId room,
        @Nullable String roomName,
        @Nullable EquipmentId equipment,
        @Nullable PatientId patient,
        @Nullable PersonName patientName,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        Instant start,
        Instant end,
        Instant occupiedUntil,
        AppointmentStatus status,
        @Nullable CancelledFor cancelledFor,
        @Nullable String cancelReason,
        boolean cancelledLate,
        boolean outsideHours,
        @Nullable String note,
        @Nullable SeriesId series,
        @Nullable EpisodeId episode,
        int participants) {}
