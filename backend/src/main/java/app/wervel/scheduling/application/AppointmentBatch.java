package app.wervel.scheduling.application;

import app.wervel.scheduling.PeriodSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionCallback;
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
        var count = new Count(progress);
        return store ? store(all, count) : preview(all, count);
    }

    private List<BookingRefusal> store(List<AppointmentData> all, Count count) {
        return inTransaction(status -> {
            var refusals = new BookingRefusals();
            bookings.bookEach(checked(all, refusals, count), refusals, count::more);
            if (!refusals.isEmpty()) {
                status.setRollbackOnly();
            }
            return refusals.inOrder();
        });
    }

    /**
     * What shares no moment cannot be in each other's way, and is tried in a transaction of its
     * own: colleagues who book on those days wait for a few lines, not for the whole file.
     */
    private List<BookingRefusal> preview(List<AppointmentData> all, Count count) {
        var refusals = new BookingRefusals();
        for (var together : byTime(checked(all, refusals, count))) {
            inTransaction(status -> {
                status.setRollbackOnly();
                bookings.bookEach(together, refusals, count::more);
                return together;
            });
        }
        return refusals.inOrder();
    }

    private Map<Integer, Wish> checked(
            List<AppointmentData> all, BookingRefusals refusals, Count count) {
        var wishes = bookings.check(all, refusals);
        count.start(all.size() - wishes.size());
        return wishes;
    }

    /** Each with all others that overlap it, or something that overlaps it; in the file's order. */
    private static List<SortedMap<Integer, Wish>> byTime(Map<Integer, Wish> wishes) {
        var taken =
                PeriodSet.of(
                        wishes.values().stream().map(wish -> wish.wanted().occupied()).toList());
        var together = new TreeMap<Instant, SortedMap<Integer, Wish>>();
        taken.periods().forEach(period -> together.put(period.start(), new TreeMap<>()));
        wishes.forEach((index, wish) -> {
            var start = wish.wanted().time().start();
            Objects.requireNonNull(together.floorEntry(start)).getValue().put(index, wish);
        });
        return List.copyOf(together.values());
    }

    private <T> T inTransaction(TransactionCallback<T> action) {
        return Objects.requireNonNull(transaction.execute(action));
    }

    /** How many lines have been looked at. */
    private static final class Count {
        private final IntConsumer progress;
        private int done;

        Count(IntConsumer progress) {
            this.progress = progress;
        }

        void start(int refused) {
            done = refused;
        }

        void more() {
            progress.accept(++done);
        }
    }
}
