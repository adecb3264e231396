package app.wervel.scheduling.application;

import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.WaitingListEntry;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The wishes of the waiting list that appointments were booked for. */
@Component
class BookedWishes {
    private final WaitingListEntries entries;
    private final AccessLog accessLog;
    private final EntityManager entities;

    BookedWishes(WaitingListEntries entries, AccessLog accessLog, EntityManager entities) {
        this.entries = entries;
        this.accessLog = accessLog;
        this.entities = entities;
    }

    Optional<WaitingListEntry> bookedAs(AppointmentId appointment) {
        return entries.findByBooked(appointment);
    }

    /** The booking was a mistake: the wish waits again, in the place in the queue that it had. */
    void waitAgain(WaitingListEntry entry) {
        entities.refresh(entry);
        entry.undoBooking();
        entries.saveAndFlush(entry);
        accessLog.record(
                Access.changed(
                        "WaitingListEntry", entry.id().value(), entry.patient().value(), "status"));
    }
}
