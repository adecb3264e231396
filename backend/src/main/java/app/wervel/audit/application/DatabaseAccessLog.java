package app.wervel.audit.application;

import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the log with plain inserts, in the transaction of the access itself. */
@Component
class DatabaseAccessLog implements AccessLog {
    private static final String INSERT =
            """
            INSERT INTO access_log (at, action, user_id, user_name, role, object_type, object_id, patients, fields)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DatabaseAccessLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(Access access) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "The access log is written in the transaction of the access");
        }
        insert(access, actor());
    }

    /** Also used, outside any transaction, for refusals. */
    void insert(Access access, Actor actor) {
        jdbc.update(connection -> {
            var statement = connection.prepareStatement(INSERT);
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setString(2, String.valueOf(access.action().letter()));
            statement.setObject(3, actor.userId());
            statement.setString(4, actor.displayName());
            statement.setString(5, actor.roleName());
            statement.setString(6, access.objectType());
            statement.setObject(7, access.objectId());
            statement.setArray(8, connection.createArrayOf("uuid", access.patients().toArray()));
            statement.setArray(9, connection.createArrayOf("text", access.fields().toArray()));
            return statement;
        });
    }

    private static Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        throw new IllegalStateException(
                "Nobody is logged in, so nobody may touch a patient's data");
    }
}
