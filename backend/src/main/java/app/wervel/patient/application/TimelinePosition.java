package app.wervel.patient.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A place on a timeline. Older events have a smaller moment, or the same and a smaller id.
 *
 * <p>A source asks its table for {@code (moment, id) < (:at, :id)}, ordered by both descending,
 * with {@link #timestamp()} as {@code at}.
 */
public record TimelinePosition(Instant at, UUID id) {
    // As PostgreSQL compares: UUID.compareTo takes the first bit for a sign.
    static final Comparator<TimelinePosition> OLDEST_FIRST =
            Comparator.comparing(TimelinePosition::at)
                    .thenComparing(position -> position.id().toString());

    private static final UUID LAST = new UUID(-1L, -1L);

    /** After all that has happened until then. */
    public static TimelinePosition upTo(Instant now) {
        return new TimelinePosition(now, LAST);
    }

    public Timestamp timestamp() {
        return Timestamp.from(at);
    }
}
