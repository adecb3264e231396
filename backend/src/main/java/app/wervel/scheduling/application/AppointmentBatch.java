package app.wervel.scheduling.application;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Books the appointments of a file: all in one transaction, or none. */
@Service
@PreAuthorize("hasAuthority('import:run')")
public class AppointmentBatch {
    private final Bookings bookings;
    private final TransactionTemplate transaction;

    AppointmentBatch(Bookings bookings, TransactionTemplate transaction) {
        this.bookings = bookings;
        this.transaction = transaction;
    }

    /**
     * @param store false: books them to see what would be refused, and undoes that
     * @param progress is told how many have been booked
     * @return what was refused; anything: then nothing was stored
     */
    public List<BookingRefusal> book(
            List<AppointmentData> all, boolean store, IntConsumer progress) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    var refusals = bookings.bookEach(all, progress);
                    if (!store || !refusals.isEmpty()) {
                        status.setRollbackOnly();
                    }
                    return refusals;
                }));
    }
}
