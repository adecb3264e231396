package app.wervel.questionnaire.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.questionnaire.application.ShippedQuestionnaires.Shipped;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedQuestionnairesTest {
    /** Every version that ever came with Wervel, and the SHA-256 of its file. Lines are added. */
    private static final Map<String, String> RELEASED =
            Map.of(
                    "measure-gpe|1.0",
                    "1fecd4ea18c2210752f68bd84fd97713430142ea73b136b7247d0ff0d72b9429",
                    "measure-nprs|1.0",
                    "bdc3f146dddcbf22cf2b74b96c55a04584dbc025ce4924f72333c7977352bfd0",
                    "measure-psfs|1.0",
                    "e698f8eebf82d32ffc24de46f28cec4c6bd40643399b6daa3d7ad6e0273aecc5",
                    "measure-psk|1.0",
                    "fc2ae14012808b762a9005eb419d1979de4b81e24cc0af2731753ae72f8c03cd");

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

    /** A practice that has the version goes on with its old text: a change needs a new version. */
    @Test
    void whatChangesGetsANewVersion() {
        assertThat(new ShippedQuestionnaires().all())
                .allSatisfy(shipped -> {
                    String url = shipped.questionnaire().url();
                    String name = url.substring(url.lastIndexOf('/') + 1);
                    assertThat(RELEASED)
                            .as("raise the version in the file and add a line here")
                            .containsEntry(
                                    name + "|" + shipped.questionnaire().version(),
                                    shipped.sha256());
                });
    }
}
