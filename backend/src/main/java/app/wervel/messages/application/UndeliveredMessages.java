package app.wervel.messages.application;

import app.wervel.messages.MessageFailure;
import app.wervel.messages.MessageKind;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For who phones the patients whom a message did not reach. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:write')")
public class UndeliveredMessages {
    /**
     * Given up, about what is still to come, and not told since by another message. Of a
     * cancellation the moment that counts is the one at which the patient would come.
     */
    private static final String UNDELIVERED =
            """
            FROM outgoing_message m
            JOIN patient p ON p.id = m.patient_id
            JOIN LATERAL (
                SELECT min(t.start_at) AS start_at, count(*) AS appointments
                FROM (
                    SELECT CASE WHEN m.kind = 'CANCELLATION' THEN coalesce(n.told_start, a.start_at) ELSE a.start_at END
                        AS start_at
                    FROM outgoing_message_appointment ma
                    JOIN appointment a ON a.id = ma.appointment_id
                    JOIN appointment_notice n ON n.appointment_id = ma.appointment_id
                    WHERE ma.message_id = m.id AND (a.status = 'CANCELLED') = (m.kind = 'CANCELLATION')
                      AND (n.told_at IS NULL OR n.told_at < m.ended_at)) t
                WHERE t.start_at > :now) c ON c.appointments > 0
            WHERE m.status = 'DEAD'
            """;

    private final JdbcClient jdbc;
    private final MessageRows messages;
    private final NoticeRows notices;
    private final AccessLog accessLog;
    private final Clock clock;

    UndeliveredMessages(
            JdbcClient jdbc,
            MessageRows messages,
            NoticeRows notices,
            AccessLog accessLog,
            Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.notices = notices;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** The soonest appointments first: those patients are phoned first. */
    public Page<UndeliveredMessageRow> page(PageRequest request) {
        var now = Timestamp.from(clock.instant());
        var items =
                jdbc.sql(
                                """
                                SELECT m.id, m.kind, m.failure, c.start_at, c.appointments, p.id AS patient_id, p.family_name,
                                       p.family_name_prefix, p.given_name, p.initials, p.phone
                                """
                                        + UNDELIVERED
                                        + "ORDER BY c.start_at, m.id LIMIT :size OFFSET :offset")
                        .param("now", now)
                        .param("size", request.size())
                        .param("offset", request.offset())
                        .query(UndeliveredMessages::row)
                        .list();
        long total =
                jdbc.sql("SELECT count(*) " + UNDELIVERED)
                        .param("now", now)
                        .query(Long.class)
                        .single();
        accessLog.record(
                Access.searched(
                        "AppointmentMessage",
                        items.stream().map(row -> row.patient().value()).distinct().toList(),
                        "undelivered"));
        return new Page<>(items, request.page(), request.size(), total);
    }

    /**
     * The patient has heard it on the phone, as things stand now; what changes later is told as a
     * change.
     *
     * @throws NotFound when it is none of the messages given up (any more)
     */
    public void phoned(UUID message) {
        Instant now = clock.instant();
        var patient = messages.discard(message, now).orElseThrow(() -> new NotFound("message"));
        notices.ofMessage(message)
                .forEach(notice -> notices.told(notice.is().id(), notice.is().state(), null));
        accessLog.record(Access.changed("AppointmentMessage", message, patient.value(), "status"));
    }

    private static UndeliveredMessageRow row(ResultSet row, int number) throws SQLException {
        return new UndeliveredMessageRow(
                row.getObject("id", UUID.class),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PersonName(
                        row.getString("family_name"),
                        row.getString("family_name_prefix"),
                        row.getString("given_name"),
                        row.getString("initials")),
                row.getString("phone"),
                MessageKind.valueOf(row.getString("kind")),
                MessageFailure.valueOf(row.getString("failure")),
                row.getTimestamp("start_at").toInstant(),
                row.getInt("appointments"));
    }
}
