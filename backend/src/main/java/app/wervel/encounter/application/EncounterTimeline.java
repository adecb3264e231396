package app.wervel.encounter.application;

import app.wervel.encounter.EncounterStatus;
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

/** The notes that were signed. */
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
                        SELECT e.id, e.signed_at AS at, e.status, c.title AS about, e.signed_by_name AS by
                        FROM encounter e JOIN episode_of_care c ON c.id = e.episode_id
                        WHERE e.patient_id = :patient AND e.signed_at IS NOT NULL AND (e.signed_at, e.id) < (:at, :id)
                        ORDER BY e.signed_at DESC, e.id DESC LIMIT :limit
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
                                EncounterStatus.valueOf(row.getString("status"))
                                                == EncounterStatus.SIGNED
                                        ? "timeline.note.signed"
                                        : "timeline.note.in-error",
                                row.getString("about"),
                                row.getString("by"),
                                "notes"))
                .list();
    }
}
