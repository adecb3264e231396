package app.wervel.practice.application;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user on whose behalf this thread works. */
@Component
public class CurrentUser {
    public Optional<LoggedInUser> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof LoggedInUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    /**
     * @throws IllegalStateException when nobody is logged in, which the permission check prevents
     */
    public LoggedInUser get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }
}
