package app.wervel.scheduling.application;

import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers for a day what a key was answered, in the transaction of the answered request: what was
 * refused is not remembered, and of two requests at once the second waits for the first.
 */
@Component
class IdempotencyKeys {
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Claims the key, unless it has been answered.
     *
     * @param request all of what was asked for
     * @return the first answer; empty: the caller works, and then must {@link #remember} its own
     * @throws InvalidInput {@code idempotency.key-invalid} on {@code Idempotency-Key}
     * @throws DomainRuleViolation {@code idempotency.other-request} when the key stood for
     *     something else
     */
    Optional<String> claim(String key, String request) {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidInput("Idempotency-Key", "idempotency.key-invalid");
        }
        forgetExpired();
        if (insert(key, request)) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        SELECT request = :request AS same, response FROM idempotency_key
                        WHERE user_id = :user AND key = :key
                        """)
                .param("request", digest(request))
                .param("user", user())
                .param("key", key)
                .query((row, index) -> {
                    if (!row.getBoolean("same")) {
                        throw new DomainRuleViolation("idempotency.other-request");
                    }
                    return row.getString("response");
                })
                .optional();
    }

    void remember(String key, String response) {
        jdbc.sql(
                        "UPDATE idempotency_key SET response = :response WHERE user_id = :user AND key = :key")
                .param("response", response)
                .param("user", user())
                .param("key", key)
                .update();
    }

    /** Waits for whoever has the key and has not finished. */
    private boolean insert(String key, String request) {
        return jdbc.sql(
                                """
                                INSERT INTO idempotency_key (user_id, key, request, response, created_at)
                                VALUES (:user, :key, :request, '', :now) ON CONFLICT DO NOTHING
                                """)
                        .param("user", user())
                        .param("key", key)
                        .param("request", digest(request))
                        .param("now", Moments.parameter(clock.instant()))
                        .update()
                == 1;
    }

    /** Those that somebody else is removing are left to him. */
    private void forgetExpired() {
        jdbc.sql(
                        """
                        DELETE FROM idempotency_key WHERE (user_id, key) IN (
                            SELECT user_id, key FROM idempotency_key WHERE created_at < :expired
                            ORDER BY created_at LIMIT 500 FOR UPDATE SKIP LOCKED)
                        """)
                .param("expired", Moments.parameter(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private UUID user() {
        return currentUser.get().userId();
    }

    private static byte[] digest(String request) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(request.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
