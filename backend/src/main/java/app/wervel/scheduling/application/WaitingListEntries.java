package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.WaitingListEntry;
import app.wervel.scheduling.WaitingListEntryId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WaitingListEntries extends Repository<WaitingListEntry, WaitingListEntryId> {
    WaitingListEntry saveAndFlush(WaitingListEntry entry);

    Optional<WaitingListEntry> findById(WaitingListEntryId id);

    /** Whose wish it was that the appointment was booked for. */
    Optional<WaitingListEntry> findByBooked(AppointmentId booked);
}
