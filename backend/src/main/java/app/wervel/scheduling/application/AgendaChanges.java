package app.wervel.scheduling.application;

import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Tells every window of this node when appointments changed, whichever node changed them:
 * PostgreSQL notifies once the change is committed.
 */
@Component
public class AgendaChanges {
    /**
     * @param listener gets the start of a changed appointment, in a thread of its own; after a lost
     *     connection {@link Instant#MIN}: anything may have changed
     * @return ends it; must be called when the window closes
     */
    public Runnable listen(Consumer<Instant> listener) {
        throw new UnsupportedOperationException();
    }
}
