package app.wervel.redflag.application;

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

/** What was done about alarm signs. */
@Component
class RedFlagEvents implements TimelineSource {
    private final JdbcClient jdbc;

    RedFlagEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.ALARM;
    }

    @Override
    public Permission permission() {
        return Permission.REDFLAG_READ;
    }

    /** Steps of the same moment stand in their order, after what raised them. */
    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM (
                            SELECT ('ffffffffffffffff' || lpad(to_hex(s.id), 16, '0'))::uuid AS id, s.recorded_at AS at, s.kind AS what, s.who AS about, u.display_name AS by
                            FROM red_flag f JOIN red_flag_step s ON s.red_flag_id = f.id JOIN app_user u ON u.id = s.recorded_by
                            WHERE f.patient_id = :patient
                            UNION ALL
                            SELECT r.id, r.required_at, 'rescreen', left(r.reason, 200), u.display_name
                            FROM rescreening r JOIN app_user u ON u.id = r.required_by WHERE r.patient_id = :patient
                            UNION ALL
                            SELECT r.id, r.withdrawn_at, 'rescreen-withdrawn', left(r.withdrawal_reason, 200), u.display_name
                            FROM rescreening r JOIN app_user u ON u.id = r.withdrawn_by WHERE r.patient_id = :patient) event
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
                                "timeline.alarm." + row.getString("what"),
                                row.getString("about"),
                                row.getString("by"),
                                "intake"))
                .list();
    }
}
