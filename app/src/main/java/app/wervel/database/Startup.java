package app.wervel.database;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the main method calls: the application with its database, or one sentence and an exit code.
 */
public final class Startup {
    private Startup() {}

    /** Answers when the application serves; ends the process with code 1 when it cannot. */
    public static ConfigurableApplicationContext run(
            SpringApplication application, String... args) {
        LaunchedDatabase.prepare(application);
        try {
            return application.run(args);
        } catch (SpringApplication.AbandonedRunException e) {
            // Not a failure: build tools and tests stop a run on purpose to look at the context.
            throw e;
        } catch (RuntimeException e) {
            // Spring Boot has reported it by now. Threads of a half-started application must not
            // keep the process.
            System.exit(1);
            throw e;
        }
    }
}
