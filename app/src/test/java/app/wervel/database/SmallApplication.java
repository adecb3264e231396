package app.wervel.database;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;

/**
 * An application as small as can be, started as the real one is; it works with its database until
 * its very end, as a connection pool does.
 */
final class SmallApplication implements DisposableBean {
    static final String READY = "ready ";
    static final String AT_THE_END = "at the end the database answered ";

    private final Environment environment;

    SmallApplication(Environment environment) {
        this.environment = environment;
    }

    public static void main(String[] args) throws IOException, SQLException {
        var application = new SpringApplication(SmallApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        var context = Startup.run(application, args);
        System.out.println(READY + context.getBean(SmallApplication.class).whoAmI());
        System.in.read();
    }

    @Override
    public void destroy() throws SQLException {
        System.out.println(AT_THE_END + whoAmI());
    }

    private String whoAmI() throws SQLException {
        var url = environment.getRequiredProperty("spring.datasource.url");
        return ask(url, "spring.datasource.username", "spring.datasource.password")
                + " "
                + ask(url, "spring.flyway.user", "spring.flyway.password")
                + " "
                + environment.getRequiredProperty("spring.flyway.placeholders.app_role");
    }

    private String ask(String url, String user, String password) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                url,
                                environment.getRequiredProperty(user),
                                environment.getRequiredProperty(password));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT current_user")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
