package app.wervel.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.core.env.Environment;

/** A PostgreSQL server that somebody else runs, with the two roles that it must have for Wervel. */
record ExternalDatabase(String url, Credentials owner, Credentials app) {
    static final String URL = "wervel.database.url";

    private static final String PREFIX = "jdbc:postgresql:";
    private static final String CONNECT_SECONDS = "5";
    private static final String ANSWER_SECONDS = "10";

    /**
     * Reads {@code WERVEL_DATABASE_OWNER_USER}, {@code …_OWNER_PASSWORD}, {@code …_APP_USER} and
     * {@code …_APP_PASSWORD} (or the properties of the same names), because a command line can be
     * read by every user of the machine.
     *
     * @throws StartRefused when one is missing, or both roles are the same
     */
    static ExternalDatabase from(Environment environment, String url) {
        if (!url.startsWith(PREFIX)) {
            throw new StartRefused(
                    "The database address must begin with %s//, such as jdbc:postgresql://localhost:5432/wervel."
                            .formatted(PREFIX));
        }
        var owner = role(environment, "owner");
        var app = role(environment, "app");
        if (owner.user().equals(app.user())) {
            throw new StartRefused(
                    ("WERVEL_DATABASE_OWNER_USER and WERVEL_DATABASE_APP_USER are both %s: the application must"
                                    + " work with a role that cannot change tables or the access log.")
                            .formatted(owner.user()));
        }
        return new ExternalDatabase(url, owner, app);
    }

    private static Credentials role(Environment environment, String role) {
        return new Credentials(
                required(environment, role, "user"), required(environment, role, "password"));
    }

    private static String required(Environment environment, String role, String what) {
        var value = environment.getProperty("wervel.database." + role + "." + what);
        if (value == null || value.isBlank()) {
            throw new StartRefused(
                    ("A database of your own needs WERVEL_DATABASE_OWNER_USER, WERVEL_DATABASE_OWNER_PASSWORD,"
                                    + " WERVEL_DATABASE_APP_USER and WERVEL_DATABASE_APP_PASSWORD in the environment;"
                                    + " the %s of the %s role is missing.")
                            .formatted(what, role));
        }
        return value;
    }

    /**
     * @throws StartRefused when the server cannot be reached, or refuses one of the roles
     */
    void requireReachable() {
        requireReachableAs(owner);
        requireReachableAs(app);
    }

    private void requireReachableAs(Credentials role) {
        var properties = new Properties();
        properties.setProperty("user", role.user());
        properties.setProperty("password", role.password());
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", ANSWER_SECONDS);
        try (var connection = DriverManager.getConnection(url, properties)) {
            connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new StartRefused(refusal(e, role), e);
        }
    }

    private String refusal(SQLException exception, Credentials role) {
        var state = String.valueOf(exception.getSQLState());
        if (state.equals("28P01") || state.equals("28000")) {
            return "The database %s refuses the role %s: check its name and password in the environment."
                    .formatted(address(), role.user());
        }
        if (state.equals("3D000")) {
            return "The database %s does not exist on its server: create it first."
                    .formatted(address());
        }
        if (state.startsWith("08")) {
            return "The database %s cannot be reached: check the address, and whether the server is running."
                    .formatted(address());
        }
        return "The database %s refuses the role %s (%s)."
                .formatted(address(), role.user(), Problem.of(exception));
    }

    /** The address without its parameters, which may hold a password. */
    private String address() {
        var parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
