package app.wervel.security;

import app.wervel.shell.LoginView;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The interface: log-in by form, a new session id at log-in, CSRF by Vaadin and Spring. */
@Configuration
class UiSecurity {
    /** What the pages are made of, and the word that the process is alive; nothing of anybody. */
    private static final String[] OPEN_TO_ALL = {
        "/icons/**",
        "/wervel.css",
        "/intake.css",
        "/bodychart.css",
        "/bodychart.js",
        "/examination.css",
        "/questionnaire.css",
        "/redflag.css",
        "/careplan.css",
        "/record.css",
        "/encounter.css",
        "/encounter.js",
        "/unsaved.js",
        "/diary.css",
        "/diary.js",
        "/desk.css",
        "/agenda.css",
        "/agenda.js",
        "/event-calendar/**",
        "/settings.css",
        "/messages.css",
        "/measure.css",
        "/translations.css",
        "/knowledge.css",
        "/actuator/health"
    };

    @Bean
    @Order(2)
    SecurityFilterChain uiChain(HttpSecurity http, ApiDocumentAccess apiDocuments)
            throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN_TO_ALL)
                                .permitAll()
                                .requestMatchers("/exercise-pictures/**")
                                .hasAuthority("exercise:read")
                                .requestMatchers(
                                        "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                                .access(apiDocuments))
                .headers(headers ->
                        headers.referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                .frameOptions(frames -> frames.sameOrigin()))
                .addFilterBefore(new SameOriginLogIn(), CsrfFilter.class)
                .with(VaadinSecurityConfigurer.vaadin(), ui -> ui.loginView(LoginView.class))
                .build();
    }

    /** Access annotations name permissions as they are, without Spring's prefix for roles. */
    @Bean
    static GrantedAuthorityDefaults grantedAuthorityDefaults() {
        return new GrantedAuthorityDefaults("");
    }
}
