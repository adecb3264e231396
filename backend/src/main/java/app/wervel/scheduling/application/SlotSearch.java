package app.wervel.scheduling.application;

import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.ClockWish;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.PeriodSet;
import app.wervel.scheduling.Slot;
import app.wervel.scheduling.SlotDemand;
import app.wervel.scheduling.SlotFinder;
import app.wervel.scheduling.application.GroupSessions.GroupSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for free slots week after week, so that little is read when one is near. Must be called in
 * a transaction.
 */
@Component
class SlotSearch {
    private static final int FIRST_DAYS = 14;

    /** Each stretch of days is longer than the one before: a year takes four. */
    private static final int GROWTH = 3;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AgendaBooks books;
    private final GroupSessions groups;
    private final JdbcClient jdbc;
    private final ZoneId zone;

    SlotSearch(AgendaBooks books, GroupSessions groups, JdbcClient jdbc, Clock clock) {
        this.books = books;
        this.groups = groups;
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    /**
     * What a type asks for.
     *
     * @param capacity how many patients at once; 1: no group
     */
    record Demand(AppointmentTypeId type, SlotDemand slot, int capacity, boolean active) {
        Duration length() {
            return Duration.ofMinutes(slot.minutes());
        }
    }

    Optional<Demand> demand(AppointmentTypeId type) {
        return jdbc.sql(
                        """
                        SELECT minutes, buffer_minutes, needs_room, equipment_kind, capacity, active
                        FROM appointment_type WHERE id = :id
                        """)
                .param("id", type.value())
                .query((row, number) -> demand(type, row))
                .optional();
    }

    boolean isPractitioner(UserId id) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM app_user
                            WHERE id = :id AND role = 'PRACTITIONER' AND enabled)
                        """)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    static Demand demand(AppointmentTypeId type, ResultSet row) throws SQLException {
        return new Demand(
                type,
                new SlotDemand(
                        row.getInt("minutes"),
                        row.getInt("buffer_minutes"),
                        row.getBoolean("needs_room"),
                        row.getString("equipment_kind")),
                row.getInt("capacity"),
                row.getBoolean("active"));
    }

    /**
     * The first free slots, and for a group the sessions that have a place left.
     *
     * @param practitioner null: whoever is free
     * @param span in which the slots lie as a whole
     */
    List<SlotRow> first(
            Demand demand, @Nullable UserId practitioner, Period span, ClockWish wish, int limit) {
        var lastStart = span.end().minus(demand.length());
        if (lastStart.isBefore(span.start())) {
            return List.of();
        }
        var first = LocalDate.ofInstant(span.start(), zone);
        var last = LocalDate.ofInstant(span.end(), zone);
        var frame = books.frame(first, last);
        var starts = wish.startsIn(new Period(span.start(), lastStart.plusSeconds(1)), zone);
        var search = new Search(demand, practitioner, frame, starts);
        int days = FIRST_DAYS;
        for (var day = first; !day.isAfter(last) && search.found.size() < limit; ) {
            var next = day.plusDays(days);
            search.days(day, next, limit);
            day = next;
            days *= GROWTH;
        }
        return search.earliest(limit);
    }

    private final class Search {
        private final Demand demand;
        private final @Nullable UserId practitioner;
        private final AgendaFrame frame;
        private final PeriodSet starts;
        private final List<SlotRow> found = new ArrayList<>();
        private List<Slot> offered = List.of();

        Search(Demand demand, @Nullable UserId practitioner, AgendaFrame frame, PeriodSet starts) {
            this.demand = demand;
            this.practitioner = practitioner;
            this.frame = frame;
            this.starts = starts;
        }

        /** Adds what starts from that day up to, not including, the next. */
        void days(LocalDate day, LocalDate next, int limit) {
            var wanted = starts.intersect(PeriodSet.of(books.days(day, next.minusDays(1))));
            // The next day is read too: the last slot may go on after midnight.
            var book = books.book(frame, day, next).with(demand.slot(), offered);
            var practitioners =
                    practitioner == null ? frame.practitioners() : List.of(practitioner);
            offered =
                    new SlotFinder(book, demand.slot(), wanted)
                            .find(practitioners, limit - found.size());
            offered.forEach(slot -> found.add(frame.row(slot)));
            if (demand.capacity() > 1) {
                found.addAll(groupsWithPlaces(wanted));
            }
        }

        private List<SlotRow> groupsWithPlaces(PeriodSet wanted) {
            var periods = wanted.periods();
            if (periods.isEmpty()) {
                return List.of();
            }
            var span = new Period(periods.getFirst().start(), periods.getLast().end());
            return groups.withPlaces(demand.type(), practitioner, span).stream()
                    .map(GroupSession::slot)
                    .filter(slot -> wanted.contains(Period.of(slot.start(), SECOND)))
                    .toList();
        }

        List<SlotRow> earliest(int limit) {
            found.sort(Comparator.comparing(SlotRow::start));
            return List.copyOf(found.size() > limit ? found.subList(0, limit) : found);
        }
    }
}
