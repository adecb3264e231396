package app.wervel.database;

import java.nio.file.Path;

/** Another living process holds the lock of the data folder. */
public final class DatabaseAlreadyRunning extends StartRefused {
    private static final long serialVersionUID = 1L;

    public DatabaseAlreadyRunning(Path dataFolder) {
        super("Wervel is already running on the data folder %s.".formatted(dataFolder));
    }
}
