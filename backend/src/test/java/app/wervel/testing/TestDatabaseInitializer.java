package app.wervel.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a Spring context its own fresh database, reached with the application's own role. */
public class TestDatabaseInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestDatabase.fresh(),
                        "spring.datasource.username=" + TestDatabase.APP,
                        "spring.datasource.password=" + TestDatabase.PASSWORD,
                        "spring.datasource.hikari.maximum-pool-size=8",
                        "spring.datasource.hikari.connection-init-sql=SET pg_trgm.strict_word_similarity_threshold = 0.4",
                        "spring.flyway.enabled=false",
                        // Tests do themselves what is to be done in the background.
                        "db-scheduler.enabled=false",
                        "spring.jpa.hibernate.ddl-auto=validate",
                        "spring.jpa.open-in-view=false",
                        "spring.jpa.properties.hibernate.generate_statistics=true")
                .applyTo(context);
    }
}
