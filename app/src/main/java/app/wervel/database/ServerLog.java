package app.wervel.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file that the server writes its messages to, and the one before it. Together they take at
 * most about two times the bound.
 */
final class ServerLog {
    private static final long BOUND_BYTES = 5_000_000;

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What was written after the log had this size. */
    String since(long size) throws IOException {
        if (size() <= size) {
            return "";
        }
        try (var input = Files.newInputStream(file)) {
            input.skipNBytes(size);
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Keeps a copy and empties the file itself, because the running server goes on writing at the
     * end of that one.
     */
    void keepWithinBound() throws IOException {
        if (size() <= BOUND_BYTES) {
            return;
        }
        Files.copy(
                file,
                file.resolveSibling(file.getFileName() + ".1"),
                StandardCopyOption.REPLACE_EXISTING);
        try (var opened = FileChannel.open(file, StandardOpenOption.WRITE)) {
            opened.truncate(0);
        }
    }
}
