package app.wervel.scheduling.application;

import app.wervel.practice.UserId;
import app.wervel.scheduling.AgendaBook;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.PeriodSet;
import app.wervel.scheduling.Slot;
import app.wervel.scheduling.SlotFinder;
import app.wervel.scheduling.WaitingListEntryId;
import app.wervel.scheduling.application.GroupSessions.GroupSession;
import app.wervel.scheduling.application.SlotSearch.Demand;
import app.wervel.scheduling.application.WaitingListRows.Waiting;
import app.wervel.scheduling.application.WaitingListRows.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings together those who wait and what is free: five queries more than the agenda itself,
 * however many wait. Nobody is left out for being far down the list; only the answer ends. Must be
 * called in a transaction.
 */
@Component
class WaitingListMatcher {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Nobody calls more people than these for some days' slots. */
    private static final int MOST_ANSWERS = 200;

    private final WaitingListRows rows;
    private final WaitingPatients patients;
    private final AgendaBooks books;
    private final GroupSessions groups;

    WaitingListMatcher(
            WaitingListRows rows,
            WaitingPatients patients,
            AgendaBooks books,
            GroupSessions groups) {
        this.rows = rows;
        this.patients = patients;
        this.books = books;
        this.groups = groups;
    }

    /**
     * The first free slot for each who waits, in their order; nobody and no slot twice. The 200
     * most urgent of them.
     *
     * @param span in which the slots lie as a whole
     */
    List<Match> matches(Period span, ZoneId zone) {
        var search = new Search(span, Wanted.in(span, zone), zone);
        var matches = new ArrayList<Match>();
        var helped = new HashSet<>();
        for (var waiting : search.waiting) {
            var row = waiting.row();
            if (matches.size() == MOST_ANSWERS) {
                break;
            }
            if (!helped.contains(row.patient())) {
                search.takeFirst(waiting)
                        .ifPresent(slot -> {
                            matches.add(new Match(row, slot));
                            helped.add(row.patient());
                        });
            }
        }
        return matches;
    }

    /** The 200 most urgent of those who could come to that practitioner at that moment. */
    List<WaitingListRow> fitting(SlotRow slot, ZoneId zone) {
        var day = new Period(slot.start(), slot.start().plus(Duration.ofDays(1)));
        var search = new Search(day, Wanted.at(slot.start(), slot.practitioner(), zone), zone);
        return search.waiting.stream()
                .filter(waiting -> search.isFreeFor(waiting, slot))
                .limit(MOST_ANSWERS)
                .map(Waiting::row)
                .toList();
    }

    private final class Search {
        private final Period span;
        private final ZoneId zone;
        private final AgendaFrame frame;
        private final List<Waiting> waiting;
        private final Map<WaitingListEntryId, PeriodSet> appointments;
        private final List<GroupSession> sessions;
        private final Map<Possible, PeriodSet> possible = new HashMap<>();
        private AgendaBook book;

        Search(Period span, Wanted wanted, ZoneId zone) {
            this.span = span;
            this.zone = zone;
            var first = LocalDate.ofInstant(span.start(), zone);
            var last = LocalDate.ofInstant(span.end(), zone);
            this.frame = books.frame(first, last);
            this.book = books.book(frame, first, last);
            this.waiting = rows.wanting(wanted);
            this.appointments = patients.appointments(waiting, span);
            this.sessions = new ArrayList<>(groups.withPlaces(null, null, span));
        }

        Optional<SlotRow> takeFirst(Waiting who) {
            var starts = starts(who);
            var session = sessions.stream().filter(each -> fits(who, each, starts)).findFirst();
            var demand = who.demand().slot();
            var slot = firstFree(who, starts);
            boolean sessionFirst =
                    session.isPresent()
                            && slot.stream()
                                    .allMatch(free ->
                                            !free.start().isBefore(session.get().slot().start()));
            if (sessionFirst) {
                sessions.remove(session.get());
                return session.map(GroupSession::slot);
            }
            if (slot.isPresent()) {
                book = book.with(demand, List.of(slot.get()));
                possible.clear();
            }
            return slot.map(frame::row);
        }

        /** Few of many who wait find anything: a slot is only looked for where one may be. */
        private Optional<Slot> firstFree(Waiting who, PeriodSet starts) {
            var practitioner = who.row().practitioner();
            Collection<UserId> practitioners =
                    practitioner == null ? frame.practitioners() : List.of(practitioner);
            var promising =
                    practitioners.stream()
                            .filter(each ->
                                    !possible(who.demand(), each).intersect(starts).isEmpty())
                            .toList();
            return new SlotFinder(book, who.demand().slot(), starts)
                    .find(promising, 1).stream().findFirst();
        }

        /** When that practitioner could begin with such an appointment, as the book is now. */
        private PeriodSet possible(Demand demand, UserId practitioner) {
            return possible.computeIfAbsent(
                    new Possible(demand.type(), practitioner),
                    each ->
                            new SlotFinder(book, demand.slot(), PeriodSet.of(span))
                                    .startsOf(practitioner));
        }

        boolean isFreeFor(Waiting who, SlotRow slot) {
            var starts = starts(who);
            if (!starts.contains(Period.of(slot.start(), SECOND))
                    || !who.wish().accepts(slot.practitioner())) {
                return false;
            }
            return book.slotAt(who.demand().slot(), slot.practitioner(), slot.start()).isPresent()
                    || sessions.stream()
                            .filter(each -> fits(who, each, starts))
                            .map(GroupSession::slot)
                            .anyMatch(each ->
                                    each.start().equals(slot.start())
                                            && each.practitioner().equals(slot.practitioner()));
        }

        private boolean fits(Waiting who, GroupSession session, PeriodSet starts) {
            return session.type().equals(who.demand().type())
                    && who.wish().accepts(session.slot().practitioner())
                    && starts.contains(Period.of(session.slot().start(), SECOND));
        }

        /** When the wish would be met, at a moment that is earlier than what is given up. */
        private PeriodSet starts(Waiting who) {
            var length = who.demand().length();
            Instant end = span.end().minus(length).plusSeconds(1);
            Instant givenUp = who.row().givesUpStart();
            if (givenUp != null && givenUp.isBefore(end)) {
                end = givenUp;
            }
            if (!span.start().isBefore(end)) {
                return PeriodSet.EMPTY;
            }
            return who.wish()
                    .startsIn(new Period(span.start(), end), who.demand().slot().minutes(), zone)
                    .minus(
                            appointments
                                    .getOrDefault(who.row().id(), PeriodSet.EMPTY)
                                    .startsOverlapping(length));
        }
    }

    private record Possible(AppointmentTypeId type, UserId practitioner) {}
}
