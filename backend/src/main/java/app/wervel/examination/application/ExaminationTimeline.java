package app.wervel.examination.application;

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

/** Examinations and diagnoses that were signed, and what was added to them. */
@Component
class ExaminationTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    ExaminationTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.EXAMINATION;
    }

    @Override
    public Permission permission() {
        return Permission.EXAMINATION_READ;
    }

    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM (
                            SELECT x.id, x.signed_at AS at, 'examined' AS what, u.display_name AS by
                            FROM examination x JOIN app_user u ON u.id = x.signed_by WHERE x.patient_id = :patient
                            UNION ALL
                            SELECT x.id, x.signed_at, 'diagnosed', u.display_name
                            FROM physio_diagnosis x JOIN app_user u ON u.id = x.signed_by WHERE x.patient_id = :patient
                            UNION ALL
                            SELECT a.id, a.written_at, 'examination-amended', u.display_name
                            FROM examination x JOIN examination_amendment a ON a.examination_id = x.id
                            JOIN app_user u ON u.id = a.written_by WHERE x.patient_id = :patient
                            UNION ALL
                            SELECT a.id, a.written_at, 'diagnosis-amended', u.display_name
                            FROM physio_diagnosis x JOIN examination_amendment a ON a.diagnosis_id = x.id
                            JOIN app_user u ON u.id = a.written_by WHERE x.patient_id = :patient) event
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
                                "timeline.examination." + row.getString("what"),
                                null,
                                row.getString("by"),
                                "examination"))
                .list();
    }
}
