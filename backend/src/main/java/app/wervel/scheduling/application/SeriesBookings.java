package app.wervel.scheduling.application;

import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.PracticeTime;
import app.wervel.scheduling.SeriesId;
import app.wervel.scheduling.SeriesPattern;
import app.wervel.scheduling.SeriesScope;
import app.wervel.scheduling.application.AppointmentHistory.Step;
import app.wervel.scheduling.application.SeriesClashes.Place;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.StaleVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions of {@link SeriesService} that change something: all of it or nothing. Each waits
 * for others who book on the same days, and then looks which numbers of the series clash.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:write')")
class SeriesBookings {
    private static final Set<AppointmentStatus> STILL_TO_COME =
            EnumSet.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED);

    /** Why the practice does not work somewhere. */
    private static final Set<String> NOT_OPEN =
            Set.of(
                    "appointment.practice-closed",
                    "appointment.practitioner-absent",
                    "appointment.outside-working-hours");

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d-M HH:mm");

    private final SeriesWishes wishes;
    private final SeriesClashes clashes;
    private final AgendaQueries agenda;
    private final Bookings bookings;
    private final AppointmentRows rows;
    private final AppointmentHistory history;
    private final AgendaLock lock;
    private final IdempotencyKeys keys;
    private final AccessLog accessLog;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeriesBookings(
            SeriesWishes wishes,
            SeriesClashes clashes,
            AgendaQueries agenda,
            Bookings bookings,
            AppointmentRows rows,
            AppointmentHistory history,
            AgendaLock lock,
            IdempotencyKeys keys,
            AccessLog accessLog,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock) {
        this.wishes = wishes;
        this.clashes = clashes;
        this.agenda = agenda;
        this.bookings = bookings;
        this.rows = rows;
        this.history = history;
        this.lock = lock;
        this.keys = keys;
        this.accessLog = accessLog;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public String bookOnce(
            String key,
            SeriesProposal proposal,
            boolean acceptMore,
            Function<List<AppointmentRow>, String> answer) {
        var known = keys.claim(key, request(proposal, acceptMore));
        if (known.isPresent()) {
            accessLog.record(
                    Access.searched(
                            "Appointment", List.of(proposal.wish().patient().value()), "list"));
            return known.get();
        }
        String given = answer.apply(book(proposal, acceptMore));
        keys.remember(key, given);
        return given;
    }

    /** What is booked of a proposal; reasons, alternatives and names do not matter. */
    private static String request(SeriesProposal proposal, boolean acceptMore) {
        var slots = proposal.appointments().stream().map(ProposedAppointment::slot).toList();
        return "series %s %s %s".formatted(proposal.wish(), slots, acceptMore);
    }

    public List<AppointmentRow> book(SeriesProposal proposal, boolean acceptMore) {
        var wish = proposal.wish();
        requireSlots(proposal.appointments());
        var type = wishes.checkToBook(wish);
        requireWithinAgreement(wish, proposal.appointments().size(), acceptMore);
        var places =
                proposal.appointments().stream()
                        .map(proposed -> place(proposed, wish, type))
                        .toList();
        lock.awaitOthersOn(places.stream().map(Place::occupied).toList());
        requireFree(places, List.of());
        var series = insert(wish);
        accessLog.record(
                Access.created("AppointmentSeries", series.value(), wish.patient().value()));
        return booked(proposal, series);
    }

    private static void requireSlots(List<ProposedAppointment> appointments) {
        if (appointments.isEmpty() || appointments.size() > SeriesPattern.MOST_APPOINTMENTS) {
            throw new InvalidInput("appointments", "series.count-out-of-range");
        }
        var without =
                appointments.stream()
                        .filter(proposed -> proposed.slot() == null)
                        .map(proposed -> String.valueOf(proposed.number()))
                        .toList();
        if (!without.isEmpty()) {
            throw new DomainRuleViolation("series.without-slot", without);
        }
    }

    private void requireWithinAgreement(SeriesWish wish, int count, boolean acceptMore) {
        Integer left = agenda.treatmentsOf(wish.patient()).left();
        if (!acceptMore && left != null && count > left) {
            throw new DomainRuleViolation(
                    "series.more-than-referred", List.of(String.valueOf(left)));
        }
    }

    private static Place place(
            ProposedAppointment proposed, SeriesWish wish, SeriesWishes.Type type) {
        var slot = slot(proposed);
        boolean mayBeJoined = type.capacity() > 1;
        return new Place(
                proposed.number(),
                period(proposed),
                slot.end().plus(Duration.ofMinutes(type.demand().bufferMinutes())),
                mayBeJoined ? null : slot.practitioner(),
                mayBeJoined ? null : slot.room(),
                mayBeJoined ? null : slot.equipment(),
                wish.patient());
    }

    private static Period period(ProposedAppointment proposed) {
        var slot = slot(proposed);
        try {
            return new Period(slot.start(), slot.end());
        } catch (InvalidValue refused) {
            var field = "appointments[%d].slot.end".formatted(proposed.number() - 1);
            throw (InvalidInput) new InvalidInput(field, refused.code()).initCause(refused);
        }
    }

    private static SlotRow slot(ProposedAppointment proposed) {
        return Objects.requireNonNull(proposed.slot());
    }

    private void requireFree(List<Place> places, Collection<AppointmentId> moving) {
        var taken = clashes.among(places, moving);
        if (!taken.isEmpty()) {
            throw Refusals.taken(taken);
        }
    }

    private SeriesId insert(SeriesWish wish) {
        var series = SeriesId.next();
        var preferred = wish.preferredPractitioner();
        var episode = wish.episode();
        jdbc.sql(
                        """
                        INSERT INTO appointment_series (id, version, patient_id, type_id, preferred_practitioner_id,
                            episode_id, per_week, not_before, not_after, weekdays, created_by, created_at)
                        VALUES (:id, 0, :patient, :type, :preferred, :episode, :perWeek, :notBefore, :notAfter,
                            CAST(:weekdays AS smallint[]), :user, :now)
                        """)
                .param("id", series.value())
                .param("patient", wish.patient().value())
                .param("type", wish.type().value())
                .param("preferred", preferred == null ? null : preferred.value())
                .param("episode", episode == null ? null : episode.value())
                .param("perWeek", wish.perWeek())
                .param("notBefore", wish.notBefore())
                .param("notAfter", wish.notAfter())
                .param(
                        "weekdays",
                        wish.weekdays().stream()
                                .sorted()
                                .map(day -> day.getValue())
                                .toArray(Integer[]::new))
                .param("user", currentUser.get().userId())
                .param("now", Moments.parameter(clock.instant()))
                .update();
        return series;
    }

    private List<AppointmentRow> booked(SeriesProposal proposal, SeriesId series) {
        var wish = proposal.wish();
        var inOrder =
                proposal.appointments().stream()
                        .sorted(Comparator.comparing(proposed -> slot(proposed).start()))
                        .toList();
        var refusals = new Refusals();
        var booked = new ArrayList<AppointmentRow>();
        for (ProposedAppointment proposed : inOrder) {
            refusals.attempt(
                    proposed.number(),
                    () -> booked.addAll(bookings.bookAll(List.of(data(wish, proposed)), series)));
        }
        refusals.throwIfAny();
        return booked;
    }

    private static AppointmentData data(SeriesWish wish, ProposedAppointment proposed) {
        var slot = slot(proposed);
        return new AppointmentData(
                slot.practitioner(),
                slot.room(),
                slot.equipment(),
                wish.patient(),
                wish.type(),
                slot.start(),
                slot.end(),
                null,
                wish.episode(),
                false);
    }

    public List<AppointmentRow> move(
            AppointmentId id,
            long expectedVersion,
            SeriesScope scope,
            Instant newStart,
            @Nullable UserId newPractitioner) {
        var chosen = rows.get(id);
        requireVersion(chosen, expectedVersion);
        if (newStart.isBefore(clock.instant())) {
            throw new InvalidInput("start", "series.start-in-past");
        }
        var zone = clock.getZone();
        var difference =
                Duration.between(
                        chosen.start().atZone(zone).toLocalDateTime(),
                        newStart.atZone(zone).toLocalDateTime());
        return move(
                stillToCome(chosen, scope).stream()
                        .map(numbered -> numbered.movedBy(difference, zone, newPractitioner))
                        .toList());
    }

    /** Numbers are those of the list, from 1. */
    public List<AppointmentRow> reflow(List<ReflowedAppointment> all) {
        var moves = new ArrayList<Move>();
        for (ReflowedAppointment each : all) {
            var row = rows.get(each.appointment());
            requireVersion(row, each.version());
            moves.add(new Move(moves.size() + 1, row, each.slot()));
        }
        return move(moves);
    }

    private List<AppointmentRow> move(List<Move> moves) {
        requireAhead(moves);
        var ids = moves.stream().map(move -> move.row().id()).toList();
        var places = moves.stream().map(Move::place).toList();
        lock.awaitOthersOn(
                Stream.concat(
                                moves.stream().map(Move::leaves),
                                places.stream().map(Place::occupied))
                        .toList());
        requireFree(places, ids);
        var refusals = new Refusals();
        var moved = new ArrayList<AppointmentId>();
        for (Move move : inOrderOfMaking(moves)) {
            refusals.attempt(
                    move.number(),
                    () -> {
                        if (isMoved(move)) {
                            moved.add(move.row().id());
                        }
                    });
        }
        refusals.throwIfAny();
        return rows.all(moved);
    }

    private boolean isMoved(Move move) {
        var row = move.row();
        return bookings.change(row.id(), row.version(), move.data()).version() != row.version();
    }

    /**
     * The chosen one may go earlier, and take another with it to where nobody can come any more.
     */
    private void requireAhead(List<Move> moves) {
        var past =
                moves.stream()
                        .filter(move -> move.to().start().isBefore(clock.instant()))
                        .map(move -> String.valueOf(move.number()))
                        .toList();
        if (!past.isEmpty()) {
            throw new DomainRuleViolation("series.into-past", past);
        }
    }

    /** Whoever goes to a later time makes place for the one before, and the other way round. */
    private static List<Move> inOrderOfMaking(List<Move> moves) {
        var byStart = Comparator.comparing((Move move) -> move.row().start());
        var later = moves.stream().filter(Move::isLater).sorted(byStart.reversed());
        var earlier = moves.stream().filter(move -> !move.isLater()).sorted(byStart);
        return Stream.concat(later, earlier).toList();
    }

    public List<AppointmentRow> cancel(
            AppointmentId id,
            long expectedVersion,
            SeriesScope scope,
            CancelledFor cancelledFor,
            @Nullable String reason) {
        var chosen = rows.get(id);
        requireVersion(chosen, expectedVersion);
        var meant = stillToCome(chosen, scope);
        lock.awaitOthersOn(meant.stream().map(Numbered::occupied).toList());
        var cancelled = new ArrayList<AppointmentRow>();
        for (Numbered each : meant) {
            var row = each.row();
            cancelled.add(bookings.cancel(row.id(), row.version(), cancelledFor, reason));
        }
        return cancelled;
    }

    /** The numbers are those of the list. */
    public List<AppointmentRow> undo(List<AppointmentRow> changed, boolean override) {
        var ids = changed.stream().map(AppointmentRow::id).toList();
        bookings.awaitToUndo(ids);
        changed.forEach(row -> requireVersion(rows.get(row.id()), row.version()));
        var steps = history.steps(ids);
        var back = new ArrayList<Move>();
        for (AppointmentRow row : changed) {
            back.add(
                    new Move(
                            back.size() + 1, row, before(steps.getOrDefault(row.id(), List.of()))));
        }
        var refusals = new Refusals();
        refusals.taken.addAll(clashes.among(back.stream().map(Move::place).toList(), ids));
        if (refusals.taken.isEmpty()) {
            for (Move move : inOrderOfMaking(back)) {
                var row = move.row();
                refusals.attempt(
                        move.number(), () -> bookings.undo(row.id(), row.version(), override));
            }
        }
        refusals.throwIfAnyStays(number -> moment(back.get(number - 1).to().start()));
        return rows.all(ids);
    }

    private static SlotRow before(List<Step> steps) {
        if (steps.size() < 2) {
            throw new DomainRuleViolation("appointment.nothing-to-undo");
        }
        var placement = steps.get(1).state().placement();
        return new SlotRow(
                placement.time().start(),
                placement.time().end(),
                placement.practitioner(),
                "",
                placement.room(),
                null,
                placement.equipment());
    }

    private String moment(Instant start) {
        return DAY_AND_TIME.format(start.atZone(clock.getZone()));
    }

    private static void requireVersion(AppointmentRow row, long expected) {
        if (row.version() != expected) {
            throw new StaleVersion("Appointment", expected, row.version());
        }
    }

    /**
     * Those of the scope that have not been and still stand, each with its number in the series.
     *
     * @throws DomainRuleViolation {@code series.over-already} when the chosen one is none of them
     */
    private List<Numbered> stillToCome(AppointmentRow chosen, SeriesScope scope) {
        var inScope =
                members(chosen).stream()
                        .filter(member -> isStillToCome(member.row()))
                        .filter(member -> isMeant(member.row(), chosen, scope))
                        .toList();
        if (inScope.stream().noneMatch(member -> member.row().id().equals(chosen.id()))) {
            throw new DomainRuleViolation("series.over-already");
        }
        return inScope;
    }

    private List<Numbered> members(AppointmentRow chosen) {
        var series = chosen.series();
        var all = series == null ? List.of(chosen) : rows.ofSeries(series);
        var members = new ArrayList<Numbered>();
        for (AppointmentRow row : all) {
            if (row.status().takesTime()) {
                members.add(new Numbered(members.size() + 1, row));
            }
        }
        return members;
    }

    private boolean isStillToCome(AppointmentRow row) {
        return STILL_TO_COME.contains(row.status()) && row.start().isAfter(clock.instant());
    }

    private static boolean isMeant(AppointmentRow row, AppointmentRow chosen, SeriesScope scope) {
        return switch (scope) {
            case THIS -> row.id().equals(chosen.id());
            case FOLLOWING -> !row.start().isBefore(chosen.start());
            case ALL -> true;
        };
    }

    /**
     * @param number in the series, from 1
     */
    private record Numbered(int number, AppointmentRow row) {
        Period occupied() {
            return new Period(row.start(), row.occupiedUntil());
        }

        /** What stays at its time stays the same moment, in the hour that comes twice too. */
        private Instant shifted(Duration difference, ZoneId zone) {
            if (difference.isZero()) {
                return row.start();
            }
            var wanted = row.start().atZone(zone).toLocalDateTime().plus(difference);
            var checks = new FieldChecks();
            var start =
                    checks.check(
                            "start",
                            () ->
                                    PracticeTime.instant(
                                            wanted.toLocalDate(), wanted.toLocalTime(), zone));
            checks.throwIfAny();
            return Objects.requireNonNull(start);
        }

        /** By the clock on the wall: half past five stays half past five in winter. */
        Move movedBy(Duration difference, ZoneId zone, @Nullable UserId newPractitioner) {
            var start = shifted(difference, zone);
            return new Move(
                    number,
                    row,
                    new SlotRow(
                            start,
                            start.plus(Duration.between(row.start(), row.end())),
                            newPractitioner == null ? row.practitioner() : newPractitioner,
                            row.practitionerName(),
                            null,
                            null,
                            null));
        }
    }

    /**
     * @param to without a room or equipment: those it has, or any that are free
     */
    private record Move(int number, AppointmentRow row, SlotRow to) {
        boolean isLater() {
            return to.start().isAfter(row.start());
        }

        /** The time that it gives free. */
        Period leaves() {
            return new Period(row.start(), row.occupiedUntil());
        }

        Place place() {
            var buffer = Duration.between(row.end(), row.occupiedUntil());
            boolean mayBeJoined = row.capacity() > 1 && row.patient() != null;
            return new Place(
                    number,
                    new Period(to.start(), to.end()),
                    to.end().plus(buffer),
                    mayBeJoined ? null : to.practitioner(),
                    mayBeJoined ? null : to.room(),
                    mayBeJoined ? null : to.equipment(),
                    row.patient());
        }

        AppointmentData data() {
            return new AppointmentData(
                    to.practitioner(),
                    to.room(),
                    to.equipment(),
                    row.patient(),
                    row.type(),
                    to.start(),
                    to.end(),
                    row.note(),
                    row.episode(),
                    false);
        }
    }

    /** Gathers which numbers were refused, so that one answer tells of all. */
    private static final class Refusals {
        private final SortedSet<Integer> taken = new TreeSet<>();
        private final SortedSet<Integer> notOpen = new TreeSet<>();

        void attempt(int number, Runnable command) {
            try {
                command.run();
            } catch (Conflict conflict) {
                taken.add(number);
            } catch (DomainRuleViolation refused) {
                if (!NOT_OPEN.contains(refused.code())) {
                    throw refused;
                }
                notOpen.add(number);
            } catch (InvalidInput refused) {
                throw (InvalidInput) new InvalidInput(named(number, refused)).initCause(refused);
            }
        }

        private static List<FieldError> named(int number, InvalidInput refused) {
            return refused.errors().stream()
                    .map(error ->
                            new FieldError(
                                    "appointments[%d].%s".formatted(number - 1, error.field()),
                                    error.code()))
                    .toList();
        }

        void throwIfAny() {
            if (!taken.isEmpty()) {
                throw taken(taken);
            }
            if (!notOpen.isEmpty()) {
                throw new DomainRuleViolation(
                        "series.not-open", notOpen.stream().map(String::valueOf).toList());
            }
        }

        /**
         * @param moment of a number, as it is told
         */
        void throwIfAnyStays(IntFunction<String> moment) {
            if (!taken.isEmpty()) {
                throw new Conflict("series.undo-taken", List.of(told(taken, moment)));
            }
            if (!notOpen.isEmpty()) {
                throw new DomainRuleViolation(
                        "series.undo-not-open", List.of(told(notOpen, moment)));
            }
        }

        private static String told(SortedSet<Integer> numbers, IntFunction<String> moment) {
            return numbers.stream().map(moment::apply).collect(Collectors.joining(", "));
        }

        /** The numbers as one detail: the text names them together. */
        static Conflict taken(SortedSet<Integer> numbers) {
            var list = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return new Conflict("series.taken", List.of(list));
        }
    }
}
