package app.wervel.messages.application;

import app.wervel.shared.Actor;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who sends when nobody is there: the application itself. The access log names it as such; it may
 * do nothing but send.
 */
final class Automatic {
    static final String SEND = "messages:send";

    private static final Authentication AUTHENTICATION =
            UsernamePasswordAuthenticationToken.authenticated(
                    new Sender(),
                    null,
                    List.of(
                            new SimpleGrantedAuthority(SEND),
                            new SimpleGrantedAuthority("practice:read")));

    private Automatic() {}

    static void run(Runnable action) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(AUTHENTICATION);
        SecurityContextHolder.setContext(context);
        try {
            action.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private record Sender() implements Actor, Serializable {
        private static final UUID NOBODY = new UUID(0, 0);

        @Override
        public UUID userId() {
            return NOBODY;
        }

        @Override
        public String displayName() {
            return "Wervel";
        }

        @Override
        public String roleName() {
            return "SYSTEM";
        }
    }
}
