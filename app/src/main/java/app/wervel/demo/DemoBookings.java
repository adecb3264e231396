package app.wervel.demo;

import app.wervel.demo.DemoPlanner.Client;
import app.wervel.demo.DemoPlanner.Worker;
import app.wervel.practice.UserId;
import app.wervel.practice.application.LogInService;
import app.wervel.scheduling.SeriesId;
import app.wervel.scheduling.WaitingListEntryId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The demo practice's agenda: places, hours, appointments, a group, series and a waiting list. More
 * than a thousand appointments are too many to book one by one while somebody waits for the first
 * start, so they are written in batches; the constraints look after them all the same.
 */
@Component
class DemoBookings {
    private static final String BOOKED_BY = "roos";
    private static final int PER_BATCH = 500;

    private static final String INSERT_APPOINTMENT =
            """
            INSERT INTO appointment (id, version, session_id, type_id, practitioner_id, room_id, equipment_id,
                patient_id, start_at, end_at, occupied_until, status, cancelled_for, cancel_reason, cancelled_late,
                outside_hours, note, series_id, episode_id, created_by, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, NULL, ?, ?, ?, ?)
            """;
    private static final String INSERT_HISTORY =
            """
            INSERT INTO appointment_history (appointment_id, at, user_id, user_name, action, session_id, type_id,
                practitioner_id, room_id, equipment_id, start_at, end_at, occupied_until, status, cancelled_for,
                cancel_reason, cancelled_late, outside_hours, note)
            SELECT ?, ?, u.id, u.display_name, ?, a.session_id, a.type_id, a.practitioner_id, a.room_id, a.equipment_id,
                a.start_at, a.end_at, a.occupied_until, ?, ?, ?, ?, false, NULL
            FROM appointment a, app_user u WHERE a.id = ? AND u.id = ?
            """;

    private final LogInService logIn;
    private final DemoPlaces places;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DemoBookings(LogInService logIn, DemoPlaces places, JdbcTemplate jdbc, Clock clock) {
        this.logIn = logIn;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param users by user name
     */
    void fill(Map<String, UserId> users) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        var loggedIn = new DemoUsers(logIn);
        var filled = places.fill(loggedIn, users, now, LocalDate.of(today.getYear() - 1, 1, 1));
        var away = places.holiday(loggedIn, id(users, "esther"), "esther", now, clock.getZone());
        countTreatments();
        var workers = workers(users, today);
        var planner = new DemoPlanner(now, clock.getZone(), filled, away, workers);
        planner.group("bram", DayOfWeek.THURSDAY, LocalTime.of(15, 0), regulars(workers, "bram"));
        UUID treatment = filled.kind("Behandeling").id();
        series(
                planner,
                users,
                treatment,
                "carlijn",
                clients(workers, "carlijn").getFirst(),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                LocalTime.of(17, 30),
                9);
        series(
                planner,
                users,
                treatment,
                "anna",
                clients(workers, "anna").getFirst(),
                Set.of(DayOfWeek.TUESDAY),
                LocalTime.of(9, 0),
                6);
        List<UUID> waiting =
                List.of(takeNewClient(workers, "daan"), takeNewClient(workers, "faisal"));
        List<DemoBooking> bookings = planner.fill();
        write(bookings, id(users, BOOKED_BY).value());
        waitingList(workers, waiting, filled, bookings, now, today);
        log();
    }

    private static UserId id(Map<String, UserId> users, String username) {
        UserId id = users.get(username);
        if (id == null) {
            throw new IllegalStateException("Nobody is called " + username);
        }
        return id;
    }

    private static List<Client> clients(Map<String, Worker> workers, String username) {
        Worker worker = workers.get(username);
        return worker == null ? List.of() : worker.clients();
    }

    /** What plan and referral allow, so that a series has something to be counted against. */
    private void countTreatments() {
        jdbc.update(
                """
                UPDATE episode_of_care e
                SET planned_treatments = CASE WHEN p.number % 2 = 0 THEN 12 ELSE 18 END,
                    referred_treatments = CASE WHEN i.access = 'REFERRAL' THEN 18 END
                FROM intake i, patient p
                WHERE i.id = e.intake_id AND p.id = e.patient_id AND e.status = 'OPEN'
                """);
    }

