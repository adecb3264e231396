package app.wervel.database;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says why the application did not start in one sentence on the error output, where the reason is
 * the operator's to change; any other reason is a mistake in the program and keeps its stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneSentenceReporter implements SpringBootExceptionReporter {
    private final PrintStream output;

    OneSentenceReporter() {
        this(System.err);
    }

    OneSentenceReporter(PrintStream output) {
        this.output = output;
    }

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(output::println);
        return sentence.isPresent();
    }

    private static Optional<String> sentence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return Optional.of(refused.sentence());
            }
            if (cause instanceof PortInUseException inUse) {
                return Optional.of(PortCheck.taken(inUse.getPort()));
            }
        }
        return Optional.empty();
    }
}
