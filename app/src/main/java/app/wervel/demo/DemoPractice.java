package app.wervel.demo;

import app.wervel.practice.PracticeDetails;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.practice.application.PracticeQueries;
import app.wervel.practice.application.PracticeSetupService;
import app.wervel.practice.application.PracticeState;
import java.lang.System.Logger.Level;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty installation with the demo practice, all or nothing, before the web server
 * answers. Never with {@code --empty}: a practice with known passwords must not come into being by
 * accident.
 */
@Component
@ConditionalOnProperty(name = "wervel.empty", havingValue = "false")
class DemoPractice implements SmartLifecycle {
    private static final System.Logger LOG = System.getLogger(DemoPractice.class.getName());

    /** As the log-in page tells everybody; the people behind it do not exist. */
    static final String PASSWORD = "wervel-demo";

    private static final List<DemoUser> USERS =
            List.of(
                    new DemoUser("anna", "Anna de Wit", Role.PRACTITIONER),
                    new DemoUser("bram", "Bram Kuipers", Role.PRACTITIONER),
                    new DemoUser("carlijn", "Carlijn van der Meer", Role.PRACTITIONER),
                    new DemoUser("daan", "Daan Yıldız", Role.PRACTITIONER),
                    new DemoUser("esther", "Esther Mulder", Role.PRACTITIONER),
                    new DemoUser("faisal", "Faisal el Amrani", Role.PRACTITIONER),
                    new DemoUser("roos", "Roos Vermeulen", Role.RECEPTION),
                    new DemoUser("tim", "Tim Aalbers", Role.RECEPTION),
                    new DemoUser("beheer", "Karin Smit", Role.ADMINISTRATOR));

    private static final PracticeDetails PRACTICE =
            new PracticeDetails(
                    "Fysiotherapie De Wervel",
                    "Lindelaan 12",
                    "3512 AB Utrecht",
                    "030 000 00 00",
                    "balie@dewervel.example",
                    "www.dewervel.example",
                    "030 000 00 11");

    private final PracticeQueries practice;
    private final PracticeSetupService setup;
    private final DemoRecords records;
    private final TransactionTemplate transaction;
    private volatile boolean filled;

    DemoPractice(
            PracticeQueries practice,
            PracticeSetupService setup,
            DemoRecords records,
            TransactionTemplate transaction) {
        this.practice = practice;
        this.setup = setup;
        this.records = records;
        this.transaction = transaction;
    }

    /** Before the web server, which starts last: whoever can ask finds everything in place. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (practice.state() == PracticeState.NOT_SET_UP) {
            long start = System.nanoTime();
            transaction.executeWithoutResult(status -> fill());
            LOG.log(
                    Level.INFO,
                    "The demo practice was filled in {0} ms",
                    String.valueOf((System.nanoTime() - start) / 1_000_000));
        }
        filled = true;
    }

    @Override
    public void stop() {
        filled = false;
    }

    @Override
    public boolean isRunning() {
        return filled;
    }

    private void fill() {
        setup.setUpDemo(PRACTICE);
        for (DemoUser user : USERS) {
            UserId id =
                    setup.addDemoUser(user.username(), user.displayName(), user.role(), PASSWORD);
            switch (user.username()) {
                case "anna" -> setup.addDemoToken(id, "demo-practitioner");
                case "roos" -> setup.addDemoToken(id, "demo-reception");
                case "beheer" -> setup.addDemoToken(id, "demo-admin");
                default -> {
                    // The others log in by password only.
                }
            }
        }
        records.fill();
    }

    private record DemoUser(String username, String displayName, Role role) {}
}
