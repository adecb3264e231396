package app.wervel.scheduling.application;

import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what many bookings were refused for, each with its place in the list. */
final class BookingRefusals {
    private final List<BookingRefusal> refusals = new ArrayList<>();

    void collect(int index, Runnable booking) {
        try {
            booking.run();
        } catch (InvalidInput refused) {
            refused.errors()
                    .forEach(error ->
                            refusals.add(
                                    new BookingRefusal(
                                            index, error.field(), error.code(), List.of())));
        } catch (InvalidValue refused) {
            refusals.add(new BookingRefusal(index, null, refused.code(), List.of()));
        } catch (DomainRuleViolation refused) {
            refusals.add(new BookingRefusal(index, null, refused.code(), refused.details()));
        } catch (Conflict refused) {
            refusals.add(new BookingRefusal(index, null, refused.code(), refused.details()));
        }
    }

    boolean isEmpty() {
        return refusals.isEmpty();
    }

    List<BookingRefusal> inOrder() {
        return refusals.stream().sorted(Comparator.comparingInt(BookingRefusal::index)).toList();
    }
}
