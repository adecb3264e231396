package app.wervel.scheduling.rest;

import app.wervel.scheduling.application.WaitingListRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits.
 *
 * @param weekdays 1 is Monday; empty: any
 * @param givesUpId the later appointment that is cancelled once an earlier one is booked, as long
 *     as it is still to come
 */
record WaitingListResource(
        UUID id,
        long version,
        UUID patientId,
        String patientName,
        LocalDate birthDate,
        UUID typeId,
        String typeName,
        @Nullable UUID practitionerId,
        @Nullable String practitionerName,
        List<Integer> weekdays,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        LocalDate from,
        @Nullable LocalDate until,
        String urgency,
        @Nullable String note,
        @Nullable UUID givesUpId,
        @Nullable OffsetDateTime givesUpStart,
        OffsetDateTime createdAt) {
    static WaitingListResource of(WaitingListRow row, ZoneId zone) {
        var practitioner = row.practitioner();
        var givesUp = row.givesUp();
        var givesUpStart = row.givesUpStart();
        return new WaitingListResource(
                row.id().value(),
                row.version(),
                row.patient().value(),
                row.patientName().full(),
                row.birthDate(),
                row.type().value(),
                row.typeName(),
                practitioner == null ? null : practitioner.value(),
                row.practitionerName(),
                row.weekdays().stream().map(DayOfWeek::getValue).sorted().toList(),
                row.notBefore(),
                row.notAfter(),
                row.from(),
                row.until(),
                row.urgency().id(),
                row.note(),
                givesUp == null ? null : givesUp.value(),
                givesUpStart == null ? null : AppointmentResource.local(givesUpStart, zone),
                AppointmentResource.local(row.createdAt(), zone));
    }
}
