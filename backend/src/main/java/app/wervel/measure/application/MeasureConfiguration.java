package app.wervel.measure.application;

import app.wervel.measure.InstrumentRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the registry once; the application does not start with one that is not right. */
@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {
    @Bean
    InstrumentRegistry instrumentRegistry() {
        return InstrumentReader.read();
    }
}
