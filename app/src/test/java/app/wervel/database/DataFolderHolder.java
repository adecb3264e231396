package app.wervel.database;

import java.io.IOException;
import java.nio.file.Path;

/** A process that has the database of a folder until it is killed, or until its input ends. */
final class DataFolderHolder {
    static final String READY = "ready ";

    private DataFolderHolder() {}

    public static void main(String[] args) throws IOException {
        try (var database = EmbeddedDatabase.start(Path.of(args[0]))) {
            System.out.println(READY + database.jdbcUrl());
            System.in.read();
        }
    }
}
