package app.wervel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real programs on real folders, and real kills. */
class EmbeddedDatabaseIT {
    private static final String FOLDER = "data of a practice";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where the programs were unpacked first; the other folders link to them, to save the time. */
    @TempDir static Path shared;

    @TempDir Path temporary;

    @Test
    void whatWasSavedIsThereAfterStopAndStart() throws Exception {
        var folder = dataFolder();
        try (var database = EmbeddedDatabase.start(folder);
                var owner = connect(database, database.owner())) {
            run(owner, "CREATE TABLE note (words text)");
            run(owner, "INSERT INTO note VALUES ('bewaard')");
        }
        try (var database = EmbeddedDatabase.start(folder);
                var owner = connect(database, database.owner())) {
            assertThat(ask(owner, "SELECT words FROM note")).isEqualTo("bewaard");
        }
    }

    @Test
    void anAcknowledgedCommitIsOnTheDisk() throws Exception {
        try (var database = EmbeddedDatabase.start(dataFolder());
                var app = connect(database, database.app())) {
            assertThat(ask(app, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(app, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(app, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(app, "SHOW data_checksums")).isEqualTo("on");
            assertThat(ask(app, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(app, "SHOW server_version")).startsWith("18.");
        }
    }

    @Test
    void onlyThisMachineReachesItAndOnlyWithAPassword() throws Exception {
        var folder = dataFolder();
        try (var database = EmbeddedDatabase.start(folder);
                var superuser =
                        connect(database, Secrets.read(folder.resolve("secret")).superuser())) {
            assertThat(ask(superuser, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(superuser, "SHOW unix_socket_directories")).isEmpty();
            assertThat(
                            ask(
                                    superuser,
                                    "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
            var wrong = new Credentials(database.owner().user(), "wrong");
            assertThatThrownBy(() -> connect(database, wrong))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("28P01");
        }
    }

    @Test
    void filesAreForTheirOwnerOnly() throws Exception {
        var folder = dataFolder();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedDatabase.start(folder).close();
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("secret"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("postgresql"))).isEqualTo("rwx------");
        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().contains("password"));
        }
    }

    @Test
    void theApplicationsRoleCannotChangeTheStructure() throws Exception {
        try (var database = EmbeddedDatabase.start(dataFolder());
                var app = connect(database, database.app())) {
            for (var statement :
                    new String[] {
                        "CREATE TABLE mine (id int)",
                        "CREATE TEMPORARY TABLE mine (id int)",
                        "CREATE SCHEMA mine",
                        "CREATE EXTENSION pg_trgm"
                    }) {
                assertThatThrownBy(() -> run(app, statement))
                        .as(statement)
                        .isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void theOwnerHasTheExtensionsThatTheMigrationsNeed() throws Exception {
        try (var database = EmbeddedDatabase.start(dataFolder());
                var owner = connect(database, database.owner())) {
            for (var extension : new String[] {"btree_gist", "pg_trgm", "unaccent"}) {
                run(owner, "CREATE EXTENSION " + extension);
            }
            assertThat(ask(owner, "SELECT unaccent('Zoë')")).isEqualTo("Zoe");
            assertThat(ask(owner, "SELECT cardinality(show_trgm('ë'))")).isEqualTo("2");
        }
    }

    @Test
    void namesAreSortedAsPeopleDo() throws Exception {
        try (var database = EmbeddedDatabase.start(dataFolder());
                var app = connect(database, database.app())) {
            assertThat(
                            ask(
                                    app,
                                    "SELECT string_agg(n, ' ' ORDER BY n) FROM unnest(ARRAY['Zwart', 'ëva', 'Åke',"
                                            + " 'de Boer']) n"))
                    .isEqualTo("Åke de Boer ëva Zwart");
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused() throws Exception {
        var folder = dataFolder();
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DatabaseAlreadyRunning.class)
                    .hasMessageContaining(folder.toString());
            assertThatThrownBy(() ->
                            EmbeddedDatabase.start(
                                    folder.resolve("..").resolve(folder.getFileName())))
                    .isInstanceOf(DatabaseAlreadyRunning.class);
            connect(database, database.app()).close();
        }
        EmbeddedDatabase.start(folder).close();
    }

    @Test
    void anotherProcessHasTheFolderToItself() throws Exception {
        var folder = dataFolder();
        var holder = holder(folder);
        try {
            readyUrl(holder);
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DatabaseAlreadyRunning.class);
        } finally {
            holder.getOutputStream().close();
        }
        assertThat(holder.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        EmbeddedDatabase.start(folder).close();
    }

    @Test
    void theServerOfAKilledApplicationIsStoppedAndNothingIsLost() throws Exception {
        var folder = dataFolder();
        var holder = holder(folder);
        var url = readyUrl(holder);
        var owner = Secrets.read(folder.resolve("secret")).owner();
        try (var connection = DriverManager.getConnection(url, owner.user(), owner.password())) {
            run(connection, "CREATE TABLE note (words text)");
            run(connection, "INSERT INTO note VALUES ('bevestigd')");
        }
        var orphan = serverOf(folder);
        holder.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).as("the server outlives the application").isTrue();

        try (var database = EmbeddedDatabase.start(folder);
                var connection = connect(database, database.owner())) {
            assertThat(ask(connection, "SELECT words FROM note")).isEqualTo("bevestigd");
            assertThat(serverOf(folder).pid()).isNotEqualTo(orphan.pid());
            await().atMost(PATIENCE).until(() -> !orphan.isAlive());
        }
    }

    @Test
    void aKilledServerComesBackOnTheSamePortWithWhatWasSaved() throws Exception {
        var folder = dataFolder();
        try (var database = EmbeddedDatabase.start(folder)) {
            try (var owner = connect(database, database.owner())) {
                run(owner, "CREATE TABLE note (words text)");
                run(owner, "INSERT INTO note VALUES ('bevestigd')");
            }
            var killed = serverOf(folder);
            killed.destroyForcibly();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> {
                        assertThat(serverOf(folder).pid()).isNotEqualTo(killed.pid());
                        try (var owner = connect(database, database.owner())) {
                            assertThat(ask(owner, "SELECT words FROM note")).isEqualTo("bevestigd");
                        }
                    });
        }
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void whatAStartLeftHalfDoneIsThrownAway() throws Exception {
        var folder = dataFolder();
        var half = Files.createDirectories(folder.resolve("postgresql.unfinished-1/base"));
        Files.writeString(half.resolve("1"), "half a table");
        Files.createDirectories(folder.resolve("password.unfinished-1"));
        Files.writeString(folder.resolve("password.unfinished-1/superuser"), "left behind");
        Files.writeString(folder.resolve("secret.unfinished-1"), "wervel_owner=");

        try (var database = EmbeddedDatabase.start(folder);
                var app = connect(database, database.app())) {
            assertThat(ask(app, "SELECT current_user")).isEqualTo("wervel_app");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.toString().contains("unfinished"));
        }
    }

    @Test
    void rolesAndDatabaseThatAKilledStartDidNotMakeAreMadeAtTheNext() throws Exception {
        var folder = dataFolder();
        try (var database = EmbeddedDatabase.start(folder)) {
            var superuser = Secrets.read(folder.resolve("secret")).superuser();
            var server = database.jdbcUrl().replace("/wervel", "/postgres");
            try (var connection =
                    DriverManager.getConnection(server, superuser.user(), superuser.password())) {
                run(connection, "DROP DATABASE wervel");
                run(connection, "DROP ROLE wervel_app");
                run(connection, "ALTER ROLE wervel_owner PASSWORD 'other'");
            }
        }
        try (var database = EmbeddedDatabase.start(folder);
                var owner = connect(database, database.owner());
                var app = connect(database, database.app())) {
            run(owner, "CREATE TABLE note (words text)");
            assertThat(ask(app, "SELECT current_database()")).isEqualTo("wervel");
        }
    }

    @Test
    void aProcessFileWhoseNumberAnotherProgramHasDoesNotKeepTheDatabaseDown() throws Exception {
        var folder = dataFolder();
        EmbeddedDatabase.start(folder).close();
        var other = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    folder.resolve("postgresql/postmaster.pid"),
                    "%d%n%s%n1%n5432%n%n127.0.0.1%n"
                            .formatted(other.pid(), folder.resolve("postgresql")));
            EmbeddedDatabase.start(folder).close();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void aLostSecretIsSaidAndNotReplaced() throws Exception {
        var folder = dataFolder();
        EmbeddedDatabase.start(folder).close();
        Files.delete(folder.resolve("secret"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is missing");
        assertThat(folder.resolve("secret")).doesNotExist();
    }

    @Test
    void dataOfAnotherMajorVersionAreLeftAlone() throws Exception {
        var folder = dataFolder();
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "17\n");
        Files.writeString(folder.resolve("secret"), "postgres=a\nwervel_owner=b\nwervel_app=c\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("written by PostgreSQL 17");
    }

    @Test
    void aFolderWithOtherFilesIsNotTaken() throws Exception {
        Files.writeString(temporary.resolve("letter.txt"), "of somebody");
        var before = permissions(temporary);
        assertThatThrownBy(() -> EmbeddedDatabase.start(temporary))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("letter.txt");
        assertThat(permissions(temporary)).isEqualTo(before);
    }

    @Test
    void theServersLogHoldsNoStatementAndNoValue() throws Exception {
        var folder = dataFolder();
        try (var database = EmbeddedDatabase.start(folder);
                var owner = connect(database, database.owner())) {
            run(owner, "CREATE TABLE patient (name text PRIMARY KEY)");
            run(owner, "INSERT INTO patient VALUES ('Geheim')");
            assertThatThrownBy(() -> run(owner, "INSERT INTO patient VALUES ('Geheim')"))
                    .hasMessageContaining("Geheim");
            assertThatThrownBy(() -> run(owner, "SELECT 'Geheim'::int")).isNotNull();
        }
        assertThat(folder.resolve("postgresql.log"))
                .content()
                .contains("ready to accept connections")
                .doesNotContain("Geheim");
    }

    /** JUnit deletes the folder; the links lead out of it. */
    @AfterEach
    void deleteLinks() throws IOException {
        var folder = temporary.resolve(FOLDER);
        if (Files.exists(folder)) {
            try (var entries = Files.list(folder)) {
                for (var link : entries.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(link);
                }
            }
        }
    }

    /** A folder that is used for the first time, but where the programs are unpacked already. */
    private Path dataFolder() throws IOException {
        var folder = Files.createDirectory(temporary.resolve(FOLDER));
        Files.createFile(folder.resolve("wervel.lock"));
        try (var data = DataFolder.lock(shared)) {
            Binaries.unpack(data);
        }
        try (var entries = Files.list(shared)) {
            for (var entry : entries.filter(Files::isDirectory).toList()) {
                Files.createSymbolicLink(folder.resolve(entry.getFileName()), entry);
            }
        }
        return folder;
    }

    private static Connection connect(EmbeddedDatabase database, Credentials role)
            throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role.user(), role.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static ProcessHandle serverOf(Path folder) throws IOException {
        return Postmaster.of(folder.resolve("postgresql")).orElseThrow().process();
    }

    private static Process holder(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DataFolderHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String readyUrl(Process holder) throws IOException {
        var reader = new BufferedReader(holder.inputReader(StandardCharsets.UTF_8));
        var line = reader.readLine();
        assertThat(line).startsWith(DataFolderHolder.READY);
        return line.substring(DataFolderHolder.READY.length());
    }
}
