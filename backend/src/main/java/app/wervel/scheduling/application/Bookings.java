package app.wervel.scheduling.application;

import app.wervel.practice.application.CurrentUser;
import app.wervel.scheduling.Appointment;
import app.wervel.scheduling.AppointmentAction;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentState;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.AppointmentType;
import app.wervel.scheduling.Cancellation;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.Placement;
import app.wervel.scheduling.SeriesId;
import app.wervel.scheduling.WaitingListEntry;
import app.wervel.scheduling.application.AppointmentHistory.Step;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transactions of {@link AppointmentService}. Every one begins by waiting for others who book
 * on the same days, looks, and then writes what the constraints have to agree to.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:write')")
class Bookings {
    private static final int FORGOTTEN_AFTER = 100;

    private final Appointments appointments;
    private final AppointmentTypes types;
    private final AppointmentRows rows;
    private final AppointmentHistory history;
    private final WishChecks checks;
    private final Places places;
    private final Groups groups;
    private final BookedWishes wishes;
    private final AgendaLock lock;
    private final IdempotencyKeys keys;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;
    private final CurrentUser currentUser;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Bookings(
            Appointments appointments,
            AppointmentTypes types,
            AppointmentRows rows,
            AppointmentHistory history,
            WishChecks checks,
            Places places,
            Groups groups,
            BookedWishes wishes,
            AgendaLock lock,
            IdempotencyKeys keys,
            AccessLog accessLog,
            ApplicationEventPublisher events,
            CurrentUser currentUser,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.appointments = appointments;
        this.types = types;
        this.rows = rows;
        this.history = history;
        this.checks = checks;
        this.places = places;
        this.groups = groups;
        this.wishes = wishes;
        this.lock = lock;
        this.keys = keys;
        this.accessLog = accessLog;
        this.events = events;
        this.currentUser = currentUser;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public AppointmentRow book(AppointmentData data) {
        var wish = checks.check(data, null);
        lock.awaitOthersOn(List.of(wish.wanted().occupied()));
        return rows.get(book(wish, null));
    }

    /** All or nothing. */
    public List<AppointmentRow> bookAll(List<AppointmentData> all, @Nullable SeriesId series) {
        var wishes = all.stream().map(data -> checks.check(data, null)).toList();
        lock.awaitOthersOn(wishes.stream().map(wish -> wish.wanted().occupied()).toList());
        var booked = new ArrayList<AppointmentId>();
        for (Wish wish : wishes) {
            booked.add(book(wish, series));
        }
        return rows.all(booked);
    }

    public String bookOnce(
            String key, AppointmentData data, Function<AppointmentRow, String> answer) {
        var known = keys.claim(key, data.toString());
        if (known.isPresent()) {
            var patient = data.patient();
            if (patient != null) {
                accessLog.record(Access.searched("Appointment", List.of(patient.value()), "list"));
            }
            return known.get();
        }
        String given = answer.apply(book(data));
        keys.remember(key, given);
        return given;
    }

    /** What can be looked for in the agenda, by its index. */
    public Map<Integer, Wish> check(List<AppointmentData> all, BookingRefusals refusals) {
        Map<Integer, Wish> wishes = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            refusals.collect(i, () -> wishes.put(index, checks.check(all.get(index), null)));
        }
        return wishes;
    }

    /**
     * Books those that can be booked, and notes of the others why not. The caller stores nothing
     * when anything was refused. Nobody is told: the patients know of these appointments.
     *
     * @param each is called after every one
     */
    public void bookEach(Map<Integer, Wish> wishes, BookingRefusals refusals, Runnable each) {
        lock.awaitOthersOn(wishes.values().stream().map(wish -> wish.wanted().occupied()).toList());
        int done = 0;
        for (var wish : wishes.entrySet()) {
            refusals.collect(
                    wish.getKey(),
                    () -> write(arrange(wish.getValue(), null), AppointmentAction.BOOKED));
            each.run();
            if (++done % FORGOTTEN_AFTER == 0) {
                // Everything that is remembered is looked through again at every step.
                entities.clear();
            }
        }
    }

    private AppointmentId book(Wish wish, @Nullable SeriesId series) {
        var appointment = arrange(wish, series);
        save(appointment, AppointmentAction.BOOKED);
        return appointment.id();
    }

