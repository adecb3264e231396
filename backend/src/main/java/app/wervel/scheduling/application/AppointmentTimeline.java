package app.wervel.scheduling.application;

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

/** The appointments that have been. */
@Component
class AppointmentTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    AppointmentTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.APPOINTMENT;
    }

    @Override
    public Permission permission() {
        return Permission.AGENDA_READ;
    }

    @Override
    public List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit) {
        return jdbc.sql(
                        """
                        SELECT a.id, a.start_at AS at, lower(a.status) AS status, t.name AS about, u.display_name AS by
                        FROM appointment a JOIN appointment_type t ON t.id = a.type_id JOIN app_user u ON u.id = a.practitioner_id
                        WHERE a.patient_id = :patient AND (a.start_at, a.id) < (:at, :id)
                        ORDER BY a.start_at DESC, a.id DESC LIMIT :limit
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
                                "timeline.appointment." + row.getString("status"),
                                row.getString("about"),
                                row.getString("by"),
                                "appointments"))
                .list();
    }
}
