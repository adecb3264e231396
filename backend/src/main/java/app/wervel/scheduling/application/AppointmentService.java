package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.CancelledFor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Books, moves and cancels appointments; a deadlock of two bookings is tried again. */
@Service
@PreAuthorize("hasAuthority('agenda:write')")
public class AppointmentService {
    public AppointmentRow book(AppointmentData data) {
        throw new UnsupportedOperationException();
    }

    public AppointmentRow change(AppointmentId id, long expectedVersion, AppointmentData data) {
        throw new UnsupportedOperationException();
    }

    public AppointmentRow cancel(
            AppointmentId id,
            long expectedVersion,
            CancelledFor cancelledFor,
            @Nullable String reason) {
        throw new UnsupportedOperationException();
    }

    public AppointmentRow status(AppointmentId id, long expectedVersion, AppointmentStatus status) {
        throw new UnsupportedOperationException();
    }

    public AppointmentRow undo(AppointmentId id, long expectedVersion) {
        throw new UnsupportedOperationException();
    }
}
