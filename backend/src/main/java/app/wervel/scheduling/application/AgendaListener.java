package app.wervel.scheduling.application;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who hears of changes, one after another in a thread of its own. Whoever is slow delays nobody
 * and hears of each change once, however often it was made meanwhile.
 */
final class AgendaListener {
    private static final Logger log = LoggerFactory.getLogger(AgendaListener.class);

    /** So many changes are not told one by one any more. */
    private static final int MANY = 500;

    private final Consumer<AgendaChange> listener;
    private final SequencedSet<AgendaChange> untold = new LinkedHashSet<>();
    private boolean telling;
    private boolean closed;

    AgendaListener(Consumer<AgendaChange> listener) {
        this.listener = listener;
    }

    synchronized void tell(AgendaChange change) {
        if (closed) {
            return;
        }
        if (untold.size() >= MANY) {
            untold.clear();
            untold.add(AgendaChange.ANYTHING);
        }
        untold.add(change);
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
        for (AgendaChange next = next(); next != null; next = next()) {
            try {
                listener.accept(next);
            } catch (RuntimeException failed) {
                log.error("A window was not told of a change in the agenda", failed);
            }
        }
    }

    private synchronized @Nullable AgendaChange next() {
        if (untold.isEmpty()) {
            telling = false;
            return null;
        }
        return untold.removeFirst();
    }
}
