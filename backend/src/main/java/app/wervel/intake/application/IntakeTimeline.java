package app.wervel.intake.application;

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

/** When an intake began, and what was concluded of it. */
@Component
class IntakeTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    IntakeTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.INTAKE;
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
                            SELECT i.id, i.started_at AS at, 'started' AS what, i.request_for_help AS about, u.display_name AS by
                            FROM intake i JOIN app_user u ON u.id = i.practitioner_id WHERE i.patient_id = :patient
                            UNION ALL
                            SELECT md5('concluded' || i.id)::uuid, c.concluded_at, lower(c.screening), NULL, u.display_name
                            FROM intake i JOIN intake_conclusion c ON c.intake_id = i.id JOIN app_user u ON u.id = c.concluded_by
                            WHERE i.patient_id = :patient) event
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
                                "timeline.intake." + row.getString("what"),
                                row.getString("about"),
                                row.getString("by"),
                                "intake"))
                .list();
    }
}
