package app.wervel.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server process that {@code postmaster.pid} of a cluster names. */
record Postmaster(ProcessHandle process) {

    /**
     * Empty when there is no such file, or when its process is gone; the process may be one that is
     * not a server.
     */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(text -> text.matches("[1-9][0-9]{0,9}"))
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .map(Postmaster::new);
        }
    }

    /** A process that ended but that its parent has not asked after (a zombie) is not alive. */
    boolean isAlive() {
        return process.isAlive() && !isZombie();
    }

    private boolean isZombie() {
        var status = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            var text = Files.readString(status, StandardCharsets.ISO_8859_1);
            return text.startsWith(") Z", text.lastIndexOf(')'));
        } catch (IOException _) {
            // Not Linux, or gone this instant, which the next question to the process will show.
            return false;
        }
    }

    /**
     * Whether the process is a PostgreSQL server on this cluster. After a power failure another
     * program can have the number that the file names. A server works in its cluster's folder,
     * which Linux shows.
     */
    boolean servesFrom(Path cluster) {
        if (!isAlive()) {
            return false;
        }
        var workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingFolder, cluster);
        } catch (IOException _) {
            return process.info().command().map(name -> name.endsWith("/postgres")).orElse(false);
        }
    }
}
