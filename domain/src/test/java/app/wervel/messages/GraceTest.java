package app.wervel.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void whatIsFarAwayRestsTheWholeGrace() {
        assertThat(end(Duration.ofMinutes(50), Duration.ofDays(3))).isEqualTo(FIVE_MINUTES);
        assertThat(end()).isEqualTo(FIVE_MINUTES);
    }

    @Test
    void whatIsNearIsToldWhileThereIsTime() {
        assertThat(end(Duration.ofMinutes(20))).isEqualTo(Duration.ofMinutes(2));
        assertThat(end(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void theNearestOfTheOldAndTheNewStartCounts() {
        assertThat(end(Duration.ofDays(1), Duration.ofMinutes(10)))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(end(Duration.ofMinutes(10), Duration.ofDays(1)))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatHasBegunCountsNoMore() {
        assertThat(end(Duration.ZERO, Duration.ofMinutes(-3), Duration.ofMinutes(30)))
                .isEqualTo(Duration.ofMinutes(3));
        assertThat(end(Duration.ofMinutes(-3))).isEqualTo(FIVE_MINUTES);
    }

    @Test
    void withoutGraceAChangeIsToldAtOnce() {
        assertThat(Grace.end(NOW, Duration.ZERO, List.of(NOW.plusSeconds(600)))).isEqualTo(NOW);
    }

    private static Duration end(Duration... untilStarts) {
        var starts = List.of(untilStarts).stream().map(NOW::plus).toList();
        return Duration.between(NOW, Grace.end(NOW, FIVE_MINUTES, starts));
    }
}
