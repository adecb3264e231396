package app.wervel.exercise.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the languages of paper once; the application does not start with one that is not right. */
@Configuration(proxyBeanMethods = false)
class HandoutLanguageConfiguration {
    @Bean
    HandoutLanguages handoutLanguages() {
        return HandoutLanguages.shipped();
    }
}
