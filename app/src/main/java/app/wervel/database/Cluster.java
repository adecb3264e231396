package app.wervel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A PostgreSQL cluster in the data folder: made once, started and stopped with PostgreSQL's own
 * programs.
 */
final class Cluster {
    private static final System.Logger LOG = System.getLogger(Cluster.class.getName());

    /**
     * Major version of the packed programs; a cluster of another one cannot be opened with them.
     */
    private static final String MAJOR_VERSION = "18";

    /**
     * Character classes of the operating system, the first that it has. Sorting is ICU's; these
     * decide what a letter is for the trigrams of the search box, where plain C would not know
     * accented ones.
     */
    private static final List<String> CHARACTER_CLASSES = List.of("C.UTF-8", "en_US.UTF-8", "C");

    /**
     * Crash recovery after much work can take minutes; nobody is helped by giving up in between.
     */
    private static final String START_SECONDS = "600";

    private static final String FAST_STOP_SECONDS = "60";
    private static final String IMMEDIATE_STOP_SECONDS = "20";
    private static final int PORT_ATTEMPTS = 5;

    private final Path folder;
    private final ServerLog log;
    private final Binaries binaries;
    private final Command command;

    private Cluster(Path folder, ServerLog log, Binaries binaries, Command command) {
        this.folder = folder;
        this.log = log;
        this.binaries = binaries;
        this.command = command;
    }

    static Cluster openOrCreate(
            DataFolder data, Binaries binaries, Command command, Credentials superuser)
            throws IOException {
        var folder = data.resolve("postgresql");
        var cluster =
                new Cluster(
                        folder, new ServerLog(data.resolve("postgresql.log")), binaries, command);
        if (Files.exists(folder)) {
            cluster.requireVersion();
        } else {
            cluster.create(data, superuser);
        }
        return cluster;
    }

    static boolean exists(DataFolder data) {
        return Files.exists(data.resolve("postgresql"));
    }

