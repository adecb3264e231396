package app.wervel.intake.application;

import app.wervel.intake.IntakeForms;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the forms once; the application does not start with ones that are not right. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    IntakeForms intakeForms() {
        return new IntakeForms(List.of(new QuestionCatalogueReader().read()));
    }
}
