package app.wervel.redflag.application;

import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.redflag.RescreeningId;
import app.wervel.redflag.RescreeningSource;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which patients must be screened again. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('redflag:read')")
public class RescreeningQueries {
    static final String RESCREENING = "Rescreening";

    private static final String SELECT =
            """
            SELECT r.id, r.patient_id, r.source, r.reason, r.required_at, r.intake_id, r.fulfilled_at,
                   r.withdrawal_reason, u.display_name,
                   p.family_name, p.family_name_prefix, p.given_name, p.initials, p.birth_date
            FROM rescreening r
            JOIN patient p ON p.id = r.patient_id
            JOIN app_user u ON u.id = r.required_by
            """;

    private static final String OPEN = "r.fulfilled_at IS NULL AND r.withdrawn_at IS NULL";

    private final JdbcClient jdbc;
    private final AccessLog accessLog;

    RescreeningQueries(JdbcClient jdbc, AccessLog accessLog) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
    }

    /** What asks for a new screening of this patient, oldest first. */
    public List<RescreeningRow> openOf(PatientId patient) {
        var rows =
                jdbc.sql(
                                SELECT
                                        + " WHERE r.patient_id = ? AND "
                                        + OPEN
                                        + " ORDER BY r.required_at, r.id")
                        .param(patient.value())
                        .query(RescreeningQueries::row)
                        .list();
        log(patient, "open");
        return rows;
    }

    /** All that was asked of this patient, newest first. */
    public List<RescreeningRow> ofPatient(PatientId patient) {
        var rows =
                jdbc.sql(
                                SELECT
                                        + " WHERE r.patient_id = ? ORDER BY r.required_at DESC, r.id DESC LIMIT 200")
                        .param(patient.value())
                        .query(RescreeningQueries::row)
                        .list();
        log(patient, "list");
        return rows;
    }

    /**
     * To be asked before a plan starts, goes on or is closed: nothing may be concluded of a patient
     * whose symptoms changed and who was not screened again (rule R-NEW-1).
     *
     * @throws DomainRuleViolation {@code redflag.rescreening-required}
     */
    public void requireNoneOpen(PatientId patient) {
        if (!openOf(patient).isEmpty()) {
            throw new DomainRuleViolation("redflag.rescreening-required");
        }
    }

    /** All patients who must be screened again, who waits longest first. */
    public Page<RescreeningRow> open(PageRequest request) {
        var rows =
                jdbc.sql(
                                SELECT
                                        + " WHERE "
                                        + OPEN
                                        + " ORDER BY r.required_at, r.id LIMIT ? OFFSET ?")
                        .params(request.size(), request.offset())
                        .query(RescreeningQueries::row)
                        .list();
        long total =
                jdbc.sql("SELECT count(*) FROM rescreening r WHERE " + OPEN)
                        .query(Long.class)
                        .single();
        accessLog.record(
                Access.searched(
                        RESCREENING,
                        rows.stream().map(row -> row.patient().value()).distinct().toList(),
                        "open"));
        return new Page<>(rows, request.page(), request.size(), total);
    }

    private static RescreeningRow row(ResultSet row, int index) throws SQLException {
        UUID intake = row.getObject("intake_id", UUID.class);
        Timestamp fulfilled = row.getTimestamp("fulfilled_at");
        return new RescreeningRow(
                new RescreeningId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PersonName(
                        row.getString("family_name"),
                        row.getString("family_name_prefix"),
                        row.getString("given_name"),
                        row.getString("initials")),
                row.getObject("birth_date", LocalDate.class),
                RescreeningSource.valueOf(row.getString("source")),
                row.getString("reason"),
                row.getString("display_name"),
                row.getTimestamp("required_at").toInstant(),
                intake == null ? null : new IntakeId(intake),
                fulfilled == null ? null : fulfilled.toInstant(),
                row.getString("withdrawal_reason"));
    }

    private void log(PatientId patient, String what) {
        accessLog.record(
                new Access(
                        Access.Action.READ,
                        RESCREENING,
                        null,
                        List.of(patient.value()),
                        List.of(what)));
    }
}
