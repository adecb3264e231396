package app.wervel.benchmarks.agenda;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * An embedded PostgreSQL with a large practice in it, that writes to disk as a server does (fsync,
 * synchronous commit), and the application on it.
 */
final class BenchmarkDatabase implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final String OWNER = "wervel_owner";
    static final String APP = "wervel_app";
    static final String PASSWORD = "benchmark";

    private final EmbeddedPostgres server;
    private final String url;
    private final LargePractice practice;

    BenchmarkDatabase() throws IOException, SQLException {
        server =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
        url = "jdbc:postgresql://localhost:%d/wervel".formatted(server.getPort());
        createDatabase();
        Flyway.configure()
                .dataSource(url, OWNER, PASSWORD)
                .placeholders(Map.of("app_role", APP))
                .load()
                .migrate();
        practice =
                new LargePractice(
                        url,
                        OWNER,
                        PASSWORD,
                        LocalDate.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        practice.fill();
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE ROLE %s LOGIN SUPERUSER PASSWORD '%s'".formatted(OWNER, PASSWORD));
            statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(APP, PASSWORD));
            statement.execute("CREATE DATABASE wervel OWNER " + OWNER);
        }
    }

    String url() {
        return url;
    }

    LargePractice practice() {
        return practice;
    }

    /** The application, with the practice's first practitioner logged in on this thread. */
    ConfigurableApplicationContext start() {
        var application = new SpringApplication(BenchmarkApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(
                Map.of(
                        "spring.datasource.url", url,
                        "spring.datasource.username", APP,
                        "spring.datasource.password", PASSWORD,
                        "spring.flyway.enabled", "false",
                        "spring.jpa.open-in-view", "false",
                        "spring.main.banner-mode", "off",
                        "db-scheduler.enabled", "false",
                        "logging.level.root", "warn",
                        "server.address", "127.0.0.1",
                        "server.port", "0"));
        var context = application.run();
        BenchmarkApplication.logIn(context.getBean(UserDetailsService.class));
        return context;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
