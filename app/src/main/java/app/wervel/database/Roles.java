package app.wervel.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The two roles and the database, brought at each start to what they must be: a start that was
 * killed half-way heals at the next.
 *
 * <p>{@code wervel_owner} owns the database and changes its structure; {@code wervel_app} works
 * with the rows that the owner lets it, and can create nothing.
 */
final class Roles {
    static final String DATABASE = "wervel";

    private Roles() {}

    static void apply(int port, Secrets secrets) throws SQLException {
        try (var server = connect(port, "postgres", secrets.superuser())) {
            role(server, secrets.owner());
            role(server, secrets.app());
            if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
                run(server, "CREATE DATABASE " + DATABASE + " OWNER " + Secrets.OWNER);
            }
            run(server, "ALTER DATABASE " + DATABASE + " OWNER TO " + Secrets.OWNER);
            run(server, "REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            run(server, "REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
            run(server, "GRANT CONNECT ON DATABASE " + DATABASE + " TO " + Secrets.APP);
        }
        try (var database = connect(port, DATABASE, secrets.superuser())) {
            run(database, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            run(database, "GRANT USAGE ON SCHEMA public TO " + Secrets.APP);
            refreshCollation(database);
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static Connection connect(int port, String database, Credentials role)
            throws SQLException {
        return DriverManager.getConnection(url(port, database), role.user(), role.password());
    }

    private static void role(Connection server, Credentials role) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.user())) {
            run(server, "CREATE ROLE " + role.user());
        }
        // Generated passwords hold no quote (base64 for addresses); ALTER ROLE takes no parameter.
        run(
                server,
                "ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '%s'"
                        .formatted(role.user(), role.password()));
    }

    /**
     * Programs of another version can bring another ICU, which may sort differently from the
     * indexes on the disk; these are then built again, once.
     */
    private static void refreshCollation(Connection database) throws SQLException {
        var changed =
                "SELECT 1 FROM pg_database WHERE datname = ?"
                        + " AND datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid)";
        if (exists(database, changed, DATABASE)) {
            run(database, "REINDEX DATABASE " + DATABASE);
            run(database, "ALTER DATABASE " + DATABASE + " REFRESH COLLATION VERSION");
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
