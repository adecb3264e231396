package app.wervel;

import app.wervel.practice.application.PracticeQueries;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where Wervel answers, and who may look round in the demo practice. */
@Component
class Announcement {
    private final PracticeQueries practice;

    Announcement(PracticeQueries practice) {
        this.practice = practice;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            System.out.println(text("http://localhost:" + server.getWebServer().getPort()));
        }
    }

    private String text(String address) {
        return switch (practice.state()) {
            case DEMO ->
                    """

                    Wervel: %s

                      anna    physiotherapist   wervel-demo
                      roos    reception         wervel-demo
                      beheer  administrator     wervel-demo

                    The practice and its patients are invented. Stop with Ctrl+C.\
                    """
                            .formatted(address);
            case NOT_SET_UP ->
                    "\nWervel: %s\n\nOpen it on this computer to create your practice. Stop with Ctrl+C."
                            .formatted(address);
            case REAL -> "\nWervel: %s\n\nStop with Ctrl+C.".formatted(address);
        };
    }
}
