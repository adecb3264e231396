package app.wervel.database;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Says in a few words what an exception means, for the brackets of a sentence. */
final class Problem {
    private Problem() {}

    static String of(Exception exception) {
        return switch (exception) {
            case AccessDeniedException _ -> "access denied";
            case FileAlreadyExistsException _ -> "a file has this name";
            case NoSuchFileException e -> "missing: " + e.getFile();
            default -> firstLine(exception);
        };
    }

    private static String firstLine(Exception exception) {
        var message = exception.getMessage();
        if (message == null || message.isBlank()) {
            return exception.getClass().getSimpleName();
        }
        var line = message.strip().lines().findFirst().orElse(message);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
