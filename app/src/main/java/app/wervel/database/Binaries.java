package app.wervel.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked from the application's jar into the data folder.
 *
 * <p>The folder's name carries the checksum of what was packed, so another version gets another
 * folder and a half-unpacked one never has the name.
 */
final class Binaries {
    private static final String PREFIX = "binaries-";
    private static final int EXECUTABLE = 0100;

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    static Binaries unpack(DataFolder data) throws IOException {
        var packed = packed(System.getProperty("os.name"), System.getProperty("os.arch"));
        var folder = data.resolve(PREFIX + checksum(packed));
        if (!Files.isDirectory(folder)) {
            var unfinished = data.unfinished(folder);
            extract(packed, unfinished);
            data.publish(unfinished, folder);
        }
        return new Binaries(folder);
    }

    /** Frees the space of former versions; called when no server runs on them any more. */
    void deleteFormer(DataFolder data) throws IOException {
        List<Path> former;
        try (var entries = Files.list(data.path())) {
            former =
                    entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                            .filter(entry -> !entry.equals(folder))
                            .toList();
        }
        for (var entry : former) {
            DataFolder.delete(entry);
        }
    }

    static URL packed(String operatingSystem, String architecture) {
        var name = "postgres-" + system(operatingSystem) + "-" + processor(architecture) + ".txz";
        var packed = Binaries.class.getResource("/" + name);
        if (packed == null) {
            throw new StartRefused(
                    "This build of Wervel has no PostgreSQL for %s on %s: start one yourself and name it with --database."
                            .formatted(operatingSystem, architecture));
        }
        return packed;
    }

    private static String system(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") ? "darwin" : lower;
    }

    private static String processor(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
    }

    private static String checksum(URL packed) throws IOException {
        if (packed.openConnection() instanceof JarURLConnection jar) {
            return "%08x".formatted(jar.getJarEntry().getCrc());
        }
        throw new IOException("not in a jar: " + packed.getFile());
    }

    private static void extract(URL packed, Path target) throws IOException {
        try (var input = packed.openStream();
                var tar =
                        new TarArchiveInputStream(
                                new BufferedInputStream(new XZInputStream(input)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.resolveSibling(""));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.resolveSibling(""));
            Files.copy(tar, path);
            DataFolder.force(path);
            if ((entry.getMode() & EXECUTABLE) != 0) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}
