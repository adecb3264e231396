package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.WaitingUrgency;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish for the waiting list, as it is typed.
 *
 * @param practitioner null: any
 * @param weekdays empty: any
 * @param from null: today
 * @param givesUp the later appointment that is cancelled once an earlier one is booked
 */
public record WaitingListData(
        @Nullable PatientId patient,
        @Nullable AppointmentTypeId type,
        @Nullable UserId practitioner,
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        WaitingUrgency urgency,
        @Nullable String note,
        @Nullable AppointmentId givesUp) {}
