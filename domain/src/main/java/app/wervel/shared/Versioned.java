package app.wervel.shared;

import org.jspecify.annotations.Nullable;

/** An aggregate that refuses a change made on an older version of itself. */
public interface Versioned {
    /** Counted by the database; null until the first save. */
    @Nullable Long version();

    /**
     * @throws StaleVersion when somebody changed this since the caller read it
     */
    default void requireVersion(long expected) {
        Long actual = version();
        if (actual == null || actual != expected) {
            throw new StaleVersion(
                    getClass().getSimpleName(), expected, actual == null ? -1 : actual);
        }
    }
}