    private void requireVersion() throws IOException {
        var file = folder.resolve("PG_VERSION");
        var version = Files.exists(file) ? Files.readString(file).strip() : "unknown";
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartRefused(
                    ("The data in %s were written by PostgreSQL %s and this Wervel has %s:"
                                    + " start the version that wrote them, or restore a backup.")
                            .formatted(folder, version, MAJOR_VERSION));
        }
    }

    private void create(DataFolder data, Credentials superuser) throws IOException {
        var result = new Command.Result(1, "");
        for (var characterClasses : CHARACTER_CLASSES) {
            var unfinished = data.unfinished(folder);
            result = initdb(data, unfinished, characterClasses, superuser);
            if (result.succeeded()) {
                data.publish(unfinished, folder);
                return;
            }
            DataFolder.delete(unfinished);
            if (!result.output().contains("locale")) {
                break;
            }
        }
        throw new StartRefused(
                "The database could not be created in %s (%s)."
                        .formatted(folder, lastLine(result.output())));
    }

    private Command.Result initdb(
            DataFolder data, Path target, String characterClasses, Credentials superuser)
            throws IOException {
        var passwordFolder = data.unfinished(Path.of("password"));
        try {
            var passwordFile = passwordFolder.resolve("superuser");
            data.write(passwordFile, superuser.password() + "\n");
            return command.run(
                    binaries.program("initdb"),
                    "--pgdata=" + target,
                    "--username=" + superuser.user(),
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=icu",
                    "--icu-locale=und",
                    "--locale=C",
                    "--lc-ctype=" + characterClasses,
                    "--text-search-config=simple",
                    "--data-checksums",
                    "--no-instructions");
        } finally {
            DataFolder.delete(passwordFolder);
        }
    }

    /**
     * Stops a server that outlived a killed application, and clears away its file where the number
     * in it has gone to another program, or to nothing but an entry that nobody asks after:
     * PostgreSQL itself would take that for a server and refuse to start. The caller holds the data
     * folder's lock, so nobody else is using a server that is found here.
     */
    void clearWay() throws IOException {
        var found = Postmaster.of(folder);
        if (found.isEmpty()) {
            return;
        }
        if (found.get().servesFrom(folder)) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "The database of an application that was killed is still running; stopping it first.");
            stop();
        } else {
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        }
    }

    /** Starts on a free port of this machine and answers it. */
    int startOnFreePort(DataFolder data) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            var sizeBefore = log.size();
            var result = start(data, port);
            if (result.succeeded()) {
                return port;
            }
            var messages = log.since(sizeBefore);
            // Between the look for a free port and the start another program can take it.
            if (attempt == PORT_ATTEMPTS || !messages.contains("could not bind")) {
                throw new StartRefused(
                        "The database in %s does not start (%s): see %s."
                                .formatted(folder, reason(messages, result.output()), log.file()));
            }
        }
    }

    /** Starts on a port; answers when the server takes connections. */
    Command.Result start(DataFolder data, int port) throws IOException {
        data.write(folder.resolve("postgresql.conf"), settings(port));
        return command.run(
                binaries.program("pg_ctl"),
                "start",
                "--wait",
                "--silent",
                "--timeout=" + START_SECONDS,
                "--pgdata=" + folder,
                "--log=" + log.file());
    }

    /**
     * Stops without waiting for clients, in good order; the hard way only when that does not help.
     */
    void stop() throws IOException {
        if (stop("fast", FAST_STOP_SECONDS) || !isServed()) {
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "The database does not stop; ending it at once.");
        if (!stop("immediate", IMMEDIATE_STOP_SECONDS) && isServed()) {
            throw new IOException("the database server does not stop");
        }
    }

    private boolean isServed() throws IOException {
        return Postmaster.of(folder).map(server -> server.servesFrom(folder)).orElse(false);
    }

    private boolean stop(String mode, String seconds) throws IOException {
        return command.run(
                        binaries.program("pg_ctl"),
                        "stop",
                        "--wait",
                        "--silent",
                        "--mode=" + mode,
                        "--timeout=" + seconds,
                        "--pgdata=" + folder)
                .succeeded();
    }

    Postmaster postmaster() throws IOException {
        return Postmaster.of(folder)
                .orElseThrow(() -> new IOException("the database server has gone"));
    }

    /**
     * Written anew at each start: what is here is what runs. Nothing that makes a crash lose an
     * acknowledged save may be switched off. The server's log never holds a statement, its values
     * or the detail of an error, because these are patients' data.
     */
    private static String settings(int port) {
        return """
        # Written by Wervel at each start; changes are lost.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 50
        password_encryption = 'scram-sha-256'

        fsync = on
        synchronous_commit = on
        full_page_writes = on

        timezone = 'UTC'
        lc_messages = 'C'
        lc_monetary = 'C'
        lc_numeric = 'C'
        lc_time = 'C'
        datestyle = 'iso, dmy'
        default_text_search_config = 'pg_catalog.simple'
        jit = off

        log_timezone = 'UTC'
        log_min_messages = log
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_parameter_max_length_on_error = 0
        log_statement = 'none'
        log_min_duration_statement = -1
        log_checkpoints = off
        log_lock_waits = off
        log_autovacuum_min_duration = -1
        """
                .formatted(port);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the server's log small; to be called now and then. */
    void trimLog() throws IOException {
        log.keepWithinBound();
    }

    private static String reason(String messages, String output) {
        return messages.lines()
                .filter(line -> line.contains(" FATAL: ") || line.contains(" PANIC: "))
                .map(line -> line.substring(line.indexOf(":  ") + 1).strip())
                .reduce((_, last) -> last)
                .orElseGet(() -> lastLine(messages.isBlank() ? output : messages));
    }

    private static String lastLine(String text) {
        return text.strip().lines().reduce((_, last) -> last).orElse("no message");
    }
}
