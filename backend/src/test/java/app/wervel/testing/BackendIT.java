package app.wervel.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of services on a real PostgreSQL, with method security on and nothing of the web. The
 * context, and with it the database, is shared by the classes that carry this annotation: each test
 * makes its own people.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BackendTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("backend-test")
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
public @interface BackendIT {}
