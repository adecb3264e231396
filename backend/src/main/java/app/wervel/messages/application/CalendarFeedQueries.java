package app.wervel.messages.application;

import app.wervel.practice.UserId;
import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A practitioner's agenda for a calendar elsewhere: when, and never who or why. Open to everybody:
 * the secret is the permission, and is looked up by its hash.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class CalendarFeedQueries {
    private static final int PAST_DAYS = 30;
    private static final int COMING_DAYS = 365;
    private static final String REFRESH = "PT15M";

    private final JdbcClient jdbc;
    private final MessageTextBundles texts;
    private final Clock clock;

    CalendarFeedQueries(JdbcClient jdbc, MessageTextBundles texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The iCalendar file; empty when nobody has that secret (any more). Changes only with its
     * content.
     */
    public Optional<String> file(String secret) {
        return FeedSecret.isPossible(secret) ? owner(secret).map(this::write) : Optional.empty();
    }

    private Optional<Owner> owner(String secret) {
        return jdbc.sql(
                        """
                        SELECT u.id, u.display_name, u.language
                        FROM calendar_feed f JOIN app_user u ON u.id = f.practitioner_id
                        WHERE f.sha256 = ? AND f.revoked_at IS NULL AND u.enabled
                        """)
                .param(FeedSecret.hash(secret))
                .query((row, number) ->
                        new Owner(
                                new UserId(row.getObject("id", UUID.class)),
                                row.getString("display_name"),
                                row.getString("language")))
                .optional();
    }

    private String write(Owner owner) {
        var words = texts.in(owner.language());
        var calendar = new ICalendar();
        calendar.setProductId(Ical.PRODUCT);
        calendar.setMethod(Method.publish());
        calendar.setExperimentalProperty(
                "X-WR-CALNAME", words.text("mail.feed.name", owner.name()));
        // The library's own property leaves out the type of the value, which RFC 7986 requires.
        calendar.setExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
        String summary = words.text("mail.feed.busy");
        busy(owner.id()).forEach(each -> calendar.addEvent(event(each, summary)));
        return Ical.write(calendar);
    }

    /** A group counts once. */
    private List<Busy> busy(UserId practitioner) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        SELECT 'APPOINTMENT' AS kind, id, version, start_at, end_at, created_at AS stamp
                        FROM appointment
                        WHERE practitioner_id = :practitioner AND session_id = id AND status <> 'CANCELLED'
                          AND start_at BETWEEN :from AND :until
                        UNION ALL
                        SELECT 'ABSENCE', id, version, start_at, end_at, start_at
                        FROM absence
                        WHERE practitioner_id = :practitioner AND tstzrange(start_at, end_at) && tstzrange(:from, :until)
                        ORDER BY start_at, id
                        """)
                .param("practitioner", practitioner.value())
                .param("from", Timestamp.from(now.minus(PAST_DAYS, ChronoUnit.DAYS)))
                .param("until", Timestamp.from(now.plus(COMING_DAYS, ChronoUnit.DAYS)))
                .query(CalendarFeedQueries::busy)
                .list();
    }

    private static Busy busy(ResultSet row, int number) throws SQLException {
        return new Busy(
                row.getString("kind").toLowerCase(Locale.ROOT)
                        + "-"
                        + row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getTimestamp("start_at").toInstant(),
                row.getTimestamp("end_at").toInstant(),
                row.getTimestamp("stamp").toInstant());
    }

    private static VEvent event(Busy busy, String summary) {
        var event = new VEvent();
        event.setUid("busy-" + busy.key() + "@wervel");
        event.setSequence(busy.version());
        // Not the present moment: the file would differ at every call.
        event.setDateTimeStamp(Date.from(busy.stamp()));
        event.setDateStart(Date.from(busy.start()));
        event.setDateEnd(Date.from(busy.end()));
        event.setSummary(summary);
        event.setClassification(Classification.private_());
        event.setTransparency(false);
        return event;
    }

    private record Owner(UserId id, String name, String language) {}

    private record Busy(String key, int version, Instant start, Instant end, Instant stamp) {}
}
