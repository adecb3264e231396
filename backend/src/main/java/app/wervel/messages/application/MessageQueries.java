package app.wervel.messages.application;

import app.wervel.messages.MessageFailure;
import app.wervel.messages.MessageKind;
import app.wervel.messages.MessageStatus;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How messages to patients go. Where a list names patients, it is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:write')")
public class MessageQueries {
    private static final Duration RECENT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Channels channels;
    private final AccessLog accessLog;
    private final Clock clock;

    MessageQueries(JdbcClient jdbc, Channels channels, AccessLog accessLog, Clock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** Numbers only: sent in the last thirty days, waiting and given up. */
    public MessageOverview overview() {
        Map<MessageStatus, Integer> counts = new EnumMap<>(MessageStatus.class);
        jdbc.sql(
                        """
                        SELECT status, count(*) AS messages FROM outgoing_message
                        WHERE ended_at IS NULL OR status = 'DEAD' OR ended_at > :since
                        GROUP BY status
                        """)
                .param("since", Timestamp.from(clock.instant().minus(RECENT)))
                .query(row -> {
                    counts.put(
                            MessageStatus.valueOf(row.getString("status")), row.getInt("messages"));
                });
        return new MessageOverview(
                channels.all().stream()
                        .map(channel ->
                                new MessageOverview.Channel(channel.name(), channel.available()))
                        .toList(),
                counts.getOrDefault(MessageStatus.WAITING, 0),
                counts.getOrDefault(MessageStatus.SENT, 0),
                counts.getOrDefault(MessageStatus.DEAD, 0));
    }

    /** Messages that were given up, newest first. */
    public Page<DeadMessageRow> dead(PageRequest request) {
        List<DeadMessageRow> rows =
                jdbc.sql(
                                """
                                SELECT m.id, m.kind, m.channel, m.attempts, m.failure, m.failure_status, m.created_at, m.ended_at,
                                       p.id AS patient_id, p.number, p.family_name, p.family_name_prefix, p.given_name, p.initials
                                FROM outgoing_message m JOIN patient p ON p.id = m.patient_id
                                WHERE m.status = 'DEAD'
                                ORDER BY m.ended_at DESC, m.id
                                LIMIT :size OFFSET :offset
                                """)
                        .param("size", request.size())
                        .param("offset", request.offset())
                        .query(MessageQueries::row)
                        .list();
        long total =
                jdbc.sql("SELECT count(*) FROM outgoing_message WHERE status = 'DEAD'")
                        .query(Long.class)
                        .single();
        accessLog.record(
                Access.searched(
                        "AppointmentMessage",
                        rows.stream().map(row -> row.patient().value()).distinct().toList(),
                        "dead"));
        return new Page<>(rows, request.page(), request.size(), total);
    }

    private static DeadMessageRow row(ResultSet row, int number) throws SQLException {
        return new DeadMessageRow(
                row.getObject("id", UUID.class),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getLong("number"),
                new PersonName(
                        row.getString("family_name"),
                        row.getString("family_name_prefix"),
                        row.getString("given_name"),
                        row.getString("initials")),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("channel"),
                row.getInt("attempts"),
                MessageFailure.valueOf(row.getString("failure")),
                status(row),
                row.getTimestamp("ended_at").toInstant());
    }

    private static @Nullable Integer status(ResultSet row) throws SQLException {
        int status = row.getInt("failure_status");
        return row.wasNull() ? null : status;
    }
}
