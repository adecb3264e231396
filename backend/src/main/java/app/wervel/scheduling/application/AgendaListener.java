package app.wervel.scheduling.application;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who hears of changes, one after another in a thread of its own. Whoever is slow delays nobody
 * and hears of a moment once, however often it changed meanwhile.
 */
final class AgendaListener {
    private static final Logger log = LoggerFactory.getLogger(AgendaListener.class);

    /** So many moments are not told one by one any more. */
    private static final int MANY = 500;

    private final Consumer<Instant> listener;
    private final SequencedSet<Instant> untold = new LinkedHashSet<>();
    private boolean telling;
    private boolean closed;

    AgendaListener(Consumer<Instant> listener) {
        this.listener = listener;
    }

    synchronized void tell(Instant start) {
        if (closed) {
            return;
        }
        if (untold.size() >= MANY) {
            untold.clear();
            untold.add(Instant.MIN);
        }
        untold.add(start);
        if (!telling) {
            telling = true;
            Thread.ofVirtual().name("agenda-change").start(this::tellAll);
        }
    }

    synchronized void close() {
        closed = true;
        untold.clear();
    }

    private void tellAll() {
        for (Instant next = next(); next != null; next = next()) {
            try {
                listener.accept(next);
            } catch (RuntimeException failed) {
                log.error("A window was not told of a change in the agenda", failed);
            }
        }
    }

    private synchronized @Nullable Instant next() {
        if (untold.isEmpty()) {
            telling = false;
            return null;
        }
        return untold.removeFirst();
    }
}
