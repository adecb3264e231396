package app.wervel.scheduling.application;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells every window of this node when appointments, opening hours or the waiting list changed,
 * whichever node changed them: PostgreSQL notifies once the change is committed.
 *
 * <p>It listens on a connection of its own, because one of the pool would never come back. A lost
 * connection is opened again. As the last bean to start it is the first to stop, before the pool
 * and the database.
 */
@Component
public class AgendaChanges implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(AgendaChanges.class);
    private static final String CHANNEL = "wervel_agenda";

    /** After so long a silence the connection is asked whether it is still there. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final JdbcConnectionDetails database;
    private final Set<AgendaListener> listeners = new CopyOnWriteArraySet<>();

    private volatile @Nullable Run run;

    AgendaChanges(JdbcConnectionDetails database) {
        this.database = database;
    }

    /**
     * @param listener gets each change in a thread of its own, one at a time; after a lost
     *     connection {@link AgendaChange#ANYTHING}
     * @return ends it; must be called when the window closes
     */
    public Runnable listen(Consumer<AgendaChange> listener) {
        var registered = new AgendaListener(listener);
        listeners.add(registered);
        return () -> {
            listeners.remove(registered);
            registered.close();
        };
    }

    @Override
    public synchronized void start() {
        if (run == null) {
            var started = new Run();
            run = started;
            started.thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        var running = run;
        run = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private void tell(AgendaChange change) {
        listeners.forEach(listener -> listener.tell(change));
    }

    /** From a start of this bean to its stop. */
    private final class Run {
        private final Thread thread =
                Thread.ofPlatform().name("agenda-changes").daemon().unstarted(this::listen);
        private final CountDownLatch stopped = new CountDownLatch(1);
        private volatile @Nullable Connection connection;

        private void listen() {
            Duration pause = SHORTEST_PAUSE;
            boolean anythingMayHaveChanged = false;
            try {
                while (stopped.getCount() > 0) {
                    try (Connection opened = open()) {
                        connection = opened;
                        if (anythingMayHaveChanged) {
                            tell(AgendaChange.ANYTHING);
                            log.info("Changes of the agenda are heard again");
                        }
                        pause = SHORTEST_PAUSE;
                        pass(opened);
                    } catch (SQLException lost) {
                        if (stopped.getCount() > 0 && !anythingMayHaveChanged) {
                            log.warn(
                                    "Changes of the agenda are not heard (SQL state {}); connecting again",
                                    lost.getSQLState());
                        }
                        anythingMayHaveChanged = true;
                    }
                    if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        private Connection open() throws SQLException {
            var properties = new Properties();
            properties.setProperty("user", database.getUsername());
            properties.setProperty("password", database.getPassword());
            properties.setProperty("ApplicationName", "wervel-agenda");
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("logServerErrorDetail", "false");
            Connection opened = DriverManager.getConnection(database.getJdbcUrl(), properties);
            try (var statement = opened.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                return opened;
            } catch (SQLException refused) {
                opened.close();
                throw refused;
            }
        }

        private void pass(Connection opened) throws SQLException {
            var notifications = opened.unwrap(PGConnection.class);
            while (stopped.getCount() > 0) {
                PGNotification[] told = notifications.getNotifications((int) SILENCE.toMillis());
                if (told == null || told.length == 0) {
                    requireAlive(opened);
                } else {
                    for (PGNotification each : told) {
                        tell(AgendaChange.parse(each.getParameter()));
                    }
                }
            }
        }

        private static void requireAlive(Connection opened) throws SQLException {
            if (!opened.isValid((int) SILENCE.toSeconds())) {
                throw new SQLException("The connection does not answer", "08006");
            }
        }

        /** Closing the connection ends the wait for the next notification. */
        private void stop() {
            stopped.countDown();
            var open = connection;
            if (open != null) {
                try {
                    open.abort(Runnable::run);
                } catch (SQLException alreadyGone) {
                    log.debug("The connection was gone already", alreadyGone);
                }
            }
            try {
                thread.join(SILENCE);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
