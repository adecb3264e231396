package app.wervel.examination.application;

import app.wervel.practice.UserId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One entry in the access log per user and editing session, not per save. */
@Component
class EditingSessions {
    /** A pause of this length ends a session. */
    static final Duration SESSION = Duration.ofMinutes(30);

    private final JdbcClient jdbc;

    EditingSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this save begins a session, and so must be logged. */
    boolean begins(UUID id, UserId user, Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO examination_editing (record_id, user_id, logged_at) VALUES (?, ?, ?)
                                ON CONFLICT (record_id, user_id) DO UPDATE SET logged_at = excluded.logged_at
                                WHERE examination_editing.logged_at <= ?
                                """)
                        .params(
                                id,
                                user.value(),
                                Timestamp.from(now),
                                Timestamp.from(now.minus(SESSION)))
                        .update()
                > 0;
    }
}
