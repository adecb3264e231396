package app.wervel.scheduling.application;

import app.wervel.scheduling.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets those who book on the same day go one after another, until the end of their transactions.
 *
 * <p>The constraints alone keep the agenda right. But of those who press at once all but one would
 * write in vain, and commands that write many rows could wait for each other in a circle.
 *
 * <p>Beside each other they keep off whoever takes a room or equipment out of use: what they found
 * in use is in use when they are done.
 */
@Component
class AgendaLock {
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;

    AgendaLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All days at once and in their order, so that nobody waits in a circle. Rooms and equipment
     * stay in use from then on.
     */
    void awaitOthersOn(Collection<Period> periods) {
        var days = new TreeSet<Integer>();
        for (Period period : periods) {
            int last = day(period.end());
            for (int day = day(period.start()); day <= last; day++) {
                days.add(day);
            }
        }
        jdbc.sql(
                        """
                        SELECT pg_advisory_xact_lock_shared(hashtext('appointment_resources'), 0),
                               pg_advisory_xact_lock(hashtext('appointment'), day)
                        FROM unnest(?) AS day
                        """)
                .param(days.toArray(Integer[]::new))
                .query((row, index) -> index)
                .list();
    }

    /** Waits for everybody who is booking; who comes later waits for us. */
    void awaitEverybody() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('appointment_resources'), 0)")
                .query((row, index) -> index)
                .list();
    }

    /** Days by UTC: any division that everybody shares will do. */
    private static int day(Instant moment) {
        return Math.toIntExact(moment.getEpochSecond() / DAY.toSeconds());
    }
}
