package app.wervel.knowledge.application;

import app.wervel.knowledge.KnowledgeBase;
import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.application.RuleSources;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the knowledge base once; the application does not start with one that is not right. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
    @Bean
    KnowledgeBase knowledgeBase(RuleCatalogue rules, RuleSources sources) {
        return new KnowledgeBaseReader().read(rules, sources);
    }
}
