package app.wervel.demo;

import app.wervel.practice.application.LogInService;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets the demo practice's users do their own work: permissions hold, and the access log names who
 * did what. For one filling, which reads each user once.
 */
class DemoUsers {
    private final LogInService logIn;
    private final Map<String, Authentication> loggedIn = new HashMap<>();

    DemoUsers(LogInService logIn) {
        this.logIn = logIn;
    }

    /** Runs the action as that user, at that moment. */
    <T> T as(String username, Instant moment, Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(loggedIn.computeIfAbsent(username, this::logIn));
        SecurityContextHolder.setContext(context);
        try {
            return DemoClock.at(moment, action);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private Authentication logIn(String username) {
        var user = logIn.loadUserByUsername(username);
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }
}