    private Appointment arrange(Wish wish, @Nullable SeriesId series) {
        var group = wish.joinsGroup() ? groupFor(wish) : null;
        var nobodyYet = AppointmentId.next();
        var placement =
                group == null
                        ? places.find(wish, wish.patient(), null, nobodyYet, nobodyYet)
                        : placeIn(group, wish, nobodyYet);
        var appointment = appointment(placement, wish);
        appointment.countFor(wish.episode());
        if (series != null) {
            appointment.belongTo(series);
        }
        if (group != null) {
            appointment.join(group.id());
        }
        return appointment;
    }

    private Appointment appointment(Placement placement, Wish wish) {
        return new Appointment(
                placement, wish.patient(), wish.note(), currentUser.get().id(), clock.instant());
    }

    /** The group to take part in; a new one when there is none yet. */
    private Appointment groupFor(Wish wish) {
        return groupAt(wish).orElseGet(() -> newGroup(wish));
    }

    private Optional<Appointment> groupAt(Wish wish) {
        return groups.lockAt(wish.wanted(), wish.endGiven());
    }

    private Appointment newGroup(Wish wish) {
        var nobodyYet = AppointmentId.next();
        var placement = places.find(wish, null, null, nobodyYet, nobodyYet);
        return newGroup(placement);
    }

    /** It is there for whoever takes part, and goes with the last of them. */
    private Appointment newGroup(Placement placement) {
        var group = new Appointment(placement, null, null, currentUser.get().id(), clock.instant());
        group.goWhenEmpty();
        save(group, AppointmentAction.BOOKED);
        return group;
    }

    private Placement placeIn(Appointment group, Wish wish, AppointmentId self) {
        groups.requirePlaceIn(group, wish.type().capacity());
        places.requireFree(group.placement(), wish.patient(), self, group.id());
        return group.placement();
    }

    public AppointmentRow change(AppointmentId id, long expectedVersion, AppointmentData data) {
        var current = find(id);
        current.requireVersion(expectedVersion);
        var wish = checks.check(data, current);
        lock(current, wish.wanted());
        current.requireVersion(expectedVersion);
        current.requireNotCancelled();
        requireSameSort(current, wish);
        boolean noted =
                !Objects.equals(wish.note(), current.note())
                        || !Objects.equals(wish.episode(), current.episode());
        var before = current.session();
        current.note(wish.note());
        current.countFor(wish.episode());
        boolean moved = current.patient() == null ? moveGroup(current, wish) : move(current, wish);
        if (moved || noted) {
            save(current, moved ? AppointmentAction.MOVED : AppointmentAction.NOTE);
        }
        if (moved && current.patient() == null) {
            moveParticipants(current, AppointmentAction.MOVED);
        }
        if (!before.equals(current.session())) {
            endIfEmpty(before);
        }
        return rows.get(id);
    }

    /** A group's session holds for everybody in it, so it never becomes something else. */
    private void requireSameSort(Appointment current, Wish wish) {
        boolean sameType = current.placement().type().equals(wish.type().id());
        if (!sameType && (wish.type().isGroup() || type(current).isGroup())) {
            throw new DomainRuleViolation("appointment.group-type-fixed");
        }
    }

    private boolean move(Appointment current, Wish wish) {
        return wish.joinsGroup() ? moveToGroup(current, wish) : moveAlone(current, wish);
    }

    private boolean moveAlone(Appointment current, Wish wish) {
        var placement =
                places.find(
                        wish,
                        current.patient(),
                        current.placement(),
                        current.id(),
                        current.session());
        boolean moved = !placement.equals(current.placement());
        current.move(placement, clock.instant(), clock.getZone());
        return moved;
    }

    private boolean moveToGroup(Appointment current, Wish wish) {
        var there = groupAt(wish);
        if (there.isPresent() && there.get().id().equals(current.session())) {
            return false;
        }
        var own = groups.ofTheOnlyOne(current);
        if (there.isEmpty() && own.isPresent()) {
            return moveWithGroup(current, own.get(), wish);
        }
        var group = there.orElseGet(() -> newGroup(wish));
        var placement = placeIn(group, wish, current.id());
        current.move(placement, clock.instant(), clock.getZone());
        current.join(group.id());
        return true;
    }

