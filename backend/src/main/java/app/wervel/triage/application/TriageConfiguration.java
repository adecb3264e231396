package app.wervel.triage.application;

import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.ScreeningEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the rule catalogue and its sources once; the application does not start with one that is
 * not right.
 */
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {
    @Bean
    RuleCatalogue ruleCatalogue() {
        return new RuleCatalogueReader().read();
    }

    @Bean
    ScreeningEngine screeningEngine(RuleCatalogue catalogue) {
        return new ScreeningEngine(catalogue);
    }

    @Bean
    RuleSources ruleSources(RuleCatalogue catalogue) {
        return RuleSources.read(catalogue);
    }
}
