package app.wervel.messages.application;

import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes whether a patient wants messages about appointments. */
@Service
@Transactional
@PreAuthorize("hasAuthority('patient:write')")
public class MessagePreferenceService {
    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final Clock clock;

    MessagePreferenceService(JdbcClient jdbc, AccessLog accessLog, Clock clock) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Holds for messages that are on their way too.
     *
     * @throws NotFound when there is no such patient
     */
    public void wantMessages(PatientId patient, boolean wanted) {
        int written =
                jdbc.sql(
                                """
                                INSERT INTO message_preference (patient_id, wanted, changed_at)
                                SELECT id, :wanted, :now FROM patient WHERE id = :patient
                                ON CONFLICT (patient_id)
                                    DO UPDATE SET wanted = excluded.wanted, changed_at = excluded.changed_at
                                """)
                        .param("patient", patient.value())
                        .param("wanted", wanted)
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        if (written == 0) {
            throw new NotFound("patient");
        }
        accessLog.record(
                Access.changed("MessagePreference", patient.value(), patient.value(), "wanted"));
    }
}
