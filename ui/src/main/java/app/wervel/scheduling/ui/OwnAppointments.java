package app.wervel.scheduling.ui;

import app.wervel.intake.ui.OwnAppointment;
import app.wervel.patient.PatientId;
import org.springframework.stereotype.Component;

/** Books beside an intake's conclusion; the task to reach a doctor stays what it was. */
@Component
class OwnAppointments implements OwnAppointment {
    private final SchedulingDialogs dialogs;

    OwnAppointments(SchedulingDialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public void plan(PatientId patient) {
        dialogs.book(BookingDraft.of(patient), () -> {});
    }
}
