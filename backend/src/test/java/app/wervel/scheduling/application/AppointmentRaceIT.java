package app.wervel.scheduling.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.CancelledFor;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.StaleVersion;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestUsers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Many at once: nothing is booked twice, and everybody gets an answer. */
@BackendIT
class AppointmentRaceIT {
    private static final int AT_ONCE = 200;
    private static final int THREADS = 32;
    private static final int COMMANDS = 2_000;

    @Autowired AppointmentService appointments;
    @Autowired TestAgenda testAgenda;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;
    @Autowired DataSource pool;

    private TestAgenda.Place place;
    private SecurityContext reception;

    @BeforeEach
    void receptionIsAtWork() {
        place = testAgenda.open();
        users.logInAs(Role.RECEPTION);
        reception = SecurityContextHolder.getContext();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void ofTwoHundredWhoWantOneSlotOneGetsIt() throws Exception {
        var start = TestDays.at(TestDays.monday(), "09:00");
        var together = new CyclicBarrier(AT_ONCE);
        List<Callable<String>> bookings = new ArrayList<>();
        for (PatientId patient : patients(AT_ONCE)) {
            bookings.add(() -> {
                together.await();
                return answer(() -> appointments.book(data(place.practitioner(), patient, start)));
            });
        }

        var answers = counted(run(bookings, AT_ONCE));

        assertThat(answers)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("done", 1, "appointment.practitioner-overlap", AT_ONCE - 1));
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM appointment WHERE practitioner_id = ?",
                                Integer.class,
                                place.practitioner().value()))
                .isEqualTo(1);
    }

    @Test
    void twoThousandChangesAtOnceLeaveNoOverlapAndNobodyWithoutAnswer() throws Exception {
        var practitioners =
                List.of(
                        place.practitioner(),
                        testAgenda.colleague(place.location()),
                        testAgenda.colleague(place.location()));
        var patients = patients(40);
        var booked = new CopyOnWriteArrayList<AppointmentRow>();
        List<Callable<String>> commands = new ArrayList<>();
        for (int number = 0; number < COMMANDS; number++) {
            var random = new Random(number);
            commands.add(() -> answer(() -> command(random, practitioners, patients, booked)));
        }

        var answers = counted(run(commands, THREADS));

        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(COMMANDS);
        assertThat(answers.keySet())
                .isSubsetOf(
                        "done",
                        "stale",
                        "appointment.cancelled",
                        "appointment.no-room-free",
                        "appointment.practitioner-overlap",
                        "appointment.room-overlap",
                        "appointment.patient-overlap");
        assertThat(answers.get("done")).isGreaterThan(COMMANDS / 10);
        assertThat(overlaps()).isZero();
        assertThat(statesThatHistoryDoesNotKnow()).isZero();
    }

    /** Somebody who writes past our look: the constraint refuses, and the second look names him. */
    @Test
    void whoeverIsFasterWithoutAskingIsNamedAllTheSame() throws Exception {
        var start = TestDays.at(TestDays.monday(), "09:00");
        var patients = patients(2);
        try (Connection other = pool.getConnection();
                var thread = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            insert(other, patients.getFirst(), start);
            Future<String> answer =
                    thread.submit(
                            asReception(() ->
                                    answer(() ->
                                            appointments.book(
                                                    data(
                                                            place.practitioner(),
                                                            patients.getLast(),
                                                            start)))));
            awaitSomebodyWhoWaits();
            other.commit();

            assertThat(answer.get(20, TimeUnit.SECONDS))
                    .isEqualTo("appointment.practitioner-overlap");
        }
    }

    private AppointmentRow command(
            Random random,
            List<UserId> practitioners,
            List<PatientId> patients,
            List<AppointmentRow> booked) {
        var data =
                data(
                        practitioners.get(random.nextInt(practitioners.size())),
                        patients.get(random.nextInt(patients.size())),
                        start(random));
        int kind = random.nextInt(100);
        if (booked.isEmpty() || kind < 50) {
            var row = appointments.book(data);
            booked.add(row);
            return row;
        }
        int index = random.nextInt(booked.size());
        var known = booked.get(index);
        var changed = change(kind, known, data);
        booked.set(index, changed);
        return changed;
    }

    private AppointmentRow change(int kind, AppointmentRow known, AppointmentData data) {
        if (kind < 75) {
            var moved =
                    new AppointmentData(
                            data.practitioner(),
                            null,
                            null,
                            known.patient(),
                            known.type(),
                            data.start(),
                            null,
                            null,
                            null,
                            false);
            return appointments.change(known.id(), known.version(), moved);
        }
        if (kind < 90) {
            return appointments.cancel(known.id(), known.version(), CancelledFor.PATIENT, null);
        }
        return kind < 95
                ? appointments.undo(known.id(), known.version())
                : appointments.status(known.id(), known.version(), AppointmentStatus.CONFIRMED);
    }

    /** Every five minutes of four mornings, so that nearly everything is in somebody's way. */
    private static Instant start(Random random) {
        return TestDays.at(TestDays.monday(), "08:00")
                .plus(Duration.ofDays(random.nextInt(4)))
                .plus(Duration.ofMinutes(5L * random.nextInt(36)));
    }

    private AppointmentData data(UserId practitioner, PatientId patient, Instant start) {
        // A holiday may lie in that week.
        return new AppointmentData(
                practitioner, null, null, patient, place.followUp(), start, null, null, null, true);
    }

    private static String answer(Callable<AppointmentRow> command) throws Exception {
        try {
            return command.call() == null ? "nothing" : "done";
        } catch (Conflict refused) {
            return refused.code();
        } catch (DomainRuleViolation refused) {
            return refused.code();
        } catch (StaleVersion stale) {
            return "stale";
        }
    }

    private <T> List<T> run(List<Callable<T>> commands, int threads)
            throws InterruptedException, ExecutionException {
        List<T> answers = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var each = commands.stream().map(this::asReception).toList();
            for (Future<T> answer : executor.invokeAll(each)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private <T> Callable<T> asReception(Callable<T> command) {
        return () -> {
            SecurityContextHolder.setContext(reception);
            try {
                return command.call();
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    private static Map<String, Integer> counted(List<String> answers) {
        Map<String, Integer> counts = new HashMap<>();
        answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
        return counts;
    }

    private List<PatientId> patients(int count) {
        List<PatientId> patients = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            var id = PatientId.next();
            patients.add(id);
            rows.add(new Object[] {id.value(), "Haastma" + number});
        }
        jdbc.batchUpdate(
                """
                INSERT INTO patient (id, version, number, family_name, birth_date, phone, language)
                VALUES (?, 0, nextval('patient_number'), ?, '1980-05-05', '0612345678', 'NL')
                """,
                rows);
        return patients;
    }

    private void insert(Connection connection, PatientId patient, Instant start)
            throws SQLException {
        var id = UUID.randomUUID();
        var user = jdbc.queryForObject("SELECT id FROM app_user LIMIT 1", UUID.class);
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO appointment (id, version, session_id, type_id, practitioner_id, patient_id,
                            start_at, end_at, occupied_until, status, cancelled_late, outside_hours,
                            created_by, created_at)
                        SELECT ?, 0, ?, ?, ?, ?, moment, moment + interval '30 minutes',
                            moment + interval '30 minutes', 'BOOKED', false, false, ?, now()
                        FROM (SELECT CAST(? AS timestamptz) AS moment) given
                        """)) {
            List<Object> values =
                    List.of(
                            id,
                            id,
                            place.followUp().value(),
                            place.practitioner().value(),
                            patient.value(),
                            user,
                            Moments.parameter(start));
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, values.get(index));
            }
            statement.executeUpdate();
        }
    }

    /** Until the constraint has made our booking wait for the other transaction. */
    private void awaitSomebodyWhoWaits() {
        String waiting =
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """;
        Integer count = 0;
        while (count == 0) {
            count = jdbc.queryForObject(waiting, Integer.class);
        }
    }

    private int overlaps() {
        return jdbc.queryForObject(
                """
                SELECT count(*) FROM appointment a JOIN appointment b ON a.id < b.id
                WHERE a.status <> 'CANCELLED' AND b.status <> 'CANCELLED' AND a.session_id <> b.session_id
                  AND (a.practitioner_id = b.practitioner_id OR a.room_id = b.room_id
                       OR a.equipment_id = b.equipment_id OR a.patient_id = b.patient_id)
                  AND a.start_at < b.end_at AND b.start_at < a.end_at
                """,
                Integer.class);
    }

    private int statesThatHistoryDoesNotKnow() {
        return jdbc.queryForObject(
                """
                SELECT count(*) FROM appointment a JOIN LATERAL (SELECT * FROM appointment_history h
                    WHERE h.appointment_id = a.id ORDER BY h.id DESC LIMIT 1) newest ON true
                WHERE (a.start_at, a.practitioner_id, a.status)
                    <> (newest.start_at, newest.practitioner_id, newest.status)
                """,
                Integer.class);
    }
}