    /** Whoever is alone in a group takes it along: it must not be in its own way. */
    private boolean moveWithGroup(Appointment current, Appointment group, Wish wish) {
        if (!moveGroup(group, wish)) {
            return false;
        }
        save(group, AppointmentAction.MOVED);
        places.requireFree(group.placement(), current.patient(), current.id(), group.id());
        current.move(group.placement(), clock.instant(), clock.getZone());
        return true;
    }

    /** A group that nobody planned and nobody is in must not keep a practitioner and a room. */
    private void endIfEmpty(AppointmentId session) {
        groups.emptyNow(session)
                .ifPresent(group -> {
                    group.cancel(new Cancellation(CancelledFor.PRACTICE, null, false));
                    save(group, AppointmentAction.CANCELLED);
                });
    }

    /** Somebody who has been cancelled, or never was meant to be booked. */
    private void saveWithoutGroup(Appointment current) {
        var before = current.session();
        current.leaveGroup();
        save(current, AppointmentAction.CANCELLED);
        if (!before.equals(current.id())) {
            endIfEmpty(before);
        }
    }

    private boolean moveGroup(Appointment group, Wish wish) {
        groups.requireCapacity(group, wish.type().capacity());
        return moveAlone(group, wish);
    }

    /** It is the group that moves: they have no step of their own to undo. */
    private void moveParticipants(Appointment group, AppointmentAction action) {
        for (Appointment participant : groups.linkedTo(group)) {
            places.requireFree(
                    group.placement(), participant.patient(), participant.id(), group.id());
            participant.move(group.placement(), clock.instant(), clock.getZone());
            appointments.saveAndFlush(participant);
            history.addWithGroup(participant.id(), action);
            log(participant, action);
            tell(participant, action);
        }
    }

    public AppointmentRow cancel(
            AppointmentId id,
            long expectedVersion,
            CancelledFor cancelledFor,
            @Nullable String reason) {
        var current = find(id);
        lock(current);
        current.requireVersion(expectedVersion);
        boolean isGroup = current.patient() == null;
        if (isGroup && cancelledFor == CancelledFor.PATIENT) {
            throw new InvalidInput("cancelledFor", "appointment.group-cancelled-by-practice");
        }
        cancel(current, cancelledFor, possibleReason(reason));
        saveWithoutGroup(current);
        if (isGroup) {
            cancelParticipants(current, reason);
        }
        return rows.get(id);
    }

    /**
     * Cancels what a patient no longer needs because an earlier moment was found: the patient's
     * wish, but nobody is late who comes earlier.
     *
     * @return its version now that it is cancelled
     */
    public long giveUp(AppointmentId id, String reason) {
        var current = find(id);
        lock(current);
        current.cancel(new Cancellation(CancelledFor.PATIENT, reason, false));
        saveWithoutGroup(current);
        return Objects.requireNonNull(current.version());
    }

    private static @Nullable String possibleReason(@Nullable String reason) {
        var checks = new FieldChecks();
        var possible =
                checks.<@Nullable String>check(
                        "reason", () -> Texts.optional(reason, Cancellation.LONGEST_REASON));
        checks.throwIfAny();
        return possible;
    }

    /** They stay linked to the group, so that undoing brings them back with it. */
    private void cancelParticipants(Appointment group, @Nullable String reason) {
        for (Appointment participant : groups.linkedTo(group)) {
            if (!participant.isCancelled()) {
                cancel(participant, CancelledFor.PRACTICE, reason);
                save(participant, AppointmentAction.CANCELLED);
            }
        }
    }

    private void cancel(
            Appointment appointment, CancelledFor cancelledFor, @Nullable String reason) {
        appointment.cancel(cancelledFor, reason, clock.instant(), notice());
    }

    private Duration notice() {
        return Duration.ofHours(
                jdbc.sql("SELECT cancellation_hours FROM agenda_settings")
                        .query(Integer.class)
                        .single());
    }

    public AppointmentRow status(AppointmentId id, long expectedVersion, AppointmentStatus status) {
        var current = find(id);
        lock(current);
        current.requireVersion(expectedVersion);
        var before = current.status();
        try {
            current.become(status, clock.instant(), clock.getZone());
        } catch (InvalidValue refused) {
            throw (InvalidInput) new InvalidInput("status", refused.code()).initCause(refused);
        }
        if (current.status() != before) {
            save(current, AppointmentAction.STATUS);
        }
        return rows.get(id);
    }

