package app.wervel.questionnaire.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.questionnaire.application.ShippedQuestionnaires.Shipped;
import org.junit.jupiter.api.Test;

class ShippedQuestionnairesTest {
    /** A file that cannot be used throws here, and not at the first patient. */
    @Test
    void whateverComesWithWervelCanBeAskedInBothLanguages() {
        var shipped = new ShippedQuestionnaires().all();

        assertThat(shipped)
                .extracting(one -> one.questionnaire().url())
                .doesNotHaveDuplicates()
                .allMatch(url -> url.startsWith("https://wervel.app/"));
        assertThat(shipped)
                .extracting(Shipped::questionnaire)
                .allMatch(
                        questionnaire -> questionnaire.speaks("nl") && questionnaire.speaks("en"));
    }
}
