package app.wervel.attachment.application;

import app.wervel.attachment.AttachmentId;
import app.wervel.attachment.AttachmentKind;
import app.wervel.attachment.FileKind;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was attached to a patient's record. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('attachment:read')")
public class AttachmentQueries {
    private final JdbcClient jdbc;
    private final AccessLog accessLog;

    AttachmentQueries(JdbcClient jdbc, AccessLog accessLog) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
    }

    /** The newest first, those marked as errors among them. */
    public Page<AttachmentRow> page(PatientId patient, PageRequest request) {
        List<AttachmentRow> rows =
                jdbc.sql(
                                """
                                SELECT a.id, a.kind, a.title, a.written_on, a.episode_id, a.file_kind,
                                       octet_length(a.content) AS bytes, a.added_at, u.display_name, a.error
                                FROM attachment a JOIN app_user u ON u.id = a.added_by
                                WHERE a.patient_id = ? ORDER BY a.id DESC LIMIT ? OFFSET ?
                                """)
                        .params(patient.value(), request.size(), request.offset())
                        .query(AttachmentQueries::row)
                        .list();
        long total =
                jdbc.sql("SELECT count(*) FROM attachment WHERE patient_id = ?")
                        .param(patient.value())
                        .query(Long.class)
                        .single();
        accessLog.record(Access.read("Attachment", patient.value(), patient.value(), "list"));
        return new Page<>(rows, request.page(), request.size(), total);
    }

    /**
     * A file with its content.
     *
     * @throws NotFound when there is no such file
     * @throws Conflict {@code attachment.changed} when its bytes are not those that were stored
     */
    public AttachedFile open(AttachmentId id) {
        var found =
                jdbc.sql(
                                "SELECT patient_id, kind, file_kind, sha256, content FROM attachment"
                                        + " WHERE id = ?")
                        .param(id.value())
                        .query((row, index) ->
                                new Found(row.getObject("patient_id", UUID.class), file(row)))
                        .optional()
                        .orElseThrow(() -> new NotFound("attachment"));
        accessLog.record(Access.read("Attachment", id.value(), found.patient(), "content"));
        return found.file();
    }

    private record Found(UUID patient, AttachedFile file) {}

    private static AttachedFile file(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("content");
        if (!AttachmentService.hash(content).equals(row.getString("sha256"))) {
            throw new Conflict("attachment.changed");
        }
        AttachmentKind kind = AttachmentKind.valueOf(row.getString("kind"));
        FileKind file = FileKind.valueOf(row.getString("file_kind"));
        return new AttachedFile(content, file, kind.id() + "." + file.ending());
    }

    private static AttachmentRow row(ResultSet row, int index) throws SQLException {
        return new AttachmentRow(
                new AttachmentId(row.getObject("id", UUID.class)),
                AttachmentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("written_on", LocalDate.class),
                Optional.ofNullable(row.getObject("episode_id", UUID.class))
                        .map(EpisodeId::new)
                        .orElse(null),
                FileKind.valueOf(row.getString("file_kind")),
                row.getInt("bytes"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("display_name"),
                row.getString("error"));
    }
}
