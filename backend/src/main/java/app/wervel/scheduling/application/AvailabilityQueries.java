package app.wervel.scheduling.application;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers when there is time. Nothing about patients. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('agenda:read')")
public class AvailabilityQueries {
    public List<SlotRow> free(SlotWish wish) {
        throw new UnsupportedOperationException();
    }

    public List<OpenHoursRow> openHours(LocalDate from, LocalDate until) {
        throw new UnsupportedOperationException();
    }

    public List<ClosedDayRow> closedDays(LocalDate from, LocalDate until) {
        throw new UnsupportedOperationException();
    }
}
