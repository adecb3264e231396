package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentTypeId;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Opens what is booked, changed and looked up in the agenda. Each {@code done} runs once something
 * was changed.
 */
@org.springframework.stereotype.Component
class SchedulingDialogs {
    private final DeskTools tools;

    SchedulingDialogs(DeskTools tools) {
        this.tools = tools;
    }

    void book(BookingDraft draft, Runnable done) {
        new BookingDialog(tools, this, draft, done).open();
    }

    void book(BookingDraft draft, AppointmentTypeId type, Runnable done) {
        var dialog = new BookingDialog(tools, this, draft, done);
        dialog.type(type);
        dialog.open();
    }

    void open(AppointmentId id, Runnable done) {
        new AppointmentDialog(tools, this, id, done).open();
    }

    /** Opened where it is moved or given another length. */
    void change(AppointmentId id, Runnable done) {
        var dialog = new AppointmentDialog(tools, this, id, done);
        dialog.open();
        dialog.change();
    }

    /** Opened where it is cancelled. */
    void cancel(AppointmentId id, Runnable done) {
        var dialog = new AppointmentDialog(tools, this, id, done);
        dialog.open();
        dialog.cancel();
    }

    void findFree(@Nullable UserId practitioner, LocalDate from, Runnable done) {
        new FreeSlotDialog(tools, this, practitioner, from, done).open();
    }

    void series(@Nullable PatientId patient, Runnable done) {
        planSeries(new SeriesDialog.Draft(patient, null, null, null, null), done);
    }

    void planSeries(SeriesDialog.Draft draft, Runnable done) {
        new SeriesDialog(tools, draft, done).open();
    }

    void putOnWaitingList(WaitingListDialog.Draft draft, Runnable done) {
        new WaitingListDialog(tools, draft, done).open();
    }

    Component waitingList(Runnable done) {
        return new WaitingListPanel(tools, this, done);
    }

    void alarmCard() {
        new AlarmCardDialog().open();
    }
}
