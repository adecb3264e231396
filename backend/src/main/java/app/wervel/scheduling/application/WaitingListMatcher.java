package app.wervel.scheduling.application;

import app.wervel.scheduling.AgendaBook;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.PeriodSet;
import app.wervel.scheduling.SlotFinder;
import app.wervel.scheduling.WaitingListEntryId;
import app.wervel.scheduling.application.GroupSessions.GroupSession;
import app.wervel.scheduling.application.WaitingListRows.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings together those who wait and what is free: five queries more than the agenda itself,
 * however many wait. Must be called in a transaction.
 */
@Component
class WaitingListMatcher {
    private static final Duration SECOND = Duration.ofSeconds(1);

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
     * The first free slot for each who waits, in their order; nobody and no slot twice.
     *
     * @param span in which the slots lie as a whole
     */
    List<Match> matches(Period span, ZoneId zone) {
        var search = new Search(span, zone);
        var matches = new ArrayList<Match>();
        var helped = new HashSet<>();
        for (var waiting : search.waiting) {
            var row = waiting.row();
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

    /** Those who could come to that practitioner at that moment, in their order. */
    List<WaitingListRow> fitting(SlotRow slot, ZoneId zone) {
        var search =
                new Search(new Period(slot.start(), slot.start().plus(Duration.ofDays(1))), zone);
        return search.waiting.stream()
                .filter(waiting -> search.isFreeFor(waiting, slot))
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
        private AgendaBook book;

        Search(Period span, ZoneId zone) {
            this.span = span;
            this.zone = zone;
            var first = LocalDate.ofInstant(span.start(), zone);
            var last = LocalDate.ofInstant(span.end(), zone);
            this.frame = books.frame(first, last);
            this.book = books.book(frame, first, last);
            this.waiting = rows.between(first, last);
            this.appointments = patients.appointments(waiting, span);
            this.sessions = new ArrayList<>(groups.withPlaces(null, null, span));
        }

        Optional<SlotRow> takeFirst(Waiting who) {
            var starts = starts(who);
            var session = sessions.stream().filter(each -> fits(who, each, starts)).findFirst();
            var practitioner = who.row().practitioner();
            var practitioners =
                    practitioner == null ? frame.practitioners() : List.of(practitioner);
            var demand = who.demand().slot();
            var slot =
                    new SlotFinder(book, demand, starts)
                            .find(practitioners, 1).stream().findFirst();
            boolean sessionFirst =
                    session.isPresent()
                            && slot.stream()
                                    .allMatch(free ->
                                            !free.start().isBefore(session.get().slot().start()));
            if (sessionFirst) {
                sessions.remove(session.get());
                return session.map(GroupSession::slot);
            }
            book = book.with(demand, slot.stream().toList());
            return slot.map(frame::row);
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
}
