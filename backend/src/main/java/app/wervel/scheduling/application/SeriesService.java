package app.wervel.scheduling.application;

import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.SeriesScope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Proposes, books and changes series of appointments. */
@Service
@PreAuthorize("hasAuthority('agenda:write')")
public class SeriesService {
    public SeriesProposal propose(SeriesWish wish) {
        throw new UnsupportedOperationException();
    }

    public List<AppointmentRow> book(SeriesProposal proposal) {
        throw new UnsupportedOperationException();
    }

    public List<AppointmentRow> move(
            AppointmentId id,
            long expectedVersion,
            SeriesScope scope,
            Instant newStart,
            @Nullable UserId newPractitioner) {
        throw new UnsupportedOperationException();
    }

    public List<AppointmentRow> cancel(
            AppointmentId id,
            long expectedVersion,
            SeriesScope scope,
            CancelledFor cancelledFor,
            @Nullable String reason) {
        throw new UnsupportedOperationException();
    }

    public List<AbsenceEffect> affectedBy(UserId practitioner, Period absence) {
        throw new UnsupportedOperationException();
    }
}
