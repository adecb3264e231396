package app.wervel.episode.application;

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

/** When the care for a complaint began. */
@Component
class EpisodeTimeline implements TimelineSource {
    private final JdbcClient jdbc;
    private final Clock clock;

    EpisodeTimeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
                            SELECT e.id, greatest(e.started_on::timestamp AT TIME ZONE :zone, c.concluded_at) AS at, e.title AS about
                            FROM episode_of_care e LEFT JOIN intake_conclusion c ON c.intake_id = e.intake_id
                            WHERE e.patient_id = :patient) event
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
                                "timeline.episode.started",
                                row.getString("about"),
                                null,
                                "plan"))
                .list();
    }
}
