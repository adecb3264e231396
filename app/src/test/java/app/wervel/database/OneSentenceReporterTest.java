package app.wervel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class OneSentenceReporterTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OneSentenceReporter reporter =
            new OneSentenceReporter(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void aRefusalIsItsSentenceHoweverDeepItLies() {
        var failure =
                new IllegalStateException(
                        "wrapped",
                        new RuntimeException(new DatabaseAlreadyRunning(Path.of("data"))));
        assertThat(reporter.reportException(failure)).isTrue();
        assertThat(lines()).containsExactly("Wervel is already running on the data folder data.");
    }

    @Test
    void aPortThatIsTakenDuringTheStartIsSaidAsBeforeIt() {
        assertThat(reporter.reportException(new PortInUseException(8080))).isTrue();
        assertThat(lines()).containsExactly(PortCheck.taken(8080));
    }

    @Test
    void aMistakeInTheProgramKeepsItsStackTrace() {
        assertThat(reporter.reportException(new IllegalStateException("bug"))).isFalse();
        assertThat(lines()).isEmpty();
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