    public Undone undo(AppointmentId id, long expectedVersion, boolean override) {
        var current = find(id);
        var wish = wishes.bookedAs(id);
        awaitToUndo(
                Stream.concat(Stream.of(id), wish.map(WaitingListEntry::givesUp).stream())
                        .toList());
        entities.refresh(current);
        current.requireVersion(expectedVersion);
        var steps = history.steps(id);
        if (steps.isEmpty()) {
            throw new DomainRuleViolation("appointment.nothing-to-undo");
        }
        if (steps.size() > 1) {
            undoTo(current, steps, override);
            return new Undone(rows.get(id), false, null);
        }
        undoBooking(current);
        var givenUp = wish.map(this::takeBack).orElse(null);
        return new Undone(rows.get(id), wish.isPresent(), givenUp);
    }

    /** Waits for others on all days that undoing may touch, those of groups to go back to too. */
    public void awaitToUndo(Collection<AppointmentId> all) {
        var touched = new HashSet<>(all);
        var periods = new ArrayList<Period>();
        for (List<Step> steps : history.steps(all).values()) {
            for (Step step : steps) {
                periods.add(step.state().placement().occupied());
                if (step.session() != null) {
                    touched.add(step.session());
                }
            }
        }
        rows.all(touched).forEach(row -> periods.add(new Period(row.start(), row.occupiedUntil())));
        lock.awaitOthersOn(periods);
    }

    /**
     * What was booked from the waiting list by mistake: the wish waits again, and what was given up
     * comes back.
     *
     * @return what was given up, cancelled still when its place is taken; null: nothing, or
     *     somebody has changed it since
     */
    private @Nullable AppointmentRow takeBack(WaitingListEntry wish) {
        var givesUp = wish.givesUp();
        var version = wish.givenUpVersion();
        wishes.waitAgain(wish);
        if (givesUp == null || version == null) {
            return null;
        }
        var givenUp = find(givesUp);
        entities.refresh(givenUp);
        if (!version.equals(givenUp.version())) {
            return null;
        }
        bringBackIfFree(givenUp);
        return rows.get(givesUp);
    }

    private void bringBackIfFree(Appointment givenUp) {
        try {
            undoTo(givenUp, history.steps(givenUp.id()), false);
        } catch (Conflict | DomainRuleViolation | InvalidInput _) {
            // Every look comes before the first change, so it is as it was: cancelled.
            entities.refresh(givenUp);
        }
    }

    /** Nobody is late for something that was never meant. */
    private void undoBooking(Appointment current) {
        if (groups.participants(current.id()) > 0) {
            throw new DomainRuleViolation("appointment.group-has-participants");
        }
        current.cancel(new Cancellation(CancelledFor.PRACTICE, null, false));
        saveWithoutGroup(current);
    }

    /**
     * @param steps of which the first is undone
     */
    private void undoTo(Appointment current, List<Step> steps, boolean override) {
        var before = steps.get(1);
        if (current.patient() == null) {
            undoGroupTo(current, before.state(), override);
        } else if (type(current).isGroup()) {
            undoInGroup(current, steps.getFirst(), before, override);
        } else {
            undoAlone(current, before.state(), override);
        }
    }

    private void undoAlone(Appointment current, AppointmentState state, boolean override) {
        var now = current.isCancelled() ? null : current.placement();
        var placement = places.again(state.placement(), now, override);
        places.requireFree(placement, current.patient(), current.id(), current.session());
        if (!placement.equals(now)) {
            places.requireInUse(placement);
        }
        current.restore(state.at(placement), clock.instant(), clock.getZone());
        save(current, AppointmentAction.UNDONE);
    }

    /** The group may be gone by now, or be full. */
    private void undoInGroup(Appointment current, Step undone, Step before, boolean override) {
        var left = current.session();
        var group =
                groupBefore(current, undone, before, override)
                        .orElseGet(() -> groupAgain(current, before.state(), override));
        boolean stays = !current.isCancelled() && group.id().equals(left);
        if (!stays) {
            groups.requirePlaceIn(group, type(current).capacity());
        }
        places.requireFree(group.placement(), current.patient(), current.id(), group.id());
        current.restore(before.state().at(group.placement()), clock.instant(), clock.getZone());
        current.join(group.id());
        save(current, AppointmentAction.UNDONE);
        if (!left.equals(current.id()) && !left.equals(group.id())) {
            endIfEmpty(left);
        }
    }

