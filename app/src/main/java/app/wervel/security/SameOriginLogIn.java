package app.wervel.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a log-in only from our own page. Vaadin leaves the log-in form out of the forgery check, so
 * that a page elsewhere could log somebody in under another name; a browser says where a form came
 * from, and that is checked here.
 */
class SameOriginLogIn extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().equals(request.getContextPath() + "/login");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request.getHeader(HttpHeaders.ORIGIN), request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A program that is no browser names no origin, and has no user whom it could mislead. */
    private static boolean isForeign(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return false;
        }
        try {
            String authority = new URI(origin).getAuthority();
            return authority == null
                    || !authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                            && !authority.equalsIgnoreCase(request.getServerName())
                            && !authority.equalsIgnoreCase(
                                    request.getServerName() + ":" + request.getServerPort());
        } catch (URISyntaxException noAddress) {
            return true;
        }
    }
}
