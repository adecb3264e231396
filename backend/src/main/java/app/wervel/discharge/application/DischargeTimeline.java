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

/** When the care for a complaint ended, and when that was a mistake. */
@Component
class DischargeTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    DischargeTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.EPISODE;
    }

    @Override
    public Permission permission() {
        return Permission.EPISODE_READ;
    }

    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM (
                            SELECT d.id, d.closed_at AS at, 'closed' AS what, e.title AS about, d.closed_by_name AS by
                            FROM discharge d JOIN episode_of_care e ON e.id = d.episode_id
                            WHERE d.patient_id = :patient AND d.closed_at IS NOT NULL
                            UNION ALL
                            SELECT md5('reopened' || id)::uuid, reopened_at, 'reopened', reopen_reason, reopened_by_name
                            FROM discharge WHERE patient_id = :patient AND reopened_at IS NOT NULL) event
                        WHERE (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit
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
                                "timeline.episode." + row.getString("what"),
                                row.getString("about"),
                                row.getString("by"),
                                "closing"))
                .list();
    }
}
