package app.wervel.messages.application;

import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.PracticeQueries;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.UuidV7;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret address of a practitioner's own agenda. Whoever has the address sees when the
 * practitioner is busy, so it can be taken back.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:read')")
public class CalendarFeedService {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final PracticeQueries practice;
    private final Clock clock;

    CalendarFeedService(
            JdbcClient jdbc, CurrentUser currentUser, PracticeQueries practice, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.practice = practice;
        this.clock = clock;
    }

    /** Since when this user has an address that works; empty when there is none. */
    public Optional<Instant> inUseSince() {
        return jdbc.sql(
                        "SELECT created_at FROM calendar_feed WHERE practitioner_id = ? AND revoked_at IS NULL")
                .param(me().value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /**
     * Makes an address; the one before it works no more.
     *
     * @return the secret, which is not kept and cannot be shown again
     * @throws DomainRuleViolation {@code messages.feed-practitioners-only}
     */
    public String make() {
        UserId me = me();
        if (practice.practitioners().stream().noneMatch(each -> each.id().equals(me))) {
            throw new DomainRuleViolation("messages.feed-practitioners-only");
        }
        revoke();
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        "INSERT INTO calendar_feed (id, practitioner_id, sha256, created_at) VALUES (?, ?, ?, ?)")
                .params(
                        UuidV7.next(),
                        me.value(),
                        FeedSecret.hash(secret),
                        Timestamp.from(clock.instant()))
                .update();
        return secret;
    }

    /** From now on the address is unknown. */
    public void revoke() {
        jdbc.sql(
                        "UPDATE calendar_feed SET revoked_at = ? WHERE practitioner_id = ? AND revoked_at IS NULL")
                .params(Timestamp.from(clock.instant()), me().value())
                .update();
    }

    private UserId me() {
        return currentUser.get().id();
    }
}
