package app.wervel.bodychart.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.bodychart.BodyMark.RegionMark;
import app.wervel.bodychart.BodyRegion;
import app.wervel.bodychart.Feeling;
import app.wervel.bodychart.MarksDocument;
import app.wervel.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A practice that has worked before there were body charts keeps what its intakes marked. */
class BodyChartMigrationIT {
    private static final String BEFORE = "202611221529?";
    private static final String STARTED = "2026-11-20T10:00:00Z";
    private static final String CONCLUDED = "2026-11-20T10:40:00Z";

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
    void whatIntakesMarkedBecomesPainOnAChart() {
        UUID concluded = intake("CONCLUDED", "{saddle,low_back_left}");
        UUID draft = intake("DRAFT", "{neck}");
        UUID nothingMarked = intake("CONCLUDED", "{}");

        flyway("latest").migrate();

        assertThat(chart(concluded))
                .containsEntry("status", "CONCLUDED")
                .containsEntry("patient_id", patient)
                .containsEntry("drawn_by", user)
                .containsEntry("drawn_at", Timestamp.from(Instant.parse(STARTED)))
                .containsEntry("concluded_at", Timestamp.from(Instant.parse(CONCLUDED)));
        assertThat(new BodyMarksJson().read(new MarksDocument(marks(concluded))).marks())
                .containsExactlyInAnyOrder(
                        new RegionMark(BodyRegion.SADDLE, Feeling.PAIN),
                        new RegionMark(BodyRegion.LOW_BACK_LEFT, Feeling.PAIN));
        assertThat(chart(draft))
                .containsEntry("status", "DRAFT")
                .containsEntry("concluded_at", null);
        assertThat(new BodyMarksJson().read(new MarksDocument(marks(draft))).marks())
                .containsExactly(new RegionMark(BodyRegion.NECK, Feeling.PAIN));
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM body_chart WHERE intake_id = ?",
                                Integer.class,
                                nothingMarked))
                .isZero();
    }

    /** Each region that an intake could mark is one that the chart knows. */
    @Test
    void everyRegionIsKept() {
        String all =
                "{"
                        + String.join(
                                ",",
                                java.util.Arrays.stream(BodyRegion.values())
                                        .map(BodyRegion::id)
                                        .toList())
                        + "}";
        UUID intake = intake("CONCLUDED", all);

        flyway("latest").migrate();

        assertThat(new BodyMarksJson().read(new MarksDocument(marks(intake))).marks())
                .hasSize(BodyRegion.values().length);
    }

    private UUID intake(String status, String regions) {
        var id = UUID.randomUUID();
        jdbc.update(
                """
                INSERT INTO intake (id, version, patient_id, practitioner_id, started_at, status, alarm_open, access,
                                    body_regions, activity_names, activity_scores, answers, form, form_version, region_answers)
                VALUES (?, 1, ?, ?, ?::timestamptz, ?, false, 'DIRECT',
                        ?::text[], '{}', '{}', '{}', 'LOW_BACK', '1.0', '{}')
                """,
                id,
                patient,
                user,
                STARTED,
                status,
                regions);
        if (status.equals("CONCLUDED")) {
            jdbc.update(
                    """
                    INSERT INTO intake_conclusion (intake_id, version, screening, urgency, classification, phase, concluded_by,
                                                   concluded_at, rule_set_version, suggested_urgency, suggestion)
                    VALUES (?, 0, 'PLUIS', 'NONE', 'ASPECIFIC', 'ACUTE', ?, ?::timestamptz, '1.1', 'NONE', '{}')
                    """,
                    id,
                    user,
                    CONCLUDED);
        }
        return id;
    }

    private Map<String, Object> chart(UUID intake) {
        return jdbc.queryForMap("SELECT * FROM body_chart WHERE intake_id = ?", intake);
    }

    private String marks(UUID intake) {
        return String.valueOf(chart(intake).get("marks"));
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(url, TestDatabase.OWNER, TestDatabase.PASSWORD)
                .placeholders(Map.of("app_role", TestDatabase.APP))
                .target(target)
                .load();
    }
}
