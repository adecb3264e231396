package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentAction;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.CancelledFor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state that an appointment has had, newest first. */
public record AppointmentHistoryRow(
        Instant at,
        String userName,
        AppointmentAction action,
        Instant start,
        Instant end,
        String practitionerName,
        @Nullable String roomName,
        AppointmentStatus status,
        @Nullable CancelledFor cancelledFor,
        @Nullable String cancelReason,
        boolean cancelledLate) {}
