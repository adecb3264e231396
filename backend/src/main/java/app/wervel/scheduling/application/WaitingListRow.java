package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.WaitingListEntryId;
import app.wervel.scheduling.WaitingUrgency;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for an earlier or a better moment. */
public record WaitingListRow(
        WaitingListEntryId id,
        long version,
        PatientId patient,
        PersonName patientName,
        LocalDate birthDate,
        @Nullable String phone,
        AppointmentTypeId type,
        String typeName,
        int minutes,
        @Nullable UserId practitioner,
        @Nullable String practitionerName,
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        LocalDate from,
        @Nullable LocalDate until,
        WaitingUrgency urgency,
        @Nullable String note,
        @Nullable AppointmentId givesUp,
        @Nullable Instant givesUpStart,
        Instant createdAt) {
    /** Whether the last day of the wish is behind us. */
    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }
}
