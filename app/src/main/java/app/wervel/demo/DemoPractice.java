package app.wervel.demo;

import app.wervel.practice.AccentColour;
import app.wervel.practice.AgbCode;
import app.wervel.practice.PracticeDetails;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.practice.application.PracticeQueries;
import app.wervel.practice.application.PracticeSetupService;
import app.wervel.practice.application.PracticeSetupService.DemoAccount;
import app.wervel.practice.application.PracticeState;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final List<DemoAccount> USERS =
            List.of(
                    new DemoAccount("anna", "Anna de Wit", Role.PRACTITIONER),
                    new DemoAccount("bram", "Bram Kuipers", Role.PRACTITIONER),
                    new DemoAccount("carlijn", "Carlijn van der Meer", Role.PRACTITIONER),
                    new DemoAccount("daan", "Daan Yıldız", Role.PRACTITIONER),
                    new DemoAccount("esther", "Esther Mulder", Role.PRACTITIONER),
                    new DemoAccount("faisal", "Faisal el Amrani", Role.PRACTITIONER),
                    new DemoAccount("roos", "Roos Vermeulen", Role.RECEPTION),
                    new DemoAccount("tim", "Tim Aalbers", Role.RECEPTION),
                    new DemoAccount("beheer", "Karin Smit", Role.ADMINISTRATOR));

    /** By user name; the others log in by password only. */
    private static final Map<String, String> TOKENS =
            Map.of(
                    "anna", "demo-practitioner",
                    "roos", "demo-reception",
                    "beheer", "demo-admin");

    private static final PracticeDetails PRACTICE =
            new PracticeDetails(
                    "Fysiotherapie De Wervel",
                    "Lindelaan 12",
                    "3512 AB Utrecht",
                    "030 000 00 00",
                    "balie@dewervel.example",
                    "www.dewervel.example",
                    "030 000 00 11",
                    new AgbCode("04000000"),
                    AccentColour.OWN);

    private final PracticeQueries practice;
    private final PracticeSetupService setup;
    private final DemoRecords records;
    private final DemoBookings bookings;
    private final DemoSets sets;
    private final TransactionTemplate transaction;
    private volatile boolean filled;

    DemoPractice(
            PracticeQueries practice,
            PracticeSetupService setup,
            DemoRecords records,
            DemoBookings bookings,
            DemoSets sets,
            TransactionTemplate transaction) {
        this.practice = practice;
        this.setup = setup;
        this.records = records;
        this.bookings = bookings;
        this.sets = sets;
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
            long agenda = Objects.requireNonNull(transaction.execute(status -> fill()));
            LOG.log(
                    Level.INFO,
                    "The demo practice was filled in {0} ms, of which its agenda took {1} ms",
                    String.valueOf(millisSince(start)),
                    String.valueOf(agenda));
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

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Answers how long the agenda took, in milliseconds. */
    private long fill() {
        setup.setUpDemo(PRACTICE);
        Map<String, UserId> ids = setup.addDemoUsers(USERS, PASSWORD);
        TOKENS.forEach((username, token) ->
                setup.addDemoToken(Objects.requireNonNull(ids.get(username)), token));
        sets.fill();
        records.fill();
        long start = System.nanoTime();
        bookings.fill(ids);
        return millisSince(start);
    }
}
