package app.wervel.scheduling.application;

import app.wervel.scheduling.WaitingListEntryId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts patients on the waiting list, and books them from it. */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:write')")
public class WaitingListService {
    public WaitingListRow add(WaitingListData data) {
        throw new UnsupportedOperationException();
    }

    public WaitingListRow change(
            WaitingListEntryId id, long expectedVersion, WaitingListData data) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(WaitingListEntryId id, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    public AppointmentRow book(WaitingListEntryId id, long expectedVersion, SlotRow slot) {
        throw new UnsupportedOperationException();
    }
}
