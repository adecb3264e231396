package app.wervel.redflag.application;

import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.redflag.RedFlagId;
import app.wervel.redflag.RedFlagState;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import app.wervel.triage.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads red flags. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('redflag:read')")
public class RedFlagQueries {
    private static final String RED_FLAG = "RedFlag";

    private static final String COLUMNS =
            "f.id, f.version, f.intake_id, f.urgency, f.state, f.opened_at, f.due_on, f.follow_up_on";

    /** The most urgent first, then what is over its term or to be looked after, then by term. */
    private static final String BY_URGENCY =
            """
            array_position(ARRAY['EMERGENCY_NOW', 'SAME_DAY', 'GP_SOON', 'GP_ROUTINE'], f.urgency),
            (f.state IN ('OPEN', 'INFORMED') AND f.due_on < :today OR coalesce(f.follow_up_on <= :today, false)) DESC,
            f.due_on, f.opened_at, f.id
            """;

    private final RedFlags flags;
    private final RedFlagReader reader;
    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final Clock clock;

    RedFlagQueries(
            RedFlags flags,
            RedFlagReader reader,
            JdbcClient jdbc,
            AccessLog accessLog,
            Clock clock) {
        this.flags = flags;
        this.reader = reader;
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * One red flag, with every step and what raised it.
     *
     * @throws NotFound when there is no such red flag
     */
    public RedFlagDetails get(RedFlagId id) {
        var flag = flags.findById(id).orElseThrow(() -> new NotFound("red flag"));
        accessLog.record(
                Access.read(RED_FLAG, id.value(), flag.patient().value(), "steps", "conclusion"));
        return reader.details(flag);
    }

    /** The red flag that the conclusion of this intake raised. */
    public Optional<RedFlagId> findByIntake(IntakeId intake) {
        var found =
                jdbc.sql("SELECT id, patient_id FROM red_flag WHERE intake_id = ?")
                        .param(intake.value())
                        .query((row, index) -> {
                            var id = new RedFlagId(row.getObject("id", UUID.class));
                            accessLog.record(
                                    Access.read(
                                            RED_FLAG,
                                            id.value(),
                                            row.getObject("patient_id", UUID.class),
                                            "id"));
                            return id;
                        })
                        .optional();
        return found;
    }

    /** Of a patient, newest first; closed ones too. */
    public List<RedFlagRow> ofPatient(PatientId patient) {
        var rows =
                jdbc.sql(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM red_flag f WHERE f.patient_id = ? ORDER BY f.opened_at DESC, f.id DESC LIMIT 200")
                        .param(patient.value())
                        .query(RedFlagQueries::row)
                        .list();
        logList(patient, "list");
        return rows;
    }

    /** Of a patient what is not closed, the most urgent first. */
    public List<RedFlagRow> openOf(PatientId patient) {
        var rows =
                jdbc.sql(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM red_flag f WHERE f.patient_id = :patient AND f.state <> 'CLOSED' ORDER BY "
                                        + BY_URGENCY)
                        .param("patient", patient.value())
                        .param("today", today())
                        .query(RedFlagQueries::row)
                        .list();
        logList(patient, "open");
        return rows;
    }

    /** Of a patient what lets no plan start or go on, the most urgent first. */
    public List<RedFlagRow> blocking(PatientId patient) {
        LocalDate today = today();
        return openOf(patient).stream().filter(row -> row.blocksTreatment(today)).toList();
    }

    /** All that is not closed: the most urgent first, overdue before what still has time. */
    public Page<OpenRedFlagRow> open(PageRequest request) {
        var rows =
                jdbc.sql(
                                "SELECT "
                                        + COLUMNS
                                        + """
                                        , f.patient_id, p.family_name, p.family_name_prefix, p.given_name, p.initials,
                                          p.birth_date, p.phone, u.display_name,
                                          (SELECT count(*) FROM red_flag_step s
                                           WHERE s.red_flag_id = f.id AND s.kind = 'told') AS told
                                        FROM red_flag f
                                        JOIN patient p ON p.id = f.patient_id
                                        JOIN intake_conclusion c ON c.intake_id = f.intake_id
                                        JOIN app_user u ON u.id = c.concluded_by
                                        WHERE f.state <> 'CLOSED' ORDER BY
                                        """
                                        + BY_URGENCY
                                        + " LIMIT :size OFFSET :offset")
                        .param("today", today())
                        .param("size", request.size())
                        .param("offset", request.offset())
                        .query(RedFlagQueries::open)
                        .list();
        long total =
                jdbc.sql("SELECT count(*) FROM red_flag WHERE state <> 'CLOSED'")
                        .query(Long.class)
                        .single();
        accessLog.record(
                Access.searched(
                        RED_FLAG,
                        rows.stream().map(row -> row.patient().value()).distinct().toList(),
                        "open"));
        return new Page<>(rows, request.page(), request.size(), total);
    }

    private static OpenRedFlagRow open(ResultSet row, int index) throws SQLException {
        return new OpenRedFlagRow(
                row(row, index),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PersonName(
                        row.getString("family_name"),
                        row.getString("family_name_prefix"),
                        row.getString("given_name"),
                        row.getString("initials")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone"),
                row.getString("display_name"),
                row.getInt("told"));
    }

    private static RedFlagRow row(ResultSet row, int index) throws SQLException {
        return new RedFlagRow(
                new RedFlagId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new IntakeId(row.getObject("intake_id", UUID.class)),
                Urgency.valueOf(row.getString("urgency")),
                RedFlagState.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getObject("follow_up_on", LocalDate.class));
    }

    private void logList(PatientId patient, String what) {
        accessLog.record(
                new Access(
                        Access.Action.READ,
                        RED_FLAG,
                        null,
                        List.of(patient.value()),
                        List.of(what)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
