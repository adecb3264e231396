package app.wervel.scheduling.application;

import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.ClockWish;
import app.wervel.scheduling.OpenHours;
import app.wervel.scheduling.Period;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers when there is time. Nothing about patients. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('agenda:read')")
public class AvailabilityQueries {
    public static final int MOST_SLOTS = 200;

    /** Further ahead than this nothing can be booked. */
    private static final int MOST_YEARS_AHEAD = 2;

    private static final int MOST_DAYS = 400;

    private final AgendaBooks books;
    private final ClosedDayReader closedDays;
    private final SlotSearch search;
    private final Clock clock;

    AvailabilityQueries(
            AgendaBooks books, ClosedDayReader closedDays, SlotSearch search, Clock clock) {
        this.books = books;
        this.closedDays = closedDays;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Free slots, earliest first; of a group also the sessions that have a place left. All of one
     * answer could be booked together: none is in another's way. What is past is not offered, nor
     * what is more than two years ahead.
     *
     * @throws InvalidInput on {@code typeId}, {@code practitionerId}, {@code to}, {@code notAfter}
     *     or {@code limit}
     */
    public List<SlotRow> free(SlotWish wish) {
        var checks = new FieldChecks();
        var demand = search.demand(wish.type());
        checks.require(demand.isPresent(), "typeId", "appointment.type-unknown");
        checks.require(
                demand.isEmpty() || demand.get().active(), "typeId", "appointment.type-inactive");
        checks.require(
                wish.practitioner() == null || search.isPractitioner(wish.practitioner()),
                "practitionerId",
                "appointment.practitioner-unknown");
        checks.require(
                wish.until() == null || wish.until().isAfter(wish.from()),
                "to",
                "slots.end-before-start");
        checks.require(
                wish.notBefore() == null
                        || wish.notAfter() == null
                        || !wish.notAfter().isBefore(wish.notBefore()),
                "notAfter",
                "slots.times-inverted");
        checks.require(
                wish.limit() >= 1 && wish.limit() <= MOST_SLOTS,
                "limit",
                "slots.limit-out-of-range");
        checks.throwIfAny();
        var span = bookable(wish);
        if (span.isEmpty()) {
            return List.of();
        }
        return search.first(
                demand.orElseThrow(),
                wish.practitioner(),
                span.get(),
                new ClockWish(wish.notBefore(), wish.notAfter(), wish.weekdays()),
                wish.limit());
    }

    private Optional<Period> bookable(SlotWish wish) {
        Instant now = clock.instant();
        Instant furthest = yearsAfter(now, MOST_YEARS_AHEAD);
        Instant from = wish.from().isBefore(now) ? now : wish.from();
        if (!from.isBefore(furthest)) {
            return Optional.empty();
        }
        Instant until = Objects.requireNonNullElseGet(wish.until(), () -> yearsAfter(from, 1));
        Instant end = until.isAfter(furthest) ? furthest : until;
        return from.isBefore(end) ? Optional.of(new Period(from, end)) : Optional.empty();
    }

    private Instant yearsAfter(Instant moment, int years) {
        return moment.atZone(clock.getZone()).plusYears(years).toInstant();
    }

    /**
     * When everybody works.
     *
     * @param until the day after the last
     * @throws InvalidInput on {@code until} when it is not after {@code from}, or more than 400
     *     days after it
     */
    public List<OpenHoursRow> openHours(LocalDate from, LocalDate until) {
        requireDays(from, until);
        var last = until.minusDays(1);
        var frame = books.frame(from, last);
        var open = frame.open(from, last);
        var rows = new ArrayList<OpenHoursRow>();
        for (var practitioner : frame.practitioners()) {
            for (var location : open.locationsOf(practitioner)) {
                rows.addAll(rows(open, practitioner, location));
            }
        }
        rows.sort(Comparator.comparing(OpenHoursRow::start));
        return rows;
    }

    private static List<OpenHoursRow> rows(
            OpenHours open, UserId practitioner, LocationId location) {
        return open.of(practitioner, location).periods().stream()
                .map(period ->
                        new OpenHoursRow(practitioner, location, period.start(), period.end()))
                .toList();
    }

    /**
     * The days on which nobody works, at whatever location: public holidays and closures.
     *
     * @param until the day after the last
     * @throws InvalidInput on {@code until} when it is not after {@code from}, or more than 400
     *     days after it
     */
    public List<ClosedDayRow> closedDays(LocalDate from, LocalDate until) {
        requireDays(from, until);
        return closedDays.between(from, until.minusDays(1));
    }

    private static void requireDays(LocalDate from, LocalDate until) {
        var checks = new FieldChecks();
        checks.require(from.isBefore(until), "until", "slots.end-before-start");
        checks.require(
                ChronoUnit.DAYS.between(from, until) <= MOST_DAYS, "until", "slots.too-many-days");
        checks.throwIfAny();
    }
}
