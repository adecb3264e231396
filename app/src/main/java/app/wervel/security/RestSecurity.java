package app.wervel.security;

import app.wervel.practice.application.LogInService;
import app.wervel.shared.rest.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The REST interface: a token on every request, no session, no cookie, so no CSRF. Without a valid
 * token it answers 401, never a redirect.
 */
@Configuration
class RestSecurity {
    private final Problems problems;
    private final JsonMapper json;

    RestSecurity(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Bean
    @Order(1)
    SecurityFilterChain restChain(HttpSecurity http, LogInService logIn) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new BearerTokenFilter(logIn), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint((request, response, refused) ->
                                        answer(
                                                request,
                                                response,
                                                HttpStatus.UNAUTHORIZED,
                                                "unauthorized"))
                                .accessDeniedHandler((request, response, refused) ->
                                        answer(
                                                request,
                                                response,
                                                HttpStatus.FORBIDDEN,
                                                "forbidden")))
                .build();
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code)
            throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(problems.of(status, code, request.getLocale())));
    }
}
