package app.wervel.messages.application;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentAction;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.application.AppointmentChanged;
import app.wervel.testing.TestUsers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An agenda of rows alone, which says what changes as the real one does: what is told must not
 * depend on how somebody books.
 */
class TestAgenda {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcTemplate jdbc;
    private final PatientService patients;
    private final TestUsers users;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TestAgenda(
            JdbcTemplate jdbc,
            PatientService patients,
            TestUsers users,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.patients = patients;
        this.users = users;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    UserId practitioner(String name) {
        String username = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
        jdbc.update(
                """
                INSERT INTO app_user (id, version, username, display_name, role, password_hash, language, enabled)
                VALUES (?, 0, ?, ?, 'PRACTITIONER', '{noop}test', 'nl', true) ON CONFLICT (username) DO NOTHING
                """,
                UUID.randomUUID(),
                username,
                name);
        return new UserId(
                jdbc.queryForObject(
                        "SELECT id FROM app_user WHERE username = ?", UUID.class, username));
    }

    PatientId patient(@Nullable String email, @Nullable String phone, String language) {
        String name = "Berichtsma" + COUNT.incrementAndGet();
        var data =
                new PatientData(
                        name,
                        null,
                        "Bo",
                        null,
                        LocalDate.of(1980, 5, 5),
                        null,
                        null,
                        phone,
                        null,
                        email,
                        language,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return users.as(Role.RECEPTION, () -> patients.register(data, true).id());
    }

    /** Half an hour of a type whose name must never reach a message. */
    AppointmentId book(@Nullable PatientId patient, UserId practitioner, Instant start) {
        var id = AppointmentId.next();
        change(
                id,
                AppointmentAction.BOOKED,
                patient,
                () ->
                        jdbc.update(
                                """
                                INSERT INTO appointment (id, version, session_id, type_id, practitioner_id, patient_id, start_at,
                                    end_at, occupied_until, status, cancelled_late, outside_hours, created_by, created_at)
                                VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, 'BOOKED', false, false, ?, ?)
                                """,
                                id.value(),
                                id.value(),
                                type(),
                                practitioner.value(),
                                patient == null ? null : patient.value(),
                                Timestamp.from(start),
                                Timestamp.from(start.plus(Duration.ofMinutes(30))),
                                Timestamp.from(start.plus(Duration.ofMinutes(30))),
                                practitioner.value(),
                                Timestamp.from(clock.instant())));
        return id;
    }

    void move(AppointmentId id, Instant start) {
        change(
                id,
                AppointmentAction.MOVED,
                patientOf(id),
                () ->
                        jdbc.update(
                                """
                                UPDATE appointment SET version = version + 1, start_at = ?, end_at = ?, occupied_until = ?
                                WHERE id = ?
                                """,
                                Timestamp.from(start),
                                Timestamp.from(start.plus(Duration.ofMinutes(30))),
                                Timestamp.from(start.plus(Duration.ofMinutes(30))),
                                id.value()));
    }

    void cancel(AppointmentId id) {
        change(
                id,
                AppointmentAction.CANCELLED,
                patientOf(id),
                () ->
                        jdbc.update(
                                """
                                UPDATE appointment
                                SET version = version + 1, status = 'CANCELLED', cancelled_for = 'PATIENT', cancel_reason = 'koorts'
                                WHERE id = ?
                                """,
                                id.value()));
    }

    private void change(
            AppointmentId id,
            AppointmentAction action,
            @Nullable PatientId patient,
            Runnable write) {
        transaction.executeWithoutResult(status -> {
            write.run();
            jdbc.update(
                    """
                    INSERT INTO appointment_history (appointment_id, at, user_id, user_name, action, type_id, practitioner_id,
                        start_at, end_at, occupied_until, status, cancelled_late, outside_hours)
                    SELECT id, ?, created_by, 'Test', ?, type_id, practitioner_id, start_at, end_at, occupied_until, status,
                        false, false
                    FROM appointment WHERE id = ?
                    """,
                    Timestamp.from(clock.instant()),
                    action.name(),
                    id.value());
            events.publishEvent(new AppointmentChanged(id, action, patient));
        });
    }

    private @Nullable PatientId patientOf(AppointmentId id) {
        UUID patient =
                jdbc.queryForObject(
                        "SELECT patient_id FROM appointment WHERE id = ?", UUID.class, id.value());
        return patient == null ? null : new PatientId(patient);
    }

    private UUID type() {
        jdbc.update(
                """
                INSERT INTO appointment_type
                    (id, version, name, minutes, buffer_minutes, colour, visit, needs_room, capacity, position, active)
                VALUES (?, 0, 'Bekkenbodem', 30, 0, '#336699', 'FIRST', false, 1, 1, true) ON CONFLICT (name) DO NOTHING
                """,
                UUID.randomUUID());
        return jdbc.queryForObject(
                "SELECT id FROM appointment_type WHERE name = 'Bekkenbodem'", UUID.class);
    }

    /** For {@code @Import}; not a component, so that other tests do not get its clock. */
    static class Beans {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        TestAgenda testAgenda(
                JdbcTemplate jdbc,
                PatientService patients,
                TestUsers users,
                ApplicationEventPublisher events,
                TransactionTemplate transaction,
                Clock clock) {
            return new TestAgenda(jdbc, patients, users, events, transaction, clock);
        }
    }
}
