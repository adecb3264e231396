package app.wervel.security;

import app.wervel.practice.application.PracticeQueries;
import app.wervel.practice.application.PracticeState;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** The description of the REST interface: open in the demo practice, behind log-in elsewhere. */
@Component
class ApiDocumentAccess implements AuthorizationManager<RequestAuthorizationContext> {
    private final PracticeQueries practice;

    ApiDocumentAccess(PracticeQueries practice) {
        this.practice = practice;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext request) {
        return new AuthorizationDecision(
                practice.state() == PracticeState.DEMO
                        || new AuthenticationTrustResolverImpl()
                                .isAuthenticated(authentication.get()));
    }
}
