package app.wervel.scheduling.application;

import app.wervel.scheduling.WaitingListEntryId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Puts patients on the waiting list, and books them from it.
 *
 * <p>Fields are named {@code patientId}, {@code typeId}, {@code practitionerId}, {@code notBefore},
 * {@code notAfter}, {@code from}, {@code until}, {@code note}, {@code givesUpId}.
 */
@Service
@PreAuthorize("hasAuthority('agenda:write')")
public class WaitingListService {
    private final WaitingListChanges changes;
    private final BookingAttempts attempts;

    WaitingListService(WaitingListChanges changes, BookingAttempts attempts) {
        this.changes = changes;
        this.attempts = attempts;
    }

    /**
     * @throws app.wervel.shared.InvalidInput what is wrong, field by field
     */
    public WaitingListRow add(WaitingListData data) {
        return changes.add(data);
    }

    /**
     * Changes the whole wish; whose it is stays.
     *
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws app.wervel.shared.InvalidInput what is wrong, field by field
     * @throws app.wervel.shared.DomainRuleViolation {@code waitinglist.not-waiting}
     */
    public WaitingListRow change(
            WaitingListEntryId id, long expectedVersion, WaitingListData data) {
        return changes.change(id, expectedVersion, data);
    }

    /**
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws app.wervel.shared.DomainRuleViolation {@code waitinglist.not-waiting}
     */
    public WaitingListRow withdraw(WaitingListEntryId id, long expectedVersion) {
        return changes.withdraw(id, expectedVersion);
    }

    /**
     * Takes a withdrawal back: the wish waits again, in the place in the queue that it had.
     *
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     * @throws app.wervel.shared.DomainRuleViolation {@code waitinglist.not-withdrawn}
     */
    public WaitingListRow reopen(WaitingListEntryId id, long expectedVersion) {
        return changes.reopen(id, expectedVersion);
    }

    /**
     * Books the slot, for as long as the wish's own kind of appointment takes, and cancels the
     * later appointment that is given up for it, as the patient's wish and never as late: all of it
     * or nothing. Whether the slot is what was wished for is between reception and patient. {@link
     * AppointmentService#undo} of what is answered takes all of it back.
     *
     * @throws app.wervel.shared.StaleVersion when somebody changed the wish meanwhile
     * @throws app.wervel.shared.DomainRuleViolation {@code waitinglist.not-waiting}, and those of
     *     {@link AppointmentService#book}
     * @throws app.wervel.shared.Conflict those of {@link AppointmentService}
     */
    public AppointmentRow book(WaitingListEntryId id, long expectedVersion, SlotRow slot) {
        return attempts.run(() -> changes.book(id, expectedVersion, slot));
    }
}
