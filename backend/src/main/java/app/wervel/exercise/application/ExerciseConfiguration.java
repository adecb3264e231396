package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the library once; the application does not start with one that is not right. */
@Configuration(proxyBeanMethods = false)
class ExerciseConfiguration {
    @Bean
    ExerciseLibrary exerciseLibrary() {
        ExerciseCatalogue shipped = new ExerciseCatalogueReader().read();
        return () -> shipped;
    }
}