    /** The same group, wherever it has moved to; unless leaving that place is what is undone. */
    private Optional<Appointment> groupBefore(
            Appointment current, Step undone, Step before, boolean override) {
        var session = before.session();
        var placement = before.state().placement();
        boolean leftThePlace =
                undone.action() == AppointmentAction.MOVED && current.session().equals(session);
        var same =
                session == null || leftThePlace
                        ? Optional.<Appointment>empty()
                        : groups.lock(session);
        return same.or(() -> groups.lockAt(placement, true))
                .or(() -> takenAlong(current, placement, override));
    }

    /** The group of somebody who is alone in it, moved back. */
    private Optional<Appointment> takenAlong(
            Appointment current, Placement before, boolean override) {
        var own = groups.ofTheOnlyOne(current);
        own.ifPresent(group -> moveBack(group, before, override));
        return own;
    }

    private void moveBack(Appointment group, Placement before, boolean override) {
        var placement = places.again(before, group.placement(), override);
        if (!placement.equals(group.placement())) {
            places.requireFree(placement, null, group.id(), group.session());
            places.requireInUse(placement);
            group.move(placement, clock.instant(), clock.getZone());
            save(group, AppointmentAction.MOVED);
        }
    }

    /** The group as it was when its last participant left; a new one when there never was one. */
    private Appointment groupAgain(Appointment current, AppointmentState state, boolean override) {
        var placement = places.again(state.placement(), null, override);
        places.requireFree(placement, current.patient(), current.id(), AppointmentId.next());
        places.requireInUse(placement);
        var gone = groups.goneFrom(placement);
        gone.ifPresent(
                group -> undoAlone(group, history.steps(group.id()).get(1).state(), override));
        return gone.orElseGet(() -> newGroup(placement));
    }

    private void undoGroupTo(Appointment group, AppointmentState state, boolean override) {
        var before = group.placement();
        boolean wasCancelled = group.isCancelled();
        undoAlone(group, state, override);
        if (wasCancelled) {
            bringBackParticipants(group);
        } else if (!group.placement().equals(before)) {
            moveParticipants(group, AppointmentAction.UNDONE);
        }
    }

    private void bringBackParticipants(Appointment group) {
        for (Appointment participant : groups.linkedTo(group)) {
            var steps = history.steps(participant.id());
            if (participant.isCancelled() && steps.size() > 1) {
                places.requireFree(
                        group.placement(), participant.patient(), participant.id(), group.id());
                var state = steps.get(1).state().at(group.placement());
                participant.restore(state, clock.instant(), clock.getZone());
                save(participant, AppointmentAction.UNDONE);
            }
        }
    }

    private Appointment find(AppointmentId id) {
        return appointments.findById(id).orElseThrow(() -> new NotFound("appointment"));
    }

    private AppointmentType type(Appointment appointment) {
        return types.findById(appointment.placement().type()).orElseThrow();
    }

    /** Waits for others on the days of the appointment, and reads it again after that. */
    private void lock(Appointment appointment, Placement... others) {
        var periods = new ArrayList<Period>();
        periods.add(appointment.placement().occupied());
        for (Placement placement : others) {
            periods.add(placement.occupied());
        }
        lock.awaitOthersOn(periods);
        entities.refresh(appointment);
    }

    private void save(Appointment appointment, AppointmentAction action) {
        write(appointment, action);
        tell(appointment, action);
    }

    private void tell(Appointment appointment, AppointmentAction action) {
        events.publishEvent(
                new AppointmentChanged(appointment.id(), action, appointment.patient()));
    }

    private void write(Appointment appointment, AppointmentAction action) {
        appointments.saveAndFlush(appointment);
        history.add(appointment.id(), action);
        log(appointment, action);
    }

    private void log(Appointment appointment, AppointmentAction action) {
        var patient = appointment.patient();
        if (patient != null) {
            var id = appointment.id().value();
            accessLog.record(
                    action == AppointmentAction.BOOKED
                            ? Access.created("Appointment", id, patient.value())
                            : Access.changed("Appointment", id, patient.value(), part(action)));
        }
    }

    private static String part(AppointmentAction action) {
        return switch (action) {
            case BOOKED, MOVED, UNDONE -> "time";
            case STATUS, CANCELLED -> "status";
            case NOTE -> "note";
        };
    }
}
