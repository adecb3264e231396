package app.wervel.testing;

import app.wervel.practice.Role;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Lets a test act as somebody of a role, as a real account in the database. */
public class TestUsers {
    private final JdbcTemplate jdbc;
    private final UserDetailsService logIn;

    public TestUsers(JdbcTemplate jdbc, UserDetailsService logIn) {
        this.jdbc = jdbc;
        this.logIn = logIn;
    }

    /** From now on this thread acts as a user of that role, until {@link #logOut()}. */
    public void logInAs(Role role) {
        logInAs(role, role.name().toLowerCase(Locale.ROOT));
    }

    public void logInAs(Role role, String username) {
        jdbc.update(
                """
                INSERT INTO app_user (id, version, username, display_name, role, password_hash, language, enabled)
                VALUES (?, 0, ?, ?, ?, '{noop}test', 'nl', true) ON CONFLICT (username) DO NOTHING
                """,
                UUID.randomUUID(),
                username,
                "Test " + username,
                role.name());
        var user = logIn.loadUserByUsername(username);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    public void logOut() {
        SecurityContextHolder.clearContext();
    }

    public <T> T as(Role role, Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        logInAs(role);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** For a thread of its own: logs in there, runs, and logs out. */
    public <T> Callable<T> inThread(Role role, Callable<T> action) {
        return () -> {
            logInAs(role);
            try {
                return action.call();
            } finally {
                logOut();
            }
        };
    }
}
