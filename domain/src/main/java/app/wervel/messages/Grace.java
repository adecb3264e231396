package app.wervel.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * How long a change rests before its patient is told: whoever drags an appointment back within it
 * tells nobody. Of what is near there is little time to tell, so that it rests shorter.
 */
public final class Grace {
    /** Of the time that is left, this part may pass before the patient is told. */
    private static final int PART = 10;

    private Grace() {}

    /**
     * @param longest how long a change rests at most
     * @param starts the moments at which the patient may come, by what was told and by what is;
     *     those that have been do not count
     * @return when the patient is to be told
     */
    public static Instant end(Instant now, Duration longest, Collection<Instant> starts) {
        return starts.stream()
                .filter(start -> start.isAfter(now))
                .map(start -> Duration.between(now, start).dividedBy(PART))
                .filter(part -> part.compareTo(longest) < 0)
                .min(Duration::compareTo)
                .map(now::plus)
                .orElseGet(() -> now.plus(longest));
    }
}
