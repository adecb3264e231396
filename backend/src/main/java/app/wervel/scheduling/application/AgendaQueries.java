package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads appointments. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:read')")
public class AgendaQueries {
    public List<AppointmentRow> between(Instant from, Instant until, Set<UserId> practitioners) {
        throw new UnsupportedOperationException();
    }

    public AppointmentRow get(AppointmentId id) {
        throw new UnsupportedOperationException();
    }

    public List<AppointmentRow> participants(AppointmentId session) {
        throw new UnsupportedOperationException();
    }

    public List<AppointmentHistoryRow> history(AppointmentId id) {
        throw new UnsupportedOperationException();
    }

    public Page<AppointmentRow> ofPatient(PatientId patient, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    public Optional<AppointmentRow> nextOf(PatientId patient) {
        throw new UnsupportedOperationException();
    }

    public TreatmentCount treatmentsOf(PatientId patient) {
        throw new UnsupportedOperationException();
    }
}
