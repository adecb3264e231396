package app.wervel.documents.application;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.TimelineEvent;
import app.wervel.patient.application.TimelineKind;
import app.wervel.patient.application.TimelinePosition;
import app.wervel.patient.application.TimelineSource;
import app.wervel.practice.Permission;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which papers the patient was given. */
@Component
class DocumentTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    DocumentTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.LETTER;
    }

    @Override
    public Permission permission() {
        return Permission.DOCUMENT_PRINT;
    }

    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT p.id, p.printed_at AS at, p.first, u.display_name AS by
                        FROM stored_document_print p JOIN stored_document d ON d.id = p.document_id
                        JOIN app_user u ON u.id = p.printed_by
                        WHERE d.patient_id = :patient AND (p.printed_at, p.id) < (:at, :id)
                        ORDER BY p.printed_at DESC, p.id DESC LIMIT :limit
                        """)
                .param("patient", patient.value())
                .param("at", position.timestamp())
                .param("id", position.id())
                .param("limit", limit)
                .query((row, index) ->
                        new TimelineEvent(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                kind(),
                                row.getBoolean("first")
                                        ? "timeline.letter.handout"
                                        : "timeline.letter.handout-again",
                                null,
                                row.getString("by"),
                                "documents"))
                .list();
    }
}
