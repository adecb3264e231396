package app.wervel.intake.application;

import app.wervel.intake.QuestionCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the questions once; the application does not start with ones that are not right. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    QuestionCatalogue questionCatalogue() {
        return new QuestionCatalogueReader().read();
    }
}
