package app.wervel.messages.application;

import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to become of messages that were given up. */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:write')")
public class MessageService {
    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final Clock clock;

    MessageService(JdbcClient jdbc, AccessLog accessLog, Clock clock) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Begins anew with six attempts. Says then what is to be told then, if anything still is.
     *
     * @throws NotFound when it is none of the messages given up (any more)
     */
    public void tryAgain(UUID message) {
        change(
                message,
                """
                UPDATE outgoing_message
                SET status = 'WAITING', attempts = 0, lost = false, next_attempt_at = :now, ended_at = NULL,
                    failure = NULL, failure_status = NULL
                WHERE id = :id AND status = 'DEAD'
                RETURNING patient_id
                """);
    }

    /**
     * @throws NotFound when it is none of the messages given up (any more)
     */
    public void discard(UUID message) {
        change(
                message,
                """
                UPDATE outgoing_message SET status = 'DISCARDED', ended_at = :now
                WHERE id = :id AND status = 'DEAD'
                RETURNING patient_id
                """);
    }

    private void change(UUID message, String update) {
        UUID patient =
                jdbc.sql(update)
                        .param("id", message)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new NotFound("message"));
        accessLog.record(Access.changed("AppointmentMessage", message, patient, "status"));
    }
}
