package app.wervel.patient.application;

import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the patient gave, refused and withdrew consent. */
@Component
class ConsentTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    ConsentTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.CONSENT;
    }

    @Override
    public Permission permission() {
        return Permission.CLINICAL_READ;
    }

    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM (
                            SELECT id, recorded_at AS at, CASE WHEN given THEN 'given' ELSE 'refused' END AS what,
                                   lower(scope) AS scope, note AS about, recorded_by_name AS by
                            FROM consent WHERE patient_id = :patient
                            UNION ALL
                            SELECT md5('withdrawn' || id)::uuid, withdrawn_at, 'withdrawn', lower(scope),
                                   withdrawn_note, withdrawn_by_name
                            FROM consent WHERE patient_id = :patient AND withdrawn_at IS NOT NULL) event
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
                                "timeline.consent."
                                        + row.getString("what")
                                        + "."
                                        + row.getString("scope"),
                                row.getString("about"),
                                row.getString("by"),
                                "consent"))
                .list();
    }
}
