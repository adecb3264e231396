package app.wervel.scheduling.application;

import app.wervel.practice.LocationId;
import app.wervel.practice.PublicHoliday;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AbsentPeriod;
import app.wervel.scheduling.ClosedDays;
import app.wervel.scheduling.OpenHours;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.PeriodSet;
import app.wervel.scheduling.PracticeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a practitioner works in a period, where, and if not, why. What is open is {@link
 * OpenHours}' to say, of which free slots are made too: whatever is offered can be booked.
 */
@Component
class WorkingTimes {
    private final AgendaBooks books;
    private final JdbcClient jdbc;
    private final ZoneId zone;

    WorkingTimes(AgendaBooks books, JdbcClient jdbc, Clock clock) {
        this.books = books;
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    Opening of(UserId practitioner, Period time) {
        var first = PracticeTime.day(time.start(), zone);
        var last = PracticeTime.day(time.end().minusNanos(1), zone);
        var blocks = books.blocksOf(practitioner, first, last);
        var absences = books.absences(practitioner, first, last);
        var closings = closings(first, last);
        var closed = closings.stream().map(Closing::days).toList();
        var open = OpenHours.of(blocks, absences, closed, first, last, zone);
        var week = OpenHours.of(blocks, List.of(), List.of(), first, last, zone);
        return open.placeDuring(practitioner, time)
                .map(Opening::at)
                .orElseGet(() -> whyNot(practitioner, time, week, absences, closings));
    }

    /**
     * @param week the hours as if nobody were ever absent and no day closed
     */
    private Opening whyNot(
            UserId practitioner,
            Period time,
            OpenHours week,
            List<AbsentPeriod> absences,
            List<Closing> closings) {
        var place = week.placeDuring(practitioner, time);
        var location =
                place.or(() -> week.placeNear(practitioner, time.start()))
                        .orElseGet(() -> anyLocation(practitioner));
        boolean absent =
                PeriodSet.of(absences.stream().map(AbsentPeriod::period).toList()).overlaps(time);
        return new Opening(location, place.isPresent(), absent, closedFor(closings, location));
    }

    private static @Nullable String closedFor(
            List<Closing> closings, @Nullable LocationId location) {
        return closings.stream()
                .filter(closing -> isAt(closing.days(), location))
                .map(Closing::name)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAt(ClosedDays days, @Nullable LocationId location) {
        return location == null ? days.location() == null : days.isAt(location);
    }

    private @Nullable LocationId anyLocation(UserId practitioner) {
        return jdbc.sql(
                        """
                        SELECT location_id FROM working_hours WHERE practitioner_id = :practitioner
                        ORDER BY valid_from DESC, id LIMIT 1
                        """)
                .param("practitioner", practitioner.value())
                .query(UUID.class)
                .optional()
                .map(LocationId::new)
                .orElse(null);
    }

    /** Holidays first, then what closes the whole practice, then what closes one location. */
    private List<Closing> closings(LocalDate first, LocalDate last) {
        var closings = new ArrayList<Closing>();
        for (PublicHoliday holiday : books.holidays(first, last)) {
            closings.add(
                    new Closing(ClosedDays.everywhere(holiday.date()), "holiday." + holiday.key()));
        }
        books.closures(first, last).stream()
                .sorted(Comparator.comparing(closure -> closure.days().location() != null))
                .map(closure -> new Closing(closure.days(), closure.name()))
                .forEach(closings::add);
        return closings;
    }

    /**
     * @param name the holiday's key after {@code holiday.}, or the closure's name
     */
    private record Closing(ClosedDays days, String name) {}
}
