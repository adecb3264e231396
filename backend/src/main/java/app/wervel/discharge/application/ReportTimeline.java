package app.wervel.discharge.application;

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

/** Which reports went to a doctor. */
@Component
class ReportTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    ReportTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.LETTER;
    }

    @Override
    public Permission permission() {
        return Permission.EPISODE_READ;
    }

    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT id, printed_at AS at, lower(kind) AS kind, addressee, printed_by_name AS by
                        FROM doctor_report
                        WHERE patient_id = :patient AND (printed_at, id) < (:at, :id)
                        ORDER BY printed_at DESC, id DESC LIMIT :limit
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
                                "timeline.report." + row.getString("kind"),
                                row.getString("addressee"),
                                row.getString("by"),
                                "closing"))
                .list();
    }
}
