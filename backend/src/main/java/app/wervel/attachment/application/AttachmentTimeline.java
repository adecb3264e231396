package app.wervel.attachment.application;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.TimelineEvent;
import app.wervel.patient.application.TimelineKind;
import app.wervel.patient.application.TimelinePosition;
import app.wervel.patient.application.TimelineSource;
import app.wervel.practice.Permission;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was attached to the record; errors are left out. */
@Component
class AttachmentTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    AttachmentTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.ATTACHMENT;
    }

    @Override
    public Permission permission() {
        return Permission.ATTACHMENT_READ;
    }

    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT a.id, a.added_at, a.kind, a.title, u.display_name
                        FROM attachment a JOIN app_user u ON u.id = a.added_by
                        WHERE a.patient_id = :patient AND a.error IS NULL
                          AND (a.added_at, a.id) < (:at, :id)
                        ORDER BY a.added_at DESC, a.id DESC LIMIT :limit
                        """)
                .param("patient", patient.value())
                .param("at", position.timestamp())
                .param("id", position.id())
                .param("limit", limit)
                .query((row, index) ->
                        new TimelineEvent(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("added_at").toInstant(),
                                kind(),
                                "timeline.attachment."
                                        + row.getString("kind").toLowerCase(Locale.ROOT),
                                row.getString("title"),
                                row.getString("display_name"),
                                "received"))
                .list();
    }
}
