package app.wervel.messages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a message that was not sent is tried again: six attempts within some five hours. */
public final class RetryPlan {
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4));

    private RetryPlan() {}

    /**
     * @param attempts made so far, at least one
     * @return how long to wait; empty when it is time to give up
     */
    public static Optional<Duration> pauseAfter(int attempts) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(attempts - 1));
    }
}
