package app.wervel.scheduling.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.Role;
import app.wervel.scheduling.CancelledFor;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestUsers;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@BackendIT
class AgendaChangesIT {
    private static final Instant NINE = TestDays.at(TestDays.monday(), "09:00");
    private static final Instant TEN = TestDays.at(TestDays.monday(), "10:00");

    @Autowired AgendaChanges changes;
    @Autowired JdbcConnectionDetails database;
    @Autowired AppointmentService appointments;
    @Autowired TransactionTemplate transactions;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private final BlockingQueue<Instant> heard = new LinkedBlockingQueue<>();
    private TestAgenda.Place place;
    private Runnable end;

    @BeforeEach
    void aWindowListens() {
        place = testAgenda.open();
        users.logInAs(Role.PRACTITIONER);
        end = changes.listen(change -> addAppointment(heard, change));
    }

    @AfterEach
    void everybodyLeaves() {
        end.run();
        users.logOut();
    }

    @Test
    void aMoveIsHeardAtBothItsPlaces() throws InterruptedException {
        var booked = appointments.book(data(NINE));
        assertThat(next(heard)).isEqualTo(NINE);

        appointments.change(booked.id(), booked.version(), data(TEN, booked));

        assertThat(next(heard)).isEqualTo(NINE);
        assertThat(next(heard)).isEqualTo(TEN);
    }

    @Test
    void nothingIsHeardOfWhatIsRolledBack() throws InterruptedException {
        transactions.executeWithoutResult(transaction -> {
            appointments.book(data(NINE));
            transaction.setRollbackOnly();
        });
        appointments.book(data(TEN));

        assertThat(next(heard)).isEqualTo(TEN);
    }

    @Test
    void everyNodeHears() throws InterruptedException {
        var otherNode = new AgendaChanges(database);
        BlockingQueue<Instant> heardThere = new LinkedBlockingQueue<>();
        otherNode.listen(change -> addAppointment(heardThere, change));
        otherNode.start();
        try {
            // Until the other node listens nothing reaches it, so one change after another is made.
            Instant first = null;
            while (first == null) {
                var booked = appointments.book(data(NINE));
                appointments.cancel(booked.id(), booked.version(), CancelledFor.PRACTICE, null);
                first = heardThere.poll(1, TimeUnit.SECONDS);
            }
            assertThat(first).isEqualTo(NINE);
            assertThat(next(heard)).isEqualTo(NINE);
        } finally {
            otherNode.stop();
        }
        assertThat(otherNode.isRunning()).isFalse();
    }

    @Test
    void afterALostConnectionAnythingMayHaveChanged() throws InterruptedException {
        appointments.book(data(NINE));
        assertThat(next(heard)).isEqualTo(NINE);

        jdbc.queryForList(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE application_name = 'wervel-agenda' AND datname = current_database()
                """);

        assertThat(next(heard)).isEqualTo(Instant.MIN);
        appointments.book(data(TEN));
        assertThat(next(heard)).isEqualTo(TEN);
    }

    @Test
    void anAbsenceIsHeardAsChangedHours() throws InterruptedException {
        BlockingQueue<AgendaChange> heardOfHours = new LinkedBlockingQueue<>();
        var other =
                changes.listen(change -> {
                    if (change.isOf(AgendaChange.Kind.HOURS)) {
                        heardOfHours.add(change);
                    }
                });
        try {
            jdbc.update(
                    """
                    INSERT INTO absence (id, version, practitioner_id, start_at, end_at, kind)
                    VALUES (gen_random_uuid(), 0, ?, ?, ?, 'COURSE')
                    """,
                    place.practitioner().value(),
                    Moments.parameter(NINE),
                    Moments.parameter(TEN));

            assertThat(heardOfHours.poll(20, TimeUnit.SECONDS))
                    .isEqualTo(AgendaChange.of(AgendaChange.Kind.HOURS));
        } finally {
            other.run();
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void whoStoppedListeningHearsNoMore() throws InterruptedException {
        BlockingQueue<Instant> heardByOther = new LinkedBlockingQueue<>();
        var other = changes.listen(change -> addAppointment(heardByOther, change));
        other.run();

        appointments.book(data(NINE));

        assertThat(next(heard)).isEqualTo(NINE);
        assertThat(heardByOther).isEmpty();
    }

    private static void addAppointment(BlockingQueue<Instant> queue, AgendaChange change) {
        if (change.isOf(AgendaChange.Kind.APPOINTMENT)) {
            queue.add(change.start());
        }
    }

    private static Instant next(BlockingQueue<Instant> queue) throws InterruptedException {
        return queue.poll(20, TimeUnit.SECONDS);
    }

    private AppointmentData data(Instant start) {
        return new AppointmentData(
                place.practitioner(),
                null,
                null,
                care.patient(),
                place.followUp(),
                start,
                null,
                null,
                null,
                false);
    }

    private AppointmentData data(Instant start, AppointmentRow booked) {
        return new AppointmentData(
                booked.practitioner(),
                null,
                null,
                booked.patient(),
                booked.type(),
                start,
                null,
                null,
                null,
                false);
    }
}
