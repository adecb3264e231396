package app.wervel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds a practice's data, locked for as long as this object is open.
 *
 * <p>The lock is the operating system's: it goes with the process, however that ends, so a file
 * that is left behind never keeps anybody out.
 */
final class DataFolder implements AutoCloseable {
    static final Set<PosixFilePermission> OWNER_ONLY_FILE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final System.Logger LOG = System.getLogger(DataFolder.class.getName());
    private static final String LOCK = "wervel.lock";

    /** Marks what is not finished: a start that finds such a name throws it away. */
    private static final String UNFINISHED = ".unfinished-";

    /**
     * The folders that this process holds. Java refuses a second lock in one process too, but
     * closing the channel of the refused attempt would silently give up the first lock (POSIX), so
     * the attempt must not be made.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the folder where it is missing, closes it to other users of the machine, and takes
     * its lock.
     *
     * @throws DatabaseAlreadyRunning when another process, or this one, has the lock
     * @throws StartRefused when the folder cannot be used
     */
    static DataFolder lock(Path folder) {
        try {
            return lockOrFail(folder);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder %s cannot be used (%s): choose one that you may write in."
                            .formatted(folder, Problem.of(e)),
                    e);
        }
    }

    private static DataFolder lockOrFail(Path folder) throws IOException {
        Files.createDirectories(folder);
        var path = folder.toRealPath();
        requireOurs(path);
        synchronized (HELD) {
            if (HELD.contains(path)) {
                throw new DatabaseAlreadyRunning(folder);
            }
            Files.setPosixFilePermissions(path, OWNER_ONLY_FOLDER);
            var channel =
                    FileChannel.open(
                            path.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DatabaseAlreadyRunning(folder);
            }
            HELD.add(path);
            var locked = new DataFolder(path, channel);
            locked.deleteUnfinished();
            return locked;
        }
    }

    /**
     * A folder with somebody's other files in it was surely not meant: it would be closed to its
     * other readers.
     */
    private static void requireOurs(Path path) throws IOException {
        if (Files.exists(path.resolve(LOCK))) {
            return;
        }
        try (var entries = Files.list(path)) {
            var foreign =
                    entries.map(entry -> entry.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.equals("lost+found"))
                            .findAny();
            if (foreign.isPresent()) {
                throw new StartRefused(
                        "The folder %s holds other files (such as %s) and no data of Wervel: choose an empty folder."
                                .formatted(path, foreign.get()));
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * A new folder for work in progress on {@code finished}; {@link #publish} gives it its final
     * name.
     */
    Path unfinished(Path finished) throws IOException {
        return Files.createTempDirectory(path, finished.getFileName() + UNFINISHED);
    }

    /** Gives a finished file or folder its name, in one step that a crash cannot cut in two. */
    void publish(Path unfinished, Path finished) throws IOException {
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(path);
    }

    /** Writes a small file of ours, readable by its owner only, whole or not at all. */
    void write(Path file, String content) throws IOException {
        var temporary =
                file.resolveSibling(
                        file.getFileName() + UNFINISHED + ProcessHandle.current().pid());
        Files.deleteIfExists(temporary);
        Files.createFile(temporary, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FILE));
        Files.writeString(temporary, content);
        force(temporary);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(file.resolveSibling(""));
    }

    /** A name is durable only when the folder that holds it is on the disk too. */
    private static void forceFolder(Path folder) throws IOException {
        try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    static void force(Path file) throws IOException {
        try (var opened = FileChannel.open(file, StandardOpenOption.WRITE)) {
            opened.force(true);
        }
    }

    private void deleteUnfinished() throws IOException {
        List<Path> left;
        try (var entries = Files.list(path)) {
            left =
                    entries.filter(entry -> entry.getFileName().toString().contains(UNFINISHED))
                            .toList();
        }
        for (var entry : left) {
            try {
                delete(entry);
            } catch (DirectoryNotEmptyException e) {
                // The initdb of a killed application may still be writing in it: the next start
                // tries again.
                LOG.log(System.Logger.Level.DEBUG, "Still in use: {0}", entry.getFileName());
            }
        }
    }

    /** Deletes a file or a whole folder; what is already gone is no matter. */
    static void delete(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            Files.deleteIfExists(fileOrFolder);
            return;
        }
        Files.walkFileTree(
                fileOrFolder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException problem)
                            throws IOException {
                        if (problem instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw problem;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @Nullable IOException problem) throws IOException {
                        Files.deleteIfExists(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        synchronized (HELD) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                HELD.remove(path);
            }
        }
    }
}
