package app.wervel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of the application's own, fit for real data: every commit is on the disk before it
 * is acknowledged, other users of the machine need a password, and one process at a time has the
 * data folder.
 *
 * <p>When the server dies while the application lives, it is started again on the same port, so
 * that the application's connection pool finds it back.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final DataFolder data;
    private final Cluster cluster;
    private final Secrets secrets;
    private final int port;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watcher;

    /** Read and written by the watcher only, after the constructor. */
    private Postmaster postmaster;

    private EmbeddedDatabase(DataFolder data, Cluster cluster, Secrets secrets, int port)
            throws IOException {
        this.data = data;
        this.cluster = cluster;
        this.secrets = secrets;
        this.port = port;
        this.postmaster = cluster.postmaster();
        this.watcher = Thread.ofPlatform().name("database-watcher").daemon().unstarted(this::watch);
    }

    /**
     * Starts the database of a data folder, which is created where it is missing.
     *
     * @throws DatabaseAlreadyRunning when another process has the folder
     * @throws StartRefused when it cannot start for another reason that its operator can change
     */
    public static EmbeddedDatabase start(Path dataFolder) {
        return start(DataFolder.lock(dataFolder));
    }

    /** Starts in a folder that is locked already; gives the lock back when that fails. */
    static EmbeddedDatabase start(DataFolder data) {
        try {
            var database = open(data);
            database.watcher.start();
            return database;
        } catch (IOException | SQLException e) {
            data.close();
            throw new StartRefused(
                    "The database in %s does not start (%s).".formatted(data.path(), Problem.of(e)),
                    e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static EmbeddedDatabase open(DataFolder data) throws IOException, SQLException {
        var command = Command.forThisUser();
        var binaries = Binaries.unpack(data);
        var secrets = secrets(data);
        var cluster = Cluster.openOrCreate(data, binaries, command, secrets.superuser());
        cluster.clearWay();
        binaries.deleteFormer(data);
        var port = cluster.startOnFreePort(data);
        try {
            Roles.apply(port, secrets);
            return new EmbeddedDatabase(data, cluster, secrets, port);
        } catch (IOException | SQLException e) {
            cluster.stop();
            throw e;
        }
    }

    private static Secrets secrets(DataFolder data) throws IOException {
        var file = data.resolve("secret");
        if (Cluster.exists(data) && !Files.exists(file)) {
            throw new StartRefused(
                    "The file %s with the database's passwords is missing: put it back from a backup."
                            .formatted(file));
        }
        return Secrets.readOrCreate(data, file);
    }

    /** Address of the database; the same until {@link #close}. */
    public String jdbcUrl() {
        return Roles.url(port, Roles.DATABASE);
    }

    /** The role that owns the tables and migrates them. */
    public Credentials owner() {
        return secrets.owner();
    }

    /** The role that the application works with; it cannot create or change a table. */
    public Credentials app() {
        return secrets.app();
    }

    /** The data folder, as an absolute path without links. */
    public Path folder() {
        return data.path();
    }

    private void watch() {
        try {
            while (!closing.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!postmaster.isAlive()) {
                    startAgain();
                }
                trimLog();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void trimLog() {
        try {
            cluster.trimLog();
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "The log of the database stays long: {0}",
                    Problem.of(e));
        }
    }

    private void startAgain() throws InterruptedException {
        LOG.log(
                System.Logger.Level.WARNING,
                "The database has stopped unexpectedly; starting it again.");
        var pause = LOOK_EVERY;
        while (!startedAgain()) {
            if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        LOG.log(System.Logger.Level.INFO, "The database is running again.");
    }

    /** Fails for a moment while processes of the dead server are still leaving. */
    private boolean startedAgain() {
        try {
            cluster.clearWay();
            var result = cluster.start(data, port);
            if (result.succeeded()) {
                postmaster = cluster.postmaster();
                return true;
            }
            LOG.log(System.Logger.Level.WARNING, "The database does not start yet.");
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The database does not start yet: {0}",
                    Problem.of(e));
        }
        return false;
    }

    /**
     * Stops the server, waits until it has gone, and gives the data folder free. A second call does
     * nothing.
     */
    @Override
    public synchronized void close() {
        if (closing.getCount() == 0) {
            return;
        }
        closing.countDown();
        try {
            joinWatcher();
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            data.close();
        }
    }

    private void joinWatcher() {
        var interrupted = false;
        while (watcher.isAlive()) {
            try {
                watcher.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
