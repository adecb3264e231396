package app.wervel.careplan.application;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.TimelineEvent;
import app.wervel.patient.application.TimelineKind;
import app.wervel.patient.application.TimelinePosition;
import app.wervel.patient.application.TimelineSource;
import app.wervel.practice.Permission;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a plan began, changed and was looked back on. */
@Component
class CarePlanTimeline implements TimelineSource {
    private final JdbcClient jdbc;
    private final Clock clock;

    CarePlanTimeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.PLAN;
    }

    @Override
    public Permission permission() {
        return Permission.CAREPLAN_READ;
    }

    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM (
                            SELECT c.id, c.changed_at AS at, lower(c.kind) AS what, c.exercise_name AS about, NULL AS by
                            FROM care_plan_change c JOIN care_plan p ON p.id = c.care_plan_id WHERE p.patient_id = :patient
                            UNION ALL
                            SELECT v.id, v.done_on::timestamp AT TIME ZONE :zone, 'evaluated', v.note, v.done_by_name
                            FROM care_plan_evaluation v JOIN care_plan p ON p.id = v.care_plan_id
                            WHERE p.patient_id = :patient AND v.done_on IS NOT NULL) event
                        WHERE (at, id) < (:at, :id) ORDER BY at DESC, id DESC LIMIT :limit
                        """)
                .param("patient", patient.value())
                .param("at", position.timestamp())
                .param("id", position.id())
                .param("limit", limit)
                .param("zone", clock.getZone().getId())
                .query((row, index) ->
                        new TimelineEvent(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                kind(),
                                "timeline.plan." + row.getString("what"),
                                row.getString("about"),
                                row.getString("by"),
                                "plan"))
                .list();
    }
}
