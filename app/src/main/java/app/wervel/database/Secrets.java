package app.wervel.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the embedded database's roles: made once, by chance, and kept in a file that
 * only its owner reads.
 *
 * <p>Whoever may read the data folder has the data anyway; the passwords keep out every other user
 * and process of the machine, who can reach the server's port on 127.0.0.1.
 */
record Secrets(Credentials superuser, Credentials owner, Credentials app) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "wervel_owner";
    static final String APP = "wervel_app";

    private static final int BYTES = 32;

    static Secrets readOrCreate(DataFolder folder, Path file) throws IOException {
        if (!Files.exists(file)) {
            folder.write(file, generate());
        }
        Files.setPosixFilePermissions(file, DataFolder.OWNER_ONLY_FILE);
        return read(file);
    }

    static Secrets read(Path file) throws IOException {
        var stored = new Properties();
        stored.load(new StringReader(Files.readString(file)));
        return new Secrets(
                read(stored, SUPERUSER, file), read(stored, OWNER, file), read(stored, APP, file));
    }

    private static String generate() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (var role : new String[] {SUPERUSER, OWNER, APP}) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            text.append(role)
                    .append('=')
                    .append(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                    .append('\n');
        }
        return text.toString();
    }

    private static Credentials read(Properties stored, String role, Path file) {
        var password = stored.getProperty(role);
        if (password == null || password.isBlank()) {
            throw new StartRefused(
                    "The file %s holds no password for %s: put the file back from a backup."
                            .formatted(file, role));
        }
        return new Credentials(role, password);
    }
}
