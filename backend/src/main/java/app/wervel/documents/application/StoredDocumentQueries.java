package app.wervel.documents.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.documents.StoredDocumentId;
import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which papers a patient was given, and who printed them when. */
@Service
@Transactional
@PreAuthorize("hasAuthority('document:print')")
public class StoredDocumentQueries {
    private final JdbcClient jdbc;
    private final AccessLog accessLog;

    StoredDocumentQueries(JdbcClient jdbc, AccessLog accessLog) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
    }

    /** Newest first. */
    public Page<StoredDocumentRow> page(PatientId patient, PageRequest request) {
        List<StoredDocumentRow> rows =
                jdbc.sql(
                                """
                                SELECT d.id, d.care_plan_id, d.plan_version, d.language, d.variant, d.unreviewed,
                                       d.created_at, u.display_name, octet_length(d.content) AS bytes,
                                       p.prints, p.last_printed_at,
                                       c.status = 'ACTIVE' AND c.print_version = d.plan_version AS latest
                                FROM stored_document d
                                JOIN app_user u ON u.id = d.created_by
                                JOIN care_plan c ON c.id = d.care_plan_id
                                CROSS JOIN LATERAL (
                                    SELECT count(*) AS prints, max(printed_at) AS last_printed_at
                                    FROM stored_document_print WHERE document_id = d.id) p
                                WHERE d.patient_id = ?
                                ORDER BY d.id DESC LIMIT ? OFFSET ?
                                """)
                        .params(patient.value(), request.size(), request.offset())
                        .query(StoredDocumentQueries::row)
                        .list();
        long total =
                jdbc.sql("SELECT count(*) FROM stored_document WHERE patient_id = ?")
                        .params(patient.value())
                        .query(Long.class)
                        .single();
        accessLog.record(Access.read("Document", patient.value(), patient.value(), "list"));
        return new Page<>(rows, request.page(), request.size(), total);
    }

    /**
     * Who printed it, newest first; at most {@value PageRequest#MAX_SIZE}.
     *
     * @throws NotFound when there is no such document
     */
    public List<PrintRow> prints(StoredDocumentId id) {
        UUID patient =
                jdbc.sql("SELECT patient_id FROM stored_document WHERE id = ?")
                        .params(id.value())
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new NotFound("document"));
        accessLog.record(Access.read("Document", id.value(), patient, "prints"));
        return jdbc.sql(
                        """
                        SELECT p.printed_at, u.display_name, p.first
                        FROM stored_document_print p JOIN app_user u ON u.id = p.printed_by
                        WHERE p.document_id = ? ORDER BY p.id DESC LIMIT ?
                        """)
                .params(id.value(), PageRequest.MAX_SIZE)
                .query((row, index) ->
                        new PrintRow(
                                row.getTimestamp("printed_at").toInstant(),
                                row.getString("display_name"),
                                row.getBoolean("first")))
                .list();
    }

    private static StoredDocumentRow row(ResultSet row, int index) throws SQLException {
        return new StoredDocumentRow(
                new StoredDocumentId(row.getObject("id", UUID.class)),
                new CarePlanId(row.getObject("care_plan_id", UUID.class)),
                row.getInt("plan_version"),
                row.getBoolean("latest"),
                row.getString("language"),
                row.getString("variant"),
                List.of((String[]) row.getArray("unreviewed").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getString("display_name"),
                row.getTimestamp("last_printed_at").toInstant(),
                row.getInt("prints"),
                row.getInt("bytes"));
    }
}
