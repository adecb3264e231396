package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Opens what is booked, changed and looked up in the agenda. Each {@code done} runs once something
 * was changed.
 */
@org.springframework.stereotype.Component
class SchedulingDialogs {
    void book(BookingDraft draft, Runnable done) {
        throw new UnsupportedOperationException();
    }

    void open(AppointmentId id, Runnable done) {
        throw new UnsupportedOperationException();
    }

    void findFree(@Nullable UserId practitioner, LocalDate from, Runnable done) {
        throw new UnsupportedOperationException();
    }

    void series(@Nullable PatientId patient, Runnable done) {
        throw new UnsupportedOperationException();
    }

    Component waitingList(Runnable done) {
        throw new UnsupportedOperationException();
    }

    void alarmCard() {
        throw new UnsupportedOperationException();
    }
}
