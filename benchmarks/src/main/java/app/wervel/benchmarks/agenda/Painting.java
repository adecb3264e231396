package app.wervel.benchmarks.agenda;

import app.wervel.benchmarks.Timings;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * How long a browser shows a full day after somebody asks for it, with the packaged application.
 */
final class Painting implements AutoCloseable {
    private static final String PASSWORD = "benchmark-only";

    /** The machine's own Chromium is used; another would be fetched from outside. */
    private static final Map<String, String> INSTALLED_BROWSER =
            Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final Duration START = Duration.ofMinutes(3);

    /**
     * Resolves once the day stands there with all its appointments and the browser has painted it:
     * the second frame begins after the first was on the screen.
     */
    private static final String PAINTED =
            """
            ([date, count]) => new Promise(done => {
              const look = () => {
                const agenda = document.querySelector('wervel-agenda');
                const there = agenda?.picture?.date === date
                  && agenda.querySelectorAll('.ec-event [data-id]').length >= count;
                if (there) {
                  requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
                } else {
                  requestAnimationFrame(look);
                }
              };
              look();
            })
            """;

    private final Process application;
    private final String address;
    private final LocalDate day;
    private final int appointments;

    /**
     * @param jar the packaged application
     * @param day of that many appointments, and one like it a week later
     */
    Painting(Path jar, Database database, LocalDate day, int appointments)
            throws IOException, SQLException, InterruptedException {
        this.day = day;
        this.appointments = appointments;
        admit(database);
        int port = freePort();
        this.address = "http://localhost:" + port;
        this.application = start(jar, database, port);
        awaitAnswer();
    }

    /** Where the application's data are, and with which roles it opens them. */
    record Database(String url, String owner, String app, String password) {}

    /** Whoever logs in needs a password that the application accepts. */
    private static void admit(Database database) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.owner(), database.password());
                var update =
                        connection.prepareStatement(
                                "UPDATE app_user SET password_hash = ? WHERE username = ?")) {
            update.setString(1, "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
            update.setString(2, LargePractice.USERNAME);
            update.executeUpdate();
        }
        // Without a letterhead the first visit would be asked for one.
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.owner(), database.password());
                var insert = connection.createStatement()) {
            insert.executeUpdate(
                    """
                    INSERT INTO practice (id, version, name, address_line, postal_code_and_city, phone, email, website,
                        out_of_hours, demo)
                    VALUES (1, 0, 'Benchmark', '', '', '', '', '', '', false)
                    """);
        }
    }

    private static Process start(Path jar, Database database, int port) throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port,
                        "--wervel.empty=true");
        builder.environment().put("WERVEL_DATABASE_URL", database.url());
        builder.environment().put("WERVEL_DATABASE_OWNER_USER", database.owner());
        builder.environment().put("WERVEL_DATABASE_OWNER_PASSWORD", database.password());
        builder.environment().put("WERVEL_DATABASE_APP_USER", database.app());
        builder.environment().put("WERVEL_DATABASE_APP_PASSWORD", database.password());
        return builder.redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("wervel-painting", ".log").toFile())
                .start();
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(START);
        var request = HttpRequest.newBuilder(URI.create(address + "/login")).build();
        try (var http = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(end) && application.isAlive()) {
                if (answers(http, request)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        throw new IllegalStateException("The application does not answer at " + address);
    }

    private static boolean answers(HttpClient http, HttpRequest request)
            throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The rows of the table. */
    List<String> measure(int times) throws Exception {
        try (var playwright =
                Playwright.create(new Playwright.CreateOptions().setEnv(INSTALLED_BROWSER))) {
            var browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                                            .setArgs(
                                                    List.of(
                                                            "--no-sandbox",
                                                            "--disable-gpu",
                                                            "--disable-background-networking")));
            Page page = browser.newPage();
            page.setViewportSize(1440, 900);
            page.navigate(address + "/login");
            page.locator("#vaadinLoginUsername input").fill(LargePractice.USERNAME);
            page.locator("#vaadinLoginPassword input").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.waitForSelector("vaadin-app-layout");
            String other =
                    Timings.of(
                            "another day in the open agenda, until painted",
                            times,
                            number -> other(page, day.plusWeeks(number % 2)));
            String opened =
                    Timings.of(
                            "the agenda opened by its address, until painted",
                            times,
                            number -> open(page, day.plusWeeks(number % 2)));
            browser.close();
            return List.of(other, opened);
        }
    }

    private void open(Page page, LocalDate date) {
        page.navigate(address + "/agenda?view=day&date=" + date);
        painted(page, date);
    }

    /** As the date field does it; the first time there is no agenda yet. */
    private void other(Page page, LocalDate date) {
        if (page.locator("wervel-agenda").count() == 0) {
            open(page, date);
            return;
        }
        page.evaluate(
                """
                date => {
                  const field = document.querySelector('vaadin-date-picker.agenda-date');
                  field.value = date;
                }
                """,
                date.toString());
        painted(page, date);
    }

    private void painted(Page page, LocalDate date) {
        page.evaluate(PAINTED, List.of(date.toString(), appointments));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        application.destroy();
        application.waitFor(30, TimeUnit.SECONDS);
    }
}
