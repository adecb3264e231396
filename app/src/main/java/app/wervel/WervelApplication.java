package app.wervel;

import app.wervel.database.Startup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Wervel. */
@SpringBootApplication
public class WervelApplication {
    public static void main(String[] args) {
        Startup.run(new SpringApplication(WervelApplication.class), args);
    }
}
