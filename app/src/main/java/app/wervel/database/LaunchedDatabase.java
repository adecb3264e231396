package app.wervel.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the application its database before its context exists: the embedded one in {@code
 * wervel.data} (by default {@code ./data}), or the one that {@code wervel.database.url} names.
 *
 * <p>It sets the properties of the connection pool (the role {@code wervel_app}) and of Flyway (the
 * role {@code wervel_owner}, and the placeholder {@code app_role} for the migrations' grants). The
 * embedded database is stopped when the process ends, after the context with its pool has been
 * closed.
 */
public final class LaunchedDatabase
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private static final System.Logger LOG = System.getLogger(LaunchedDatabase.class.getName());
    private static final String DATA = "wervel.data";

    private @Nullable EmbeddedDatabase embedded;

    private LaunchedDatabase() {}

    /** To be called before {@link SpringApplication#run}. */
    public static void prepare(SpringApplication application) {
        application.addListeners(new LaunchedDatabase());
    }

    /** After the listeners that read the configuration files and set up logging. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var url = environment.getProperty(ExternalDatabase.URL);
        var properties =
                url == null || url.isBlank()
                        ? startEmbedded(environment)
                        : external(environment, url);
        environment.getPropertySources().addFirst(new MapPropertySource("database", properties));
    }

    private static Map<String, Object> external(Environment environment, String url) {
        PortCheck.requireFree(environment);
        var database = ExternalDatabase.from(environment, url);
        database.requireReachable();
        return properties(database.url(), database.owner(), database.app());
    }

    private Map<String, Object> startEmbedded(Environment environment) {
        // Registered first: when the process is told to end during the start, it waits for it and
        // then stops it.
        SpringApplication.getShutdownHandlers().add(this::stop);
        return start(environment);
    }

    private synchronized Map<String, Object> start(Environment environment) {
        var folder = Path.of(environment.getProperty(DATA, "data")).toAbsolutePath().normalize();
        // The lock before the port: to start twice on the same data usually means the same port
        // too.
        var locked = DataFolder.lock(folder);
        try {
            PortCheck.requireFree(environment);
        } catch (StartRefused e) {
            locked.close();
            throw e;
        }
        var started = EmbeddedDatabase.start(locked);
        embedded = started;
        LOG.log(System.Logger.Level.INFO, "The embedded database runs in {0}.", started.folder());
        return properties(started.jdbcUrl(), started.owner(), started.app());
    }

    private synchronized void stop() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static Map<String, Object> properties(String url, Credentials owner, Credentials app) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", app.user());
        properties.put("spring.datasource.password", app.password());
        properties.put("spring.flyway.url", url);
        properties.put("spring.flyway.user", owner.user());
        properties.put("spring.flyway.password", owner.password());
        properties.put("spring.flyway.placeholders.app_role", app.user());
        return properties;
    }
}
