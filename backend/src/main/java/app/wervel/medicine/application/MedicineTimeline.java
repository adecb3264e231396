package app.wervel.medicine.application;

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

/** Which medicines were noted, changed in use and no longer taken; mistakes are left out. */
@Component
class MedicineTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    MedicineTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.MEDICINE;
    }

    @Override
    public Permission permission() {
        return Permission.CLINICAL_READ;
    }

    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT e.id, e.at, e.what, e.about, u.display_name
                        FROM (
                            SELECT m.id, m.noted_at AS at, m.noted_by AS by_user,
                                   concat_ws(', ', m.name, m.medicine_use) AS about,
                                   CASE WHEN m.replaces IS NULL THEN 'noted' ELSE 'changed' END AS what
                            FROM patient_medicine m WHERE m.patient_id = :patient AND m.error IS NULL
                            UNION ALL
                            SELECT m.id, m.ended_at, m.ended_by, concat_ws(', ', m.name, m.medicine_use), 'ended'
                            FROM patient_medicine m
                            WHERE m.patient_id = :patient AND m.error IS NULL AND m.ended_at IS NOT NULL
                              AND NOT EXISTS (SELECT 1 FROM patient_medicine next
                                              WHERE next.patient_id = :patient AND next.replaces = m.id
                                                AND next.error IS NULL)
                        ) e JOIN app_user u ON u.id = e.by_user
                        WHERE (e.at, e.id) < (:at, :id)
                        ORDER BY e.at DESC, e.id DESC LIMIT :limit
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
                                "timeline.medicine." + row.getString("what"),
                                row.getString("about"),
                                row.getString("display_name"),
                                "medicines"))
                .list();
    }
}
