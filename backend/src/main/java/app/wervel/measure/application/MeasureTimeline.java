package app.wervel.measure.application;

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

/** Scores of measuring instruments, and the profiles that were chosen. */
@Component
class MeasureTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    MeasureTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.MEASURE;
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
                            SELECT id, recorded_at AS at, 'scored' AS what,
                                   upper(instrument_id) || coalesce(': ' || trim_scale(total), '') AS about, recorded_by_name AS by
                            FROM measure_score m WHERE patient_id = :patient
                              AND NOT EXISTS (SELECT FROM measure_score r WHERE r.replaces = m.id)
                            UNION ALL
                            SELECT md5(p.episode_id::text || p.number)::uuid, p.chosen_at, 'profile-' || lower(p.profile),
                                   left(p.reason, 200), p.chosen_by_name
                            FROM episode_of_care e JOIN measure_treatment_profile p ON p.episode_id = e.id
                            WHERE e.patient_id = :patient) event
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
                                "timeline.measure." + row.getString("what"),
                                row.getString("about"),
                                row.getString("by"),
                                "measures"))
                .list();
    }
}
