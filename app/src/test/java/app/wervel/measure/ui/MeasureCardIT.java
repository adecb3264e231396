package app.wervel.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.IntakeService;
import app.wervel.measure.application.ScoreData;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientService;
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** The course of an instrument without a browser. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class MeasureCardIT extends SpringBrowserlessTest {
    @Autowired MeasureServices services;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;

    private EpisodeId episode;

    private void twiceTheSameActivities() {
        UI.getCurrent().setLocale(Locale.of("nl"));
        var care = new TestCare(patients, profiles, intakes, episodes);
        episode = care.episode(care.patient());
        LocalDate today = LocalDate.now(services.clock());
        for (String instrument : new String[] {"psk", "psfs"}) {
            record(instrument, today.minusDays(20), 8, 5);
            record(instrument, today, 6, 1);
        }
    }

    private void record(String instrument, LocalDate day, int teaching, int cycling) {
        var answers =
                QuestionnaireAnswers.NONE
                        .with("activity-1", new Answer.Words("Lesgeven, staand"))
                        .with("activity-1-score", Answer.Numeric.of(teaching))
                        .with("activity-2", new Answer.Words("Fietsen"))
                        .with("activity-2-score", Answer.Numeric.of(cycling));
        services.measures()
                .record(
                        episode,
                        new ScoreData(
                                instrument,
                                null,
                                day,
                                null,
                                null,
                                "nl",
                                answers,
                                UUID.randomUUID()));
    }

    private String card(String instrument) {
        twiceTheSameActivities();
        var measures = services.queries().ofEpisode(episode);
        var card =
                new MeasureCard(
                        services,
                        measures,
                        measures.course(instrument).orElseThrow(),
                        true,
                        () -> {});
        UI.getCurrent().add(card);
        return card.getElement().getTextRecursively();
    }

    @Test
    void activitiesOfThePskAreToldOneByOneWithoutAMean() {
        assertThat(card("psk"))
                .contains("Lesgeven, staand van 8 naar 6; Fietsen van 5 naar 1 op ")
                .contains("Lesgeven, staand 8", "Fietsen 5", "Lesgeven, staand 6", "Fietsen 1")
                .doesNotContain("6,5", "3,5", "Deelscores", "Gemiddeld");
    }

    @Test
    void thePsfsHasItsMeanAndItsActivities() {
        assertThat(card("psfs"))
                .contains("Van 6,5 naar 3,5", "Deelscores", "Lesgeven, staand 6", "Fietsen 1");
    }
}
