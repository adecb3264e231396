package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentTypeId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the kinds of appointments: nothing about patients. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('practice:read')")
public class AppointmentTypeQueries {
    public List<AppointmentTypeRow> all() {
        throw new UnsupportedOperationException();
    }

    public AppointmentTypeRow get(AppointmentTypeId id) {
        throw new UnsupportedOperationException();
    }
}
