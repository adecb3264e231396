package app.wervel.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    @Test
    void theSixthAttemptIsTheLastAndEachPauseIsLonger() {
        var pauses =
                IntStream.rangeClosed(1, 5)
                        .mapToObj(RetryPlan::pauseAfter)
                        .map(pause -> pause.orElseThrow())
                        .toList();

        assertThat(pauses).isSorted().doesNotHaveDuplicates();
        assertThat(pauses.getFirst()).isEqualTo(Duration.ofMinutes(1));
        assertThat(RetryPlan.pauseAfter(6)).isEmpty();
    }
}
