package app.wervel.testing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who waits for whom in the database. */
public final class TestLocks {
    private static final int MOST_LOOKS = 100_000;

    private TestLocks() {}

    /** Until somebody waits for a lock that another transaction holds. */
    public static void awaitSomebodyWhoWaits(JdbcTemplate jdbc) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            // Not pg_stat_activity, which stays the same within a transaction.
            Integer waiting =
                    jdbc.queryForObject(
                            "SELECT count(*) FROM pg_locks WHERE NOT granted", Integer.class);
            if (waiting != null && waiting > 0) {
                return;
            }
        }
        throw new AssertionError("Nobody waits for a lock");
    }

    /** The later ones of the same kind that are held by whoever waits for an earlier one. */
    public static List<Long> heldOutOfOrder(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                """
                SELECT CAST(held.objid AS bigint)
                FROM pg_locks wanted
                JOIN pg_locks held ON held.pid = wanted.pid AND held.granted
                    AND held.locktype = 'advisory' AND held.classid = wanted.classid
                WHERE NOT wanted.granted AND wanted.locktype = 'advisory' AND held.objid > wanted.objid
                """,
                Long.class);
    }
}
