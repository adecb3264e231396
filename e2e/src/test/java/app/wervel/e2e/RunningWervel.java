package app.wervel.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar as a process of its own, with its data in a folder of its own. */
final class RunningWervel implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Path data;
    private final int port;
    private Process process;

    private RunningWervel(Path data, int port, String... options) {
        this.data = data;
        this.port = port;
        this.process = launch(options);
        awaitAnswer();
    }

    static RunningWervel start(Path data, String... options) {
        return new RunningWervel(data, freePort(), options);
    }

    /** Starts again on the same data and port, as after a crash. */
    void startAgain(String... options) {
        process = launch(options);
        awaitAnswer();
    }

    private Process launch(String... options) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                System.getProperty("wervel.jar"),
                                "--server.port=" + port,
                                "--wervel.data=" + data,
                                "--wervel.empty=false"));
        command.addAll(List.of(options));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(
                                    data.resolveSibling(data.getFileName() + ".log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() {
        await("the log-in page, or see " + data.resolveSibling(data.getFileName() + ".log"))
                .atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> process.isAlive() && get("/login", null).statusCode() == 200);
    }

    String address() {
        return "http://localhost:" + port;
    }

    Process process() {
        return process;
    }

    Path data() {
        return data;
    }

    /** The process ends at once, as by {@code kill -9}: nothing is said, nothing is closed. */
    void kill() {
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    HttpResponse<byte[]> get(String path, String token) {
        return send(request(path, token).GET().build());
    }

    HttpResponse<byte[]> post(String path, String token, String body) {
        return send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** Sends, expects that status, and reads the answer. */
    JsonNode postJson(int status, String path, String token, String body) {
        var response = post(path, token, body);
        if (response.statusCode() != status) {
            throw new AssertionError(
                    "%s answered %d: %s"
                            .formatted(
                                    path,
                                    response.statusCode(),
                                    new String(
                                            response.body(),
                                            java.nio.charset.StandardCharsets.UTF_8)));
        }
        return JSON.readTree(response.body());
    }

    JsonNode getJson(String path, String token) {
        var response = get(path, token);
        if (response.statusCode() != 200) {
            throw new AssertionError("%s answered %d".formatted(path, response.statusCode()));
        }
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path, String token) {
        var request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path temporaryFolder(String name) {
        try {
            return Files.createTempDirectory("wervel-e2e-" + name).resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
