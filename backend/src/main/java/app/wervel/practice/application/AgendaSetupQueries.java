package app.wervel.practice.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads locations, rooms, equipment, hours and closures: nothing about patients. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('practice:read')")
public class AgendaSetupQueries {
    public List<LocationRow> locations() {
        throw new UnsupportedOperationException();
    }

    public List<RoomRow> rooms() {
        throw new UnsupportedOperationException();
    }

    public List<EquipmentRow> equipment() {
        throw new UnsupportedOperationException();
    }

    public List<WorkingHoursRow> workingHours() {
        throw new UnsupportedOperationException();
    }

    public List<AbsenceRow> absences(Instant from, Instant until) {
        throw new UnsupportedOperationException();
    }

    public List<ClosureRow> closures(LocalDate from, LocalDate until) {
        throw new UnsupportedOperationException();
    }

    public AgendaSettingsRow settings() {
        throw new UnsupportedOperationException();
    }
}
