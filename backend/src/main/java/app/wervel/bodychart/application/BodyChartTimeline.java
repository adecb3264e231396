package app.wervel.bodychart.application;

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

/** Body charts that were drawn. */
@Component
class BodyChartTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    BodyChartTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.BODY_CHART;
    }

    @Override
    public Permission permission() {
        return Permission.INTAKE_READ;
    }

    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM (
                            SELECT b.id, b.concluded_at AS at, b.note AS about, u.display_name AS by
                            FROM body_chart b JOIN app_user u ON u.id = b.drawn_by
                            WHERE b.patient_id = :patient AND b.status = 'CONCLUDED') event
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
                                "timeline.bodychart.drawn",
                                row.getString("about"),
                                row.getString("by"),
                                "examination"))
                .list();
    }
}
