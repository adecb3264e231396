package app.wervel.scheduling.application;

import app.wervel.scheduling.Appointment;
import app.wervel.scheduling.AppointmentId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Appointments extends Repository<Appointment, AppointmentId> {
    Appointment saveAndFlush(Appointment appointment);

    Optional<Appointment> findById(AppointmentId id);

    /** The group's own row and everybody linked to it. */
    List<Appointment> findBySession(AppointmentId session);
}
