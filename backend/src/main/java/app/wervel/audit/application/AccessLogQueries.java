package app.wervel.audit.application;

import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who saw or changed what of a patient. Looking here is an access, too. */
@Service
@Transactional
@PreAuthorize("hasAuthority('accesslog:read')")
public class AccessLogQueries {
    private final JdbcClient jdbc;
    private final AccessLog accessLog;

    AccessLogQueries(JdbcClient jdbc, AccessLog accessLog) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
    }

    /** Newest first. */
    public Page<AccessLogRow> page(UUID patient, PageRequest request) {
        var rows =
                jdbc.sql(
                                """
                                SELECT at, action, user_name, role, object_type, object_id, fields
                                FROM access_log WHERE patients @> ARRAY[?]::uuid[]
                                ORDER BY id DESC LIMIT ? OFFSET ?
                                """)
                        .params(patient, request.size(), request.offset())
                        .query(AccessLogQueries::row)
                        .list();
        long total =
                jdbc.sql("SELECT count(*) FROM access_log WHERE patients @> ARRAY[?]::uuid[]")
                        .params(patient)
                        .query(Long.class)
                        .single();
        accessLog.record(Access.read("AuditEvent", patient, patient));
        return new Page<>(rows, request.page(), request.size(), total);
    }

    private static AccessLogRow row(ResultSet row, int index) throws SQLException {
        Array fields = row.getArray("fields");
        return new AccessLogRow(
                row.getTimestamp("at").toInstant(),
                Access.Action.ofLetter(row.getString("action").charAt(0)),
                row.getString("user_name"),
                row.getString("role"),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class),
                List.of((String[]) fields.getArray()));
    }
}
