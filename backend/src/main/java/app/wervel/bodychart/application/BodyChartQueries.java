package app.wervel.bodychart.application;

import app.wervel.bodychart.BodyChartId;
import app.wervel.bodychart.BodyChartStatus;
import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.MarksDocument;
import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads body charts. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('examination:read')")
public class BodyChartQueries {
    /** More than anybody compares. */
    static final int MOST = 100;

    private static final String SELECT =
            """
            SELECT b.id, b.version, b.patient_id, b.intake_id, b.drawn_at, b.status, b.concluded_at, b.marks, b.note,
                   u.display_name
            FROM body_chart b JOIN app_user u ON u.id = b.drawn_by
            """;

    private final JdbcClient jdbc;
    private final BodyMarksJson json;
    private final AccessLog accessLog;

    BodyChartQueries(JdbcClient jdbc, BodyMarksJson json, AccessLog accessLog) {
        this.jdbc = jdbc;
        this.json = json;
        this.accessLog = accessLog;
    }

    /**
     * @throws NotFound when there is no such chart
     */
    public BodyChartDetails get(BodyChartId id) {
        var chart = read(id);
        logRead(chart);
        return chart;
    }

    /** The newest first, drafts among them; at most 100. */
    public List<BodyChartDetails> ofPatient(PatientId patient) {
        var charts =
                jdbc.sql(
                                SELECT
                                        + "WHERE b.patient_id = :patient ORDER BY b.drawn_at DESC, b.id DESC LIMIT "
                                        + MOST)
                        .param("patient", patient.value())
                        .query(this::details)
                        .list();
        accessLog.record(
                new Access(
                        Access.Action.READ,
                        BodyChartService.CHART,
                        null,
                        List.of(patient.value()),
                        List.of("marks")));
        return charts;
    }

    /** The newest that says anything, a draft or not. */
    public Optional<BodyChartDetails> latestOf(PatientId patient) {
        var chart =
                jdbc.sql(
                                SELECT
                                        + """
                                        WHERE b.patient_id = :patient AND (b.note IS NOT NULL OR b.marks <> :none)
                                        ORDER BY b.drawn_at DESC, b.id DESC LIMIT 1
                                        """)
                        .param("patient", patient.value())
                        .param("none", json.write(BodyMarks.NONE).json())
                        .query(this::details)
                        .optional();
        chart.ifPresent(this::logRead);
        return chart;
    }

    /** The chart of an intake; empty while nothing was marked. */
    public Optional<BodyChartDetails> findOfIntake(UUID intake) {
        var chart =
                jdbc.sql(SELECT + "WHERE b.intake_id = :intake")
                        .param("intake", intake)
                        .query(this::details)
                        .optional();
        chart.ifPresent(this::logRead);
        return chart;
    }

    private void logRead(BodyChartDetails chart) {
        accessLog.record(
                Access.read(
                        BodyChartService.CHART,
                        chart.id().value(),
                        chart.patient().value(),
                        "marks"));
    }

    /** Without the log, for whoever changed it and logged that. */
    BodyChartDetails read(BodyChartId id) {
        return jdbc.sql(SELECT + "WHERE b.id = :id")
                .param("id", id.value())
                .query(this::details)
                .optional()
                .orElseThrow(() -> new NotFound("body chart"));
    }

    private BodyChartDetails details(ResultSet row, int index) throws SQLException {
        return new BodyChartDetails(
                new BodyChartId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("intake_id", UUID.class),
                row.getString("display_name"),
                row.getTimestamp("drawn_at").toInstant(),
                BodyChartStatus.valueOf(row.getString("status")),
                instant(row.getTimestamp("concluded_at")),
                json.read(new MarksDocument(row.getString("marks"))),
                row.getString("note"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
