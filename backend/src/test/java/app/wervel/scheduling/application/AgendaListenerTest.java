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
    private static final AgendaChange NINE = at(0);

    private static AgendaChange at(int minutes) {
        return AgendaChange.appointment(
                Instant.parse("2027-01-04T08:00:00Z").plusSeconds(60L * minutes));
    }

    @Test
    void whoeverIsSlowHearsOfAMomentOnce() throws InterruptedException {
        var taken = new SynchronousQueue<AgendaChange>();
        var listener = new AgendaListener(start -> put(taken, start));

        listener.tell(NINE);
        // The first is being told, so the next two wait and are one.
        assertThat(taken.poll(10, TimeUnit.SECONDS)).isEqualTo(NINE);
        listener.tell(at(1));
        listener.tell(at(2));
        listener.tell(at(2));

        assertThat(taken.poll(10, TimeUnit.SECONDS)).isEqualTo(at(1));
        assertThat(taken.poll(10, TimeUnit.SECONDS)).isEqualTo(at(2));
        listener.tell(NINE);
        assertThat(taken.poll(10, TimeUnit.SECONDS)).isEqualTo(NINE);
    }

    @Test
    void oneThatFailsHearsOfTheNext() throws InterruptedException {
        BlockingQueue<AgendaChange> heard = new LinkedBlockingQueue<>();
        var listener =
                new AgendaListener(start -> {
                    heard.add(start);
                    throw new IllegalStateException("The window is gone");
                });

        for (AgendaChange start : List.of(NINE, at(1))) {
            listener.tell(start);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(start);
        }
    }

    @Test
    void oneThatEndedHearsNothing() {
        BlockingQueue<AgendaChange> heard = new LinkedBlockingQueue<>();
        var listener = new AgendaListener(heard::add);

        listener.close();
        listener.tell(NINE);

        assertThat(heard).isEmpty();
    }

    private static void put(SynchronousQueue<AgendaChange> queue, AgendaChange start) {
        try {
            queue.put(start);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
