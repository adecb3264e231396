package app.wervel.testing;

import app.wervel.documents.application.AppointmentCardRenderer;
import app.wervel.documents.application.DayListRenderer;
import app.wervel.documents.application.EmergencySheetRenderer;
import app.wervel.documents.application.HandoutRenderer;
import app.wervel.documents.application.LetterRenderer;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The backend alone, as the application wires it. Under a profile of its own, so that the tests of
 * the whole application do not find it.
 */
@Profile("backend-test")
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableMethodSecurity
@ComponentScan(
        basePackages = "app.wervel",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "app\\.wervel\\.(testing|.*\\.ui|shell|security|database)\\..*"))
@EntityScan("app.wervel")
@EnableJpaRepositories("app.wervel")
@Import({TestUsers.class, TestCare.class, TestAgenda.class})
public class BackendTestApplication {
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthorizationEventPublisher authorizationEventPublisher(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    /**
     * Paper is printed by a module above; where that is not there, a double remembers what was to
     * be printed.
     */
    @Bean
    @ConditionalOnMissingBean(HandoutRenderer.class)
    RecordingHandoutRenderer handoutRenderer() {
        return new RecordingHandoutRenderer();
    }

    @Bean
    @ConditionalOnMissingBean(EmergencySheetRenderer.class)
    RecordingEmergencySheetRenderer emergencySheetRenderer() {
        return new RecordingEmergencySheetRenderer();
    }

    @Bean
    @ConditionalOnMissingBean(AppointmentCardRenderer.class)
    RecordingAppointmentCardRenderer appointmentCardRenderer() {
        return new RecordingAppointmentCardRenderer();
    }

    @Bean
    @ConditionalOnMissingBean(DayListRenderer.class)
    RecordingDayListRenderer dayListRenderer() {
        return new RecordingDayListRenderer();
    }

    @Bean
    @ConditionalOnMissingBean(LetterRenderer.class)
    RecordingLetterRenderer letterRenderer() {
        return new RecordingLetterRenderer();
    }
}
