package app.wervel.questionnaire.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.questionnaire.application.ShippedQuestionnaires.Shipped;
import app.wervel.testing.BackendIT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BackendIT
class DefinitionsIT {
    @Autowired Definitions definitions;
    @Autowired ShippedQuestionnaires shipped;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    /** As after an update in which somebody forgot to raise the version. */
    @Test
    void changedFileOfTheSameVersionDoesNotStopAnInstallation() {
        definitions.keepShipped();
        Shipped now = shipped.all().getFirst();
        var stored = definitions.latest(now.questionnaire().url()).orElseThrow();
        var changed =
                new Shipped(
                        now.questionnaire(),
                        "changed".getBytes(StandardCharsets.UTF_8),
                        "0".repeat(64));
        var later = new Definitions(new OneFile(changed), jdbc, clock);

        later.keepShipped();

        assertThat(later.latest(now.questionnaire().url()))
                .map(StoredQuestionnaire::sha256)
                .contains(stored.sha256());
    }

    private static final class OneFile extends ShippedQuestionnaires {
        private final Shipped file;

        OneFile(Shipped file) {
            this.file = file;
        }

        @Override
        List<Shipped> all() {
            return List.of(file);
        }
    }
}
