package app.wervel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL per test JVM, migrated once into a template; each user of it gets a copy. Taken
 * from, in this order: {@code WERVEL_TEST_JDBC_URL} (a superuser's address), Docker where its
 * engine answers and has the image, the embedded binaries.
 */
public final class TestDatabase {
    public static final String OWNER = "wervel_owner";
    public static final String APP = "wervel_app";
    public static final String PASSWORD = "test";

    private static final String TEMPLATE = "wervel_template";
    private static final String IMAGE = "postgres:18";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final TestDatabase SERVER = start();

    /** With {@code %s} where the database's name belongs. */
    private final String url;

    private final String superuser;
    private final String superuserPassword;

    private TestDatabase(String url, String superuser, String superuserPassword) {
        this.url = url;
        this.superuser = superuser;
        this.superuserPassword = superuserPassword;
    }

    /** The address of a fresh, migrated, empty database. */
    public static String fresh() {
        String name =
                "wervel_test_%d_%d"
                        .formatted(ProcessHandle.current().pid(), COPIES.incrementAndGet());
        SERVER.execute(
                "postgres",
                "CREATE DATABASE %s TEMPLATE %s OWNER %s".formatted(name, TEMPLATE, OWNER));
        return SERVER.url.formatted(name);
    }

    private static TestDatabase start() {
        var server = locate();
        for (String role : new String[] {OWNER, APP}) {
            server.execute(
                    "postgres",
                    ("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%s')"
                                    + " THEN CREATE ROLE %s LOGIN PASSWORD '%s'; END IF; END $$")
                            .formatted(role, role, PASSWORD));
        }
        server.execute("postgres", "DROP DATABASE IF EXISTS " + TEMPLATE);
        server.execute("postgres", "CREATE DATABASE %s OWNER %s".formatted(TEMPLATE, OWNER));
        server.execute(TEMPLATE, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        server.execute(TEMPLATE, "GRANT ALL ON SCHEMA public TO " + OWNER);
        Flyway.configure()
                .dataSource(server.url.formatted(TEMPLATE), OWNER, PASSWORD)
                .placeholders(java.util.Map.of("app_role", APP))
                .load()
                .migrate();
        return server;
    }

    private static TestDatabase locate() {
        String external = System.getenv("WERVEL_TEST_JDBC_URL");
        if (external != null && !external.isBlank()) {
            return new TestDatabase(
                    external.replaceFirst("/[^/?]+(\\?|$)", "/%s$1"),
                    System.getenv().getOrDefault("WERVEL_TEST_USER", "postgres"),
                    System.getenv().getOrDefault("WERVEL_TEST_PASSWORD", "postgres"));
        }
        return dockerHasTheImage() ? inDocker() : embedded();
    }

    private static boolean dockerHasTheImage() {
        if (System.getenv("DOCKER_HOST") == null
                && !new java.io.File("/var/run/docker.sock").exists()) {
            return false;
        }
        var docker = DockerClientFactory.instance();
        return docker.isDockerAvailable()
                && !docker.client().listImagesCmd().withImageNameFilter(IMAGE).exec().isEmpty();
    }

    private static TestDatabase inDocker() {
        var container = new PostgreSQLContainer(IMAGE);
        container.start();
        String address =
                "jdbc:postgresql://%s:%d/%%s"
                        .formatted(container.getHost(), container.getFirstMappedPort());
        return new TestDatabase(address, container.getUsername(), container.getPassword());
    }

    private static TestDatabase embedded() {
        try {
            var server =
                    EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            return new TestDatabase(
                    "jdbc:postgresql://localhost:%d/%%s".formatted(server.getPort()),
                    "postgres",
                    "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL of the tests did not start", e);
        }
    }

    private void execute(String database, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(
                                url.formatted(database), superuser, superuserPassword);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Test database refused: " + sql, e);
        }
    }
}
