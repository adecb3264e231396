package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.WaitingListEntry;
import app.wervel.scheduling.WaitingListEntryId;
import app.wervel.scheduling.WaitingWish;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.ErrorTexts;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of {@link WaitingListService}. */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:write')")
class WaitingListChanges {
    private static final int MOST_YEARS = 2;

    private final WaitingListEntries entries;
    private final WaitingListRows rows;
    private final SlotSearch types;
    private final Bookings bookings;
    private final AgendaLock lock;
    private final AccessLog accessLog;
    private final CurrentUser currentUser;
    private final ErrorTexts texts;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingListChanges(
            WaitingListEntries entries,
            WaitingListRows rows,
            SlotSearch types,
            Bookings bookings,
            AgendaLock lock,
            AccessLog accessLog,
            CurrentUser currentUser,
            ErrorTexts texts,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.entries = entries;
        this.rows = rows;
        this.types = types;
        this.bookings = bookings;
        this.lock = lock;
        this.accessLog = accessLog;
        this.currentUser = currentUser;
        this.texts = texts;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public WaitingListRow add(WaitingListData data) {
        var wish = checked(data, null);
        var patient = Objects.requireNonNull(data.patient());
        var type = Objects.requireNonNull(data.type());
        var entry = new WaitingListEntry(patient, type, wish, data.urgency(), clock.instant());
        entry.note(data.note());
        entry.giveUp(data.givesUp());
        entries.saveAndFlush(entry);
        accessLog.record(Access.created("WaitingListEntry", entry.id().value(), patient.value()));
        return rows.get(entry.id());
    }

    public WaitingListRow change(
            WaitingListEntryId id, long expectedVersion, WaitingListData data) {
        var entry = find(id, expectedVersion);
        var wish = checked(data, entry);
        entry.change(Objects.requireNonNull(data.type()), wish, data.urgency());
        entry.note(data.note());
        entry.giveUp(data.givesUp());
        entries.saveAndFlush(entry);
        log(entry, "wish");
        return rows.get(id);
    }

    public WaitingListRow withdraw(WaitingListEntryId id, long expectedVersion) {
        var entry = find(id, expectedVersion);
        entry.withdraw();
        entries.saveAndFlush(entry);
        log(entry, "status");
        return rows.get(id);
    }

    public WaitingListRow reopen(WaitingListEntryId id, long expectedVersion) {
        var entry = find(id, expectedVersion);
        entry.reopen();
        entries.saveAndFlush(entry);
        log(entry, "status");
        return rows.get(id);
    }

    public AppointmentRow book(WaitingListEntryId id, long expectedVersion, SlotRow slot) {
        var entry = find(id, expectedVersion);
        var seen = laterAppointment(entry, slot);
        awaitOthers(slot, seen);
        entities.refresh(entry);
        entry.requireVersion(expectedVersion);
        var later = laterAppointment(entry, slot);
        Long givenUp = null;
        if (later != null) {
            requireAwaited(later, seen);
            givenUp = bookings.giveUp(later.id(), reason());
        }
        var booked = bookings.book(data(entry, slot));
        entry.book(booked.id(), givenUp);
        entries.saveAndFlush(entry);
        log(entry, "status");
        return booked;
    }

    private WaitingListEntry find(WaitingListEntryId id, long expectedVersion) {
        var entry = entries.findById(id).orElseThrow(() -> new NotFound("waiting list entry"));
        entry.requireVersion(expectedVersion);
        return entry;
    }

    private void log(WaitingListEntry entry, String part) {
        accessLog.record(
                Access.changed(
                        "WaitingListEntry", entry.id().value(), entry.patient().value(), part));
    }

    /** For the days of both at once, so that nobody waits in a circle. */
    private void awaitOthers(SlotRow slot, @Nullable Coming later) {
        var periods = new ArrayList<Period>();
        periods.add(new Period(slot.start(), slot.end()));
        if (later != null) {
            periods.add(later.occupied());
        }
        lock.awaitOthersOn(periods);
    }

    /** Whoever moved it before we had our turn may have moved it to a day that is not ours. */
    private static void requireAwaited(Coming later, @Nullable Coming seen) {
        if (!later.equals(seen)) {
            throw new OptimisticLockingFailureException(
                    "The appointment to be given up is now at %s".formatted(later.occupied()));
        }
    }

    private String reason() {
        return texts.text(
                "waitinglist.given-up", Locale.forLanguageTag(currentUser.get().language()));
    }

    /** The room of the slot, unless the wish needs none, or needs it for longer. */
    private AppointmentData data(WaitingListEntry entry, SlotRow slot) {
        var demand = types.demand(entry.type()).orElseThrow();
        boolean longEnough = !slot.start().plus(demand.length()).isAfter(slot.end());
        return new AppointmentData(
                slot.practitioner(),
                demand.slot().needsRoom() && longEnough ? slot.room() : null,
                null,
                entry.patient(),
                entry.type(),
                slot.start(),
                null,
                null,
                null,
                false);
    }

    /** The appointment that is given up, as long as it is still to come and later than the slot. */
    private @Nullable Coming laterAppointment(WaitingListEntry entry, SlotRow slot) {
        var givesUp = entry.givesUp();
        var coming = givesUp == null ? null : coming(givesUp, entry.patient());
        return coming != null && coming.occupied().start().isAfter(slot.start()) ? coming : null;
    }

    private record Coming(AppointmentId id, Period occupied) {}

    private @Nullable Coming coming(AppointmentId id, PatientId patient) {
        return jdbc.sql(
                        """
                        SELECT start_at, occupied_until FROM appointment
                        WHERE id = :id AND patient_id = :patient AND status IN ('BOOKED', 'CONFIRMED')
                          AND start_at > :now
                        """)
                .param("id", id.value())
                .param("patient", patient.value())
                .param("now", Moments.parameter(clock.instant()))
                .query((row, number) ->
                        new Coming(
                                id,
                                new Period(
                                        Moments.get(row, "start_at"),
                                        Moments.get(row, "occupied_until"))))
                .optional()
                .orElse(null);
    }

    /**
     * @param current what is changed; null: something new
     */
    private WaitingWish checked(WaitingListData data, @Nullable WaitingListEntry current) {
        var checks = new FieldChecks();
        var patient = checks.check("patientId", () -> patient(data.patient(), current));
        checks.check("typeId", () -> type(data.type(), current));
        checks.require(
                data.practitioner() == null || types.isPractitioner(data.practitioner()),
                "practitionerId",
                "appointment.practitioner-unknown");
        var today = LocalDate.now(clock);
        var from = Objects.requireNonNullElse(data.from(), today);
        var until = data.until();
        checks.require(isWithinReach(from, today), "from", "waitinglist.date-out-of-range");
        checks.require(
                until == null || isWithinReach(until, today),
                "until",
                "waitinglist.date-out-of-range");
        checks.require(until == null || !until.isBefore(today), "until", "waitinglist.until-past");
        checks.<@Nullable LocalDate>check("until", () -> WaitingWish.possibleUntil(until, from));
        checks.<@Nullable LocalTime>check(
                "notAfter", () -> WaitingWish.possibleNotAfter(data.notAfter(), data.notBefore()));
        checks.<@Nullable String>check("note", () -> WaitingListEntry.possibleNote(data.note()));
        var givesUp = data.givesUp();
        checks.require(
                givesUp == null
                        || patient == null
                        || isKept(givesUp, current)
                        || coming(givesUp, patient) != null,
                "givesUpId",
                "waitinglist.gives-up-unknown");
        checks.throwIfAny();
        return new WaitingWish(
                data.practitioner(),
                data.weekdays(),
                data.notBefore(),
                data.notAfter(),
                from,
                until);
    }

    private static boolean isWithinReach(LocalDate date, LocalDate today) {
        return !date.isBefore(today.minusYears(MOST_YEARS))
                && !date.isAfter(today.plusYears(MOST_YEARS));
    }

    private static boolean isKept(AppointmentId givesUp, @Nullable WaitingListEntry current) {
        return current != null && givesUp.equals(current.givesUp());
    }

    private PatientId patient(@Nullable PatientId id, @Nullable WaitingListEntry current) {
        if (current != null) {
            if (id != null && !id.equals(current.patient())) {
                throw new InvalidValue("waitinglist.patient-fixed");
            }
            return current.patient();
        }
        if (id == null) {
            throw new InvalidValue("text.required");
        }
        boolean known =
                jdbc.sql("SELECT EXISTS (SELECT 1 FROM patient WHERE id = :id)")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw new InvalidValue("appointment.patient-unknown");
        }
        return id;
    }

    private AppointmentTypeId type(
            @Nullable AppointmentTypeId id, @Nullable WaitingListEntry current) {
        if (id == null) {
            throw new InvalidValue("text.required");
        }
        var type = types.demand(id).orElseThrow(() -> new InvalidValue("appointment.type-unknown"));
        boolean kept = current != null && current.type().equals(id);
        if (!type.active() && !kept) {
            throw new InvalidValue("appointment.type-inactive");
        }
        return id;
    }
}
