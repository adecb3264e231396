package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentTypeId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes kinds of appointments. */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:write')")
public class AppointmentTypeService {
    public AppointmentTypeRow add(AppointmentTypeData data) {
        throw new UnsupportedOperationException();
    }

    public AppointmentTypeRow change(
            AppointmentTypeId id, long expectedVersion, AppointmentTypeData data) {
        throw new UnsupportedOperationException();
    }
}
