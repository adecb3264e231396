package app.wervel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start and end as an operator sees them: processes, what they print, and how they end. */
class StartupIT {
    private static final long PATIENCE_SECONDS = 90;
    private static final String NO_SERVER = "jdbc:postgresql://127.0.0.1:1/wervel";

    @TempDir Path temporary;

    @Test
    void theDatabaseStopsAfterTheApplicationHasDoneItsLastWork() throws Exception {
        var data = temporary.resolve("data");
        var first = start(Map.of(), "--wervel.data=" + data, "--server.port=0");
        try (var lines = first.inputReader()) {
            assertThat(
                            lines.lines()
                                    .filter(line -> line.startsWith(SmallApplication.READY))
                                    .findFirst())
                    .contains(SmallApplication.READY + "wervel_app wervel_owner wervel_app");

            var second = start(Map.of(), "--wervel.data=" + data, "--server.port=0");
            assertRefused(second, "Wervel is already running on the data folder " + data + ".");

            // Process.destroy would close the output, which is read on here.
            first.toHandle().destroy();
            assertThat(lines.lines())
                    .contains(SmallApplication.AT_THE_END + "wervel_app wervel_owner wervel_app");
        }
        assertThat(first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingIsMade() throws Exception {
        var data = temporary.resolve("data");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused =
                    start(
                            Map.of(),
                            "--wervel.data=" + data,
                            "--server.address=127.0.0.1",
                            "--server.port=" + taken.getLocalPort());
            assertRefused(
                    refused,
                    "Port %d is already in use: stop the program that has it, or choose another with --port."
                            .formatted(taken.getLocalPort()));
        }
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    @Test
    void anUnreachableDatabaseIsSaid() throws Exception {
        var refused =
                start(
                        Map.of(
                                "WERVEL_DATABASE_URL", NO_SERVER + "?password=geheim",
                                "WERVEL_DATABASE_OWNER_USER", "owner",
                                "WERVEL_DATABASE_OWNER_PASSWORD", "o",
                                "WERVEL_DATABASE_APP_USER", "app",
                                "WERVEL_DATABASE_APP_PASSWORD", "a"),
                        "--server.port=0");
        assertRefused(
                refused,
                "The database %s cannot be reached: check the address, and whether the server is running."
                        .formatted(NO_SERVER));
    }

    private void assertRefused(Process process, String sentence) throws Exception {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readAllLines(errorsOf(process))).containsExactly(sentence);
        try (var output = process.inputReader()) {
            assertThat(output.lines()).isEmpty();
        }
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        var line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                SmallApplication.class.getName()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).directory(temporary.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WERVEL_"));
        builder.environment().putAll(environment);
        // Named before the process has a number; the number is its name afterwards.
        var errors = Files.createTempFile(temporary, "errors", ".txt");
        var process = builder.redirectError(errors.toFile()).start();
        Files.move(errors, errorsOf(process));
        return process;
    }

    private Path errorsOf(Process process) {
        return temporary.resolve("errors-" + process.pid());
    }
}
