package app.wervel.encounter.application;

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

/** The notes that were signed, and what was amended of them. */
@Component
class EncounterTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    EncounterTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.NOTE;
    }

    @Override
    public Permission permission() {
        return Permission.ENCOUNTER_READ;
    }

    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM (
                            SELECT e.id, e.signed_at AS at, CASE e.status WHEN 'SIGNED' THEN 'signed' ELSE 'in-error' END AS what,
                                   c.title AS about, e.signed_by_name AS by
                            FROM encounter e JOIN episode_of_care c ON c.id = e.episode_id
                            WHERE e.patient_id = :patient AND e.signed_at IS NOT NULL
                            UNION ALL
                            SELECT a.id, a.amended_at, 'amended', left(a.reason, 200), a.amended_by_name
                            FROM encounter e JOIN encounter_amendment a ON a.encounter_id = e.id
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
                                "timeline.note." + row.getString("what"),
                                row.getString("about"),
                                row.getString("by"),
                                "notes"))
                .list();
    }
}
