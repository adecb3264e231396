package app.wervel.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged is there after the next start, however the process or the database ended.
 */
class CrashE2E {
    @Test
    void acknowledgedSavesSurviveTheDeathOfTheApplicationAndOfTheDatabase() throws Exception {
        try (var wervel = RunningWervel.start(RunningWervel.temporaryFolder("crash"))) {
            Set<String> acknowledged = saveUntil(wervel, wervel::kill);
            wervel.startAgain();
            assertThat(missing(wervel, acknowledged)).isEmpty();

            Set<String> more = saveUntil(wervel, () -> killDatabase(wervel));
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() ->
                            wervel.get("/api/v1/patients", "demo-reception").statusCode() == 200);
            assertThat(missing(wervel, more)).isEmpty();
            assertThat(missing(wervel, acknowledged)).isEmpty();
        }
    }

    /**
     * Registers patients from four desks at once until the deed is done; answers who was
     * acknowledged.
     */
    private static Set<String> saveUntil(RunningWervel wervel, Runnable deed)
            throws InterruptedException {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        var running = new AtomicBoolean(true);
        var count = new AtomicInteger();
        try (var desks = Executors.newFixedThreadPool(4)) {
            for (int desk = 0; desk < 4; desk++) {
                desks.execute(() -> {
                    while (running.get()) {
                        save(wervel, count.incrementAndGet(), acknowledged);
                    }
                });
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > 40);
            deed.run();
            running.set(false);
        }
        return acknowledged;
    }

    private static void save(RunningWervel wervel, int number, Set<String> acknowledged) {
        String body =
                "{\"familyName\": \"Storing\", \"givenName\": \"Nr %d\", \"birthDate\": \"1970-01-01\", \"phone\": \"06 00%06d\", \"acceptDuplicate\": true}"
                        .formatted(number, number);
        try {
            var response = wervel.post("/api/v1/patients", "demo-reception", body);
            if (response.statusCode() == 201) {
                acknowledged.add(response.headers().firstValue("Location").orElseThrow());
            }
        } catch (java.io.UncheckedIOException diedMeanwhile) {
            // No answer means no promise: this save is not counted.
            assertThat(diedMeanwhile).isNotNull();
        }
    }

    private static Set<String> missing(RunningWervel wervel, Set<String> acknowledged) {
        Set<String> missing = ConcurrentHashMap.newKeySet();
        acknowledged.stream()
                .filter(path -> wervel.get(path, "demo-reception").statusCode() != 200)
                .forEach(missing::add);
        return missing;
    }

    private static void killDatabase(RunningWervel wervel) {
        try (Stream<java.nio.file.Path> files = Files.walk(wervel.data(), 3)) {
            var pidFile =
                    files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
