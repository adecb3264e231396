package app.wervel.database;

/**
 * A database role with its password. Its text form keeps the password to itself, so that a log
 * cannot hold it.
 */
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
