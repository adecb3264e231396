package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is known of an appointment before the form opens. */
record BookingDraft(
        @Nullable LocalDate day,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable UserId practitioner,
        @Nullable RoomId room,
        @Nullable PatientId patient) {
    static final BookingDraft EMPTY = new BookingDraft(null, null, null, null, null, null);

    static BookingDraft of(PatientId patient) {
        return new BookingDraft(null, null, null, null, null, patient);
    }
}
