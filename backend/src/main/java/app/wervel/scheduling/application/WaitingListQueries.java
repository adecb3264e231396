package app.wervel.scheduling.application;

import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits, and what fits. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:read')")
public class WaitingListQueries {
    public Page<WaitingListRow> waiting(PageRequest request) {
        throw new UnsupportedOperationException();
    }

    public List<WaitingListRow> fitting(SlotRow slot) {
        throw new UnsupportedOperationException();
    }

    public List<Match> matches(Instant from, Instant until) {
        throw new UnsupportedOperationException();
    }
}
