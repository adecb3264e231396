package app.wervel.discharge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.discharge.application.DischargeQueries;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.IntakeService;
import app.wervel.measure.application.MeasureService;
import app.wervel.measure.application.ScoreData;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientService;
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** Closing an episode on screen. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class ClosingScreensIT extends SpringBrowserlessTest {
    @Autowired ClosingTab tab;
    @Autowired DischargeQueries queries;
    @Autowired MeasureService measures;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;
    @Autowired Clock clock;

    private PatientId patient;
    private EpisodeId episode;

    @BeforeEach
    void somebodyIsTreated() {
        var care = new TestCare(patients, profiles, intakes, episodes);
        patient = care.patient();
        episode = care.episode(patient);
    }

    private Component page() {
        Component page = tab.create(patient);
        UI.getCurrent().add(page);
        return page;
    }

    private void pain(int daysAgo) {
        measures.record(
                episode,
                new ScoreData(
                        "nprs",
                        null,
                        LocalDate.now(clock).minusDays(daysAgo),
                        null,
                        null,
                        "nl",
                        QuestionnaireAnswers.NONE.with("average", Answer.Numeric.of(6)),
                        UUID.randomUUID()));
    }

    @Test
    void whatWasNotMeasuredLatelyIsToldAndStandsInTheWayOfNothing() {
        assertThat(text(page())).doesNotContain("Eerder gemeten");
        pain(30);
        assertThat(text(page())).contains("Eerder gemeten", "NPRS");
        pain(0);
        assertThat(text(page())).doesNotContain("Eerder gemeten");
    }

    @Test
    void whatWasTypedIsKeptOnTheWayToAnotherTab() {
        pain(30);
        Component page = page();
        all(page, TextArea.class)
                .filter(area -> area.getLabel().equals("Hoe gaat het nu?"))
                .forEach(area -> area.setValue("Loopt weer goed"));

        all(page, Button.class)
                .filter(button -> button.getText().equals("Naar de metingen"))
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(queries.get(episode).words().evaluation()).isEqualTo("Loopt weer goed");
    }

    private static <C extends Component> Stream<C> all(Component where, Class<C> type) {
        Stream<C> below = where.getChildren().flatMap(child -> all(child, type));
        return type.isInstance(where)
                ? Stream.concat(Stream.of(type.cast(where)), below)
                : below;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
