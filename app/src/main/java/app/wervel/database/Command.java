package app.wervel.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs.
 *
 * <p>PostgreSQL refuses to run as root. For root the programs run in a user namespace of their own,
 * in which the process is nobody; on the disk its files stay root's.
 */
final class Command {
    private final List<String> prefix;

    private Command(List<String> prefix) {
        this.prefix = prefix;
    }

    /**
     * @throws StartRefused when this process is root and the machine cannot give it a user
     *     namespace
     */
    static Command forThisUser() throws IOException {
        var plain = new Command(List.of());
        if (!plain.run("id", "-u").output().equals("0")) {
            return plain;
        }
        var namespace = new Command(List.of("unshare", "-U"));
        if (!namespace.works()) {
            throw new StartRefused(
                    "PostgreSQL does not run as root, and unshare -U does not work here: start Wervel as an ordinary"
                            + " user, or name a database server with --database.");
        }
        return namespace;
    }

    private boolean works() {
        try {
            return run("true").succeeded();
        } catch (IOException _) {
            return false;
        }
    }

    /** How a program ended, and what it wrote. */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    Result run(Path program, String... arguments) throws IOException {
        return run(program.toString(), arguments);
    }

    private Result run(String program, String... arguments) throws IOException {
        var line = new ArrayList<>(prefix);
        line.add(program);
        line.addAll(List.of(arguments));
        // A file and not a pipe: the server inherits what pg_ctl writes to, and a pipe would stay
        // open as long as it.
        var output = Files.createTempFile("wervel", ".out");
        try {
            return run(line, output);
        } finally {
            Files.delete(output);
        }
    }

    private static Result run(List<String> line, Path output) throws IOException {
        var builder =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.remove("LANG");
        environment.remove("LANGUAGE");
        environment.remove("TZ");
        environment.put("LC_ALL", "C");
        var process = builder.start();
        try {
            var exitCode = process.waitFor();
            return new Result(
                    exitCode,
                    new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + line.getLast(), e);
        }
    }
}
