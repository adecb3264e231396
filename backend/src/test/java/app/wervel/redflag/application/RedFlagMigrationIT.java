package app.wervel.redflag.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A practice that has worked before red flags were followed keeps what its intakes held. */
class RedFlagMigrationIT {
    private static final String BEFORE = "202611221549?";

    private String url;
    private JdbcTemplate jdbc;
    private final UUID user = UUID.randomUUID();
    private final UUID patient = UUID.randomUUID();

    @BeforeEach
    void aPracticeThatWorkedBefore() throws SQLException {
        url = TestDatabase.fresh();
        try (var connection =
                        DriverManager.getConnection(
                                url, TestDatabase.OWNER, TestDatabase.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
        }
        flyway(BEFORE).migrate();
        jdbc =
                new JdbcTemplate(
                        new DriverManagerDataSource(
                                url, TestDatabase.OWNER, TestDatabase.PASSWORD));
        jdbc.update(
                """
                INSERT INTO app_user (id, version, username, display_name, role, password_hash, language, enabled)
                VALUES (?, 0, 'anna', 'Anna', 'PRACTITIONER', '{noop}x', 'nl', true)
                """,
                user);
        jdbc.update(
                "INSERT INTO patient (id, version, number, family_name, birth_date, phone, language) VALUES (?, 0, 1, 'Jansen', '1980-01-01', '0612345678', 'nl')",
                patient);
    }

    @Test
    void whatIntakesHeldMovesIntoTheLoop() {
        // Friday evening in the practice's zone, and already Saturday there after midnight.
        UUID open = intake("SAME_DAY", true, "2026-11-20T23:30:00Z");
        UUID told = intake("GP_SOON", true, "2026-11-20T10:00:00Z");
        told(told, "Huisarts Smit");
        told(told, "Patiënt");
        UUID answered = intake("EMERGENCY_NOW", false, "2026-11-18T10:00:00Z");
        jdbc.update(
                "INSERT INTO intake_alarm_answer VALUES (?, 'Opgenomen', 'SEH', '2026-11-18T12:00:00Z', ?, '2026-11-18T13:00:00Z')",
                answered,
                user);
        UUID routine = intake("GP_ROUTINE", false, "2026-11-18T10:00:00Z");
        told(routine, "Huisarts Smit");

        flyway("latest").migrate();

        assertThat(flag(open))
                .containsEntry("state", "OPEN")
                .containsEntry("urgency", "SAME_DAY")
                .containsEntry("due_on", java.sql.Date.valueOf("2026-11-21"))
                .containsEntry("steps", 1);
        assertThat(flag(told))
                .containsEntry("state", "INFORMED")
                .containsEntry("due_on", java.sql.Date.valueOf("2026-11-25"))
                .containsEntry("steps", 3);
        assertThat(steps(told)).containsExactly("opened", "told", "told");
        assertThat(
                        jdbc.queryForList(
                                "SELECT who FROM red_flag_step s JOIN red_flag f ON f.id = s.red_flag_id WHERE f.intake_id = ? AND kind = 'told' ORDER BY s.id",
                                String.class,
                                told))
                .containsExactly("Huisarts Smit", "Patiënt");
        assertThat(flag(answered)).containsEntry("state", "CLOSED").containsEntry("steps", 3);
        assertThat(steps(answered)).containsExactly("opened", "answered", "closed");
        assertThat(jdbc.queryForMap("SELECT words, who FROM red_flag_step WHERE kind = 'answered'"))
                .containsEntry("words", "Opgenomen")
                .containsEntry("who", "SEH");
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM red_flag WHERE intake_id = ?",
                                Integer.class,
                                routine))
                .isZero();
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM intake_informed WHERE intake_id = ?",
                                Integer.class,
                                routine))
                .isEqualTo(1);
        assertThat(
                        jdbc.queryForList(
                                "SELECT column_name FROM information_schema.columns WHERE table_name = 'intake'",
                                String.class))
                .doesNotContain("alarm_open");
    }

    @Test
    void anEmptyPracticeMigratesToo() {
        flyway("latest").migrate();
        assertThat(jdbc.queryForObject("SELECT count(*) FROM red_flag", Integer.class)).isZero();
    }

    private UUID intake(String urgency, boolean alarmOpen, String concludedAt) {
        var id = UUID.randomUUID();
        jdbc.update(
                """
                INSERT INTO intake (id, version, patient_id, practitioner_id, started_at, status, alarm_open, access,
                                    body_regions, activity_names, activity_scores, answers, form, form_version, region_answers)
                VALUES (?, 1, ?, ?, ?::timestamptz - interval '1 hour', 'CONCLUDED', ?, 'DIRECT',
                        '{}', '{}', '{}', '{}', 'LOW_BACK', '1.0', '{}')
                """,
                id,
                patient,
                user,
                concludedAt,
                alarmOpen);
        jdbc.update(
                """
                INSERT INTO intake_conclusion (intake_id, version, screening, urgency, classification, phase, concluded_by,
                                               concluded_at, rule_set_version, suggested_urgency, suggestion)
                VALUES (?, 0, 'NIET_PLUIS', ?, 'UNDETERMINED', 'ACUTE', ?, ?::timestamptz, '1.1', ?, '{}')
                """,
                id,
                urgency,
                user,
                concludedAt,
                urgency);
        return id;
    }

    private void told(UUID intake, String who) {
        jdbc.update(
                "INSERT INTO intake_informed (intake_id, who, how, at, recorded_by, recorded_at) VALUES (?, ?, 'Telefoon', now(), ?, now())",
                intake,
                who,
                user);
    }

    private Map<String, Object> flag(UUID intake) {
        return jdbc.queryForMap("SELECT * FROM red_flag WHERE intake_id = ?", intake);
    }

    private List<String> steps(UUID intake) {
        return jdbc.queryForList(
                "SELECT kind FROM red_flag_step s JOIN red_flag f ON f.id = s.red_flag_id WHERE f.intake_id = ? ORDER BY s.id",
                String.class,
                intake);
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(url, TestDatabase.OWNER, TestDatabase.PASSWORD)
                .placeholders(Map.of("app_role", TestDatabase.APP))
                .target(target)
                .load();
    }
}