    /**
     * Everybody who works, with the patients whom they treat: those with an open episode, and those
     * whose record is not here yet. Of these every fourth still comes for the first time.
     */
    private Map<String, Worker> workers(Map<String, UserId> users, LocalDate today) {
        List<String> names =
                DemoWeek.BLOCKS.stream().map(DemoWeek.Block::practitioner).distinct().toList();
        Map<String, Worker> workers = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            workers.put(name, new Worker(id(users, name).value(), i, new ArrayList<>()));
        }
        Map<UUID, Worker> byId = new HashMap<>();
        workers.values().forEach(worker -> byId.put(worker.id(), worker));
        jdbc.query(
                """
                SELECT e.patient_id, e.id, e.started_on, i.practitioner_id
                FROM episode_of_care e
                JOIN intake i ON i.id = e.intake_id JOIN patient p ON p.id = e.patient_id
                WHERE e.status = 'OPEN' ORDER BY e.started_on, p.number
                """,
                row -> {
                    var practitioner = row.getObject("practitioner_id", UUID.class);
                    Objects.requireNonNull(byId.get(practitioner))
                            .clients()
                            .add(
                                    new Client(
                                            row.getObject("patient_id", UUID.class),
                                            row.getObject("id", UUID.class),
                                            row.getObject("started_on", LocalDate.class)
                                                    .plusDays(1),
                                            false));
                });
        List<UUID> without =
                jdbc.query(
                        """
                        SELECT id FROM patient p
                        WHERE NOT EXISTS (SELECT FROM intake i WHERE i.patient_id = p.id)
                        ORDER BY number
                        """,
                        (row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)));
        for (int i = 0; i < without.size(); i++) {
            boolean isNew = i / names.size() % 4 == 3;
            LocalDate since =
                    isNew ? today.plusDays(1) : today.minusDays(DemoPlanner.DAYS_BACK + 1L);
            clients(workers, names.get(i % names.size()))
                    .add(new Client(without.get(i), null, since, isNew));
        }
        return workers;
    }

    private void series(
            DemoPlanner planner,
            Map<String, UserId> users,
            UUID type,
            String practitioner,
            Client client,
            Set<DayOfWeek> days,
            LocalTime time,
            int count) {
        UUID id = SeriesId.next().value();
        Integer[] weekdays =
                days.stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
        jdbc.update(
                """
                INSERT INTO appointment_series (id, version, patient_id, type_id, preferred_practitioner_id,
                    episode_id, per_week, not_before, not_after, weekdays, created_by, created_at)
                VALUES (?, 0, ?, ?, ?, ?, ?, ?, NULL, ?::smallint[], ?, ?)
                """,
                id,
                client.id(),
                type,
                id(users, practitioner).value(),
                client.episode(),
                days.size(),
                time,
                weekdays,
                id(users, BOOKED_BY).value(),
                at(clock.instant().minus(Duration.ofDays(DemoPlanner.DAYS_BACK + 3L))));
        planner.series(id, practitioner, client, days, time, count);
    }

    private void write(List<DemoBooking> bookings, UUID bookedBy) {
        jdbc.batchUpdate(
                INSERT_APPOINTMENT,
                bookings,
                PER_BATCH,
                (row, booking) -> {
                    var state = booking.current();
                    set(
                            row,
                            booking.id(),
                            booking.states().size() - 1,
                            booking.session(),
                            booking.kind().id(),
                            booking.practitioner(),
                            booking.room(),
                            booking.equipment(),
                            booking.patient(),
                            at(booking.start()),
                            at(booking.end()),
                            at(booking.end()),
                            state.status().name(),
                            state.cancelledFor() == null ? null : state.cancelledFor().name(),
                            state.reason(),
                            state.late(),
                            booking.series(),
                            booking.episode(),
                            bookedBy,
                            at(booking.bookedAt()));
                });
        List<Change> changes = new ArrayList<>();
        for (DemoBooking booking : bookings) {
            for (var state : booking.states()) {
                changes.add(new Change(booking, state));
            }
        }
        jdbc.batchUpdate(
                INSERT_HISTORY,
                changes,
                PER_BATCH,
                (row, change) -> {
                    var state = change.state();
                    set(
                            row,
                            change.booking().id(),
                            at(state.at()),
                            change.action(),
                            state.status().name(),
                            state.cancelledFor() == null ? null : state.cancelledFor().name(),
                            state.reason(),
                            state.late(),
                            change.booking().id(),
                            bookedBy);
                });
    }

    private record Change(DemoBooking booking, DemoBooking.State state) {
        String action() {
            return switch (state.status()) {
                case BOOKED -> "BOOKED";
                case CANCELLED -> "CANCELLED";
                default -> "STATUS";
            };
        }
    }

    private static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** Five people who would like to come sooner; one gives up a later appointment for it. */
    private void waitingList(
            Map<String, Worker> workers,
            List<UUID> waiting,
            DemoPlaces.Places filled,
            List<DemoBooking> bookings,
            Instant now,
            LocalDate today) {
        DemoBooking later =
                bookings.stream()
                        .filter(booking -> booking.patient() != null && booking.series() == null)
                        .filter(booking -> booking.current().status().takesTime())
                        .filter(booking -> booking.start().isAfter(now.plus(Duration.ofDays(14))))
                        .findFirst()
                        .orElseThrow();
        UUID treatment = filled.kind("Behandeling").id();
        UUID intake = filled.kind("Intake").id();
        List<Wish> wishes =
                List.of(
                        new Wish(
                                later.patient(),
                                later.kind().id(),
                                later.practitioner(),
                                null,
                                "SOON",
                                "Kan ook op het laatste moment, woont dichtbij.",
                                later.id(),
                                6),
                        new Wish(
                                waiting.getFirst(),
                                intake,
                                null,
                                null,
                                "URGENT",
                                "Wil zo snel mogelijk een intake.",
                                null,
                                1),
                        new Wish(waiting.getLast(), intake, null, null, "NORMAL", null, null, 9),
                        new Wish(
                                lastOf(workers, "carlijn"),
                                treatment,
                                null,
                                LocalTime.of(17, 0),
                                "NORMAL",
                                "Alleen na het werk.",
                                null,
                                4),
                        new Wish(
                                lastOf(workers, "anna"),
                                treatment,
                                null,
                                null,
                                "SOON",
                                null,
                                null,
                                2));
        for (Wish wish : wishes) {
            jdbc.update(
                    """
                    INSERT INTO waiting_list_entry (id, version, patient_id, type_id, practitioner_id, weekdays,
                        not_before, not_after, from_date, until_date, urgency, note, gives_up_id, status,
                        booked_id, created_at)
                    VALUES (?, 0, ?, ?, ?, '{}', ?, NULL, ?, NULL, ?, ?, ?, 'WAITING', NULL, ?)
                    """,
                    WaitingListEntryId.next().value(),
                    wish.patient(),
                    wish.type(),
                    wish.practitioner(),
                    wish.notBefore(),
                    today,
                    wish.urgency(),
                    wish.note(),
                    wish.givesUp(),
                    at(now.minus(Duration.ofDays(wish.daysAgo()))));
        }
    }

    /** Five who have come for longer than our agenda goes back. */
    private static List<Client> regulars(Map<String, Worker> workers, String practitioner) {
        return clients(workers, practitioner).stream()
                .filter(client -> client.episode() == null && !client.isNew())
                .limit(5)
                .toList();
    }

    /** Somebody who comes for the first time, and has no appointment yet. */
    private static UUID takeNewClient(Map<String, Worker> workers, String practitioner) {
        List<Client> clients = clients(workers, practitioner);
        Client found = clients.stream().filter(Client::isNew).findFirst().orElseThrow();
        clients.remove(found);
        return found.id();
    }

    private static UUID lastOf(Map<String, Worker> workers, String practitioner) {
        return clients(workers, practitioner).getLast().id();
    }

    private record Wish(
            @Nullable UUID patient,
            UUID type,
            @Nullable UUID practitioner,
            @Nullable LocalTime notBefore,
            String urgency,
            @Nullable String note,
            @Nullable UUID givesUp,
            int daysAgo) {}

    /** Who booked whom, as it would stand there if they had been booked one by one. */
    private void log() {
        jdbc.update(
                """
                INSERT INTO access_log (at, action, user_id, user_name, role, object_type, object_id, patients, fields)
                SELECT a.created_at, 'C', u.id, u.display_name, u.role, 'Appointment', a.id, ARRAY[a.patient_id], '{}'
                FROM appointment a JOIN app_user u ON u.id = a.created_by
                WHERE a.patient_id IS NOT NULL ORDER BY a.created_at
                """);
    }
}
