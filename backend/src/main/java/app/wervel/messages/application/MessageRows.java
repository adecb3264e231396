package app.wervel.messages.application;

import app.wervel.messages.MessageKind;
import app.wervel.messages.MessageStatus;
import app.wervel.patient.PatientId;
import app.wervel.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the outbox. To be called inside a transaction. */
@Component
class MessageRows {
    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            PatientId patient,
            MessageKind kind,
            String channel,
            List<Notice> notices,
            Instant now) {
        UUID id = UuidV7.next();
        jdbc.sql(
                        """
                        INSERT INTO outgoing_message
                            (id, patient_id, kind, channel, status, attempts, next_attempt_at, sending, lost, created_at)
                        VALUES (:id, :patient, :kind, :channel, 'WAITING', 0, :now, false, false, :now)
                        """)
                .param("id", id)
                .param("patient", patient.value())
                .param("kind", kind.name())
                .param("channel", channel)
                .param("now", Timestamp.from(now))
                .update();
        for (Notice notice : notices) {
            jdbc.sql(
                            "INSERT INTO outgoing_message_appointment (message_id, appointment_id, start_at) VALUES (?, ?, ?)")
                    .params(id, notice.is().id().value(), Timestamp.from(notice.is().start()))
                    .update();
        }
    }

    /** Which of these appointments a message of that kind is on its way for already. */
    Set<UUID> onTheirWay(MessageKind kind, List<Notice> notices) {
        return jdbc
                .sql(
                        """
                        SELECT ma.appointment_id
                        FROM outgoing_message_appointment ma JOIN outgoing_message m ON m.id = ma.message_id
                        WHERE m.status = 'WAITING' AND NOT m.sending AND m.kind = :kind AND ma.appointment_id IN (:ids)
                        """)
                .param("kind", kind.name())
                .param("ids", notices.stream().map(notice -> notice.is().id().value()).toList())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Locks the message that is due longest; skips what another node works on. */
    Optional<Waiting> lockNext(Instant now) {
        return jdbc.sql(
                        """
                        SELECT id, patient_id, kind, attempts, sending, lost
                        FROM outgoing_message
                        WHERE status = 'WAITING' AND next_attempt_at <= :now
                        ORDER BY next_attempt_at, id
                        LIMIT 1
                        FOR UPDATE SKIP LOCKED
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Waiting(
                                row.getObject("id", UUID.class),
                                new PatientId(row.getObject("patient_id", UUID.class)),
                                MessageKind.valueOf(row.getString("kind")),
                                row.getInt("attempts"),
                                row.getBoolean("sending"),
                                row.getBoolean("lost")))
                .optional();
    }

    /** From now on this sender has it, until it is taken for lost. */
    void claim(Waiting message, Instant lostAt) {
        jdbc.sql(
                        """
                        UPDATE outgoing_message
                        SET sending = true, lost = :lost, attempts = attempts + 1, next_attempt_at = :lostAt
                        WHERE id = :id
                        """)
                .param("lost", message.lost() || message.sending())
                .param("lostAt", Timestamp.from(lostAt))
                .param("id", message.id())
                .update();
    }

    List<Instant> startsOf(UUID message) {
        return jdbc.sql("SELECT start_at FROM outgoing_message_appointment WHERE message_id = ?")
                .param(message)
                .query((row, number) -> row.getTimestamp("start_at").toInstant())
                .list();
    }

    void end(UUID message, MessageStatus status, @Nullable String channel, Instant now) {
        jdbc.sql(
                        """
                        UPDATE outgoing_message
                        SET status = :status, channel = coalesce(:channel, channel), sending = false, next_attempt_at = NULL,
                            failure = NULL, failure_status = NULL, ended_at = :now
                        WHERE id = :id
                        """)
                .param("status", status.name())
                .param("channel", channel)
                .param("now", Timestamp.from(now))
                .param("id", message)
                .update();
    }

    void tryAgain(UUID message, ChannelFailure why, Instant at) {
        jdbc.sql(
                        """
                        UPDATE outgoing_message
                        SET sending = false, next_attempt_at = :at, failure = :failure, failure_status = :status
                        WHERE id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("failure", why.failure().name())
                .param("status", why.status())
                .param("id", message)
                .update();
    }

    void giveUp(UUID message, ChannelFailure why, Instant now) {
        jdbc.sql(
                        """
                        UPDATE outgoing_message
                        SET status = 'DEAD', sending = false, next_attempt_at = NULL, failure = :failure,
                            failure_status = :status, ended_at = :now
                        WHERE id = :id
                        """)
                .param("failure", why.failure().name())
                .param("status", why.status())
                .param("now", Timestamp.from(now))
                .param("id", message)
                .update();
    }

    /**
     * @return whose it is; empty when it is none of those given up (any more)
     */
    Optional<PatientId> beginAnew(UUID message, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE outgoing_message
                        SET status = 'WAITING', attempts = 0, lost = false, next_attempt_at = :now, ended_at = NULL,
                            failure = NULL, failure_status = NULL
                        WHERE id = :id AND status = 'DEAD'
                        RETURNING patient_id
                        """)
                .param("id", message)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(PatientId::new);
    }

    /**
     * @return whose it was; empty when it is none of those given up (any more)
     */
    Optional<PatientId> discard(UUID message, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE outgoing_message SET status = 'DISCARDED', ended_at = :now
                        WHERE id = :id AND status = 'DEAD'
                        RETURNING patient_id
                        """)
                .param("id", message)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(PatientId::new);
    }

    /** Messages that ended before that moment are of no use to anybody. */
    void forgetEndedBefore(Instant moment) {
        jdbc.sql("DELETE FROM outgoing_message WHERE ended_at < ? AND status <> 'DEAD'")
                .param(Timestamp.from(moment))
                .update();
    }

    /**
     * @param sending a sender had it and did not say how it ended
     * @param lost that happened before
     */
    record Waiting(
            UUID id,
            PatientId patient,
            MessageKind kind,
            int attempts,
            boolean sending,
            boolean lost) {}
}
