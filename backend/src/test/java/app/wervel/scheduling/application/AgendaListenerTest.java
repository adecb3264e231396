package app.wervel.scheduling.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AgendaListenerTest {
    private static final Instant NINE = Instant.parse("2027-01-04T08:00:00Z");

    @Test
    void whoeverIsSlowHearsOfAMomentOnce() throws InterruptedException {
        var taken = new SynchronousQueue<Instant>();
        var listener = new AgendaListener(start -> put(taken, start));

        listener.tell(NINE);
        // The first is being told, so the next two wait and are one.
        assertThat(taken.poll(10, TimeUnit.SECONDS)).isEqualTo(NINE);
        listener.tell(NINE.plusSeconds(60));
        listener.tell(NINE.plusSeconds(120));
        listener.tell(NINE.plusSeconds(120));

        assertThat(taken.poll(10, TimeUnit.SECONDS)).isEqualTo(NINE.plusSeconds(60));
        assertThat(taken.poll(10, TimeUnit.SECONDS)).isEqualTo(NINE.plusSeconds(120));
        listener.tell(NINE);
        assertThat(taken.poll(10, TimeUnit.SECONDS)).isEqualTo(NINE);
    }

    @Test
    void oneThatFailsHearsOfTheNext() throws InterruptedException {
        BlockingQueue<Instant> heard = new LinkedBlockingQueue<>();
        var listener =
                new AgendaListener(start -> {
                    heard.add(start);
                    throw new IllegalStateException("The window is gone");
                });

        for (Instant start : List.of(NINE, NINE.plusSeconds(60))) {
            listener.tell(start);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(start);
        }
    }

    @Test
    void oneThatEndedHearsNothing() {
        BlockingQueue<Instant> heard = new LinkedBlockingQueue<>();
        var listener = new AgendaListener(heard::add);

        listener.close();
        listener.tell(NINE);

        assertThat(heard).isEmpty();
    }

    private static void put(SynchronousQueue<Instant> queue, Instant start) {
        try {
            queue.put(start);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
