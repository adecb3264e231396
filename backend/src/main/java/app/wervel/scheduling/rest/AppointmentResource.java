package app.wervel.scheduling.rest;

import app.wervel.patient.PersonName;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.application.AppointmentRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment.
 *
 * @param sessionId of the group for who takes part in one; otherwise its own
 * @param occupiedUntil until when practitioner, room and equipment are taken
 * @param participants of a group's own row: how many take part; otherwise 0
 */
record AppointmentResource(
        UUID id,
        long version,
        UUID sessionId,
        UUID typeId,
        String typeName,
        UUID practitionerId,
        String practitionerName,
        @Nullable UUID roomId,
        @Nullable String roomName,
        @Nullable UUID equipmentId,
        @Nullable UUID patientId,
        @Nullable String patientName,
        @Nullable LocalDate birthDate,
        OffsetDateTime start,
        OffsetDateTime end,
        OffsetDateTime occupiedUntil,
        String status,
        @Nullable String cancelledFor,
        @Nullable String cancelReason,
        boolean cancelledLate,
        boolean outsideHours,
        @Nullable String note,
        @Nullable UUID seriesId,
        @Nullable UUID episodeId,
        int capacity,
        int participants) {
    static AppointmentResource of(AppointmentRow row, ZoneId zone) {
        var room = row.room();
        var equipment = row.equipment();
        var patient = row.patient();
        var series = row.series();
        var episode = row.episode();
        PersonName name = row.patientName();
        CancelledFor cancelledFor = row.cancelledFor();
        return new AppointmentResource(
                row.id().value(),
                row.version(),
                row.session().value(),
                row.type().value(),
                row.typeName(),
                row.practitioner().value(),
                row.practitionerName(),
                room == null ? null : room.value(),
                row.roomName(),
                equipment == null ? null : equipment.value(),
                patient == null ? null : patient.value(),
                name == null ? null : name.full(),
                row.birthDate(),
                local(row.start(), zone),
                local(row.end(), zone),
                local(row.occupiedUntil(), zone),
                row.status().id(),
                cancelledFor == null ? null : cancelledFor.id(),
                row.cancelReason(),
                row.cancelledLate(),
                row.outsideHours(),
                row.note(),
                series == null ? null : series.value(),
                episode == null ? null : episode.value(),
                row.capacity(),
                row.participants());
    }

    static OffsetDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
