package app.wervel.documents.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeService;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeService;
import app.wervel.measure.application.MeasureService;
import app.wervel.measure.application.ScoreData;
import app.wervel.practice.Role;
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.testing.BackendIT;
import app.wervel.testing.RecordingLetterRenderer;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestPractice;
import app.wervel.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BackendIT
class MeasureLetterIT {
    @Autowired LetterService letters;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;
    @Autowired MeasureService measures;
    @Autowired RecordingLetterRenderer printer;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;
    @Autowired Clock clock;

    private TestPractice practice;
    private IntakeId intake;
    private EpisodeId episode;

    @BeforeEach
    void anEpisode() {
        users.logInAs(Role.PRACTITIONER);
        practice = TestPractice.open(jdbc);
        intake =
                intakes.start(care.patient(), IntakeDraft.direct(Map.of("duration_days", 10))).id();
        intakes.conclude(
                intake,
                new ConclusionData(
                        "pluis_met_terugkoppeling",
                        "none",
                        "aspecific",
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        true));
        episode = episodes.start(intake, null).id();
    }

    @AfterEach
    void everybodyLeaves() {
        practice.close();
        users.logOut();
    }

    private void pain(int average, LocalDate on) {
        measures.record(
                episode,
                new ScoreData(
                        "nprs",
                        null,
                        on,
                        null,
                        null,
                        "nl",
                        QuestionnaireAnswers.NONE.with("average", Answer.Numeric.of(average)),
                        UUID.randomUUID()));
    }

    @Test
    void theGeneralPractitionerReadsTheFirstAndTheLatestScoreAndWhichWayItPoints() {
        LocalDate today = LocalDate.now(clock);
        pain(7, today.minusDays(14));
        pain(4, today);
        letters.report(intake, LetterRequest.PLAIN);
        var texts = new LetterTexts(ExerciseLanguage.NL);
        assertThat(printer.last().blocks())
                .contains(
                        new Heading("Metingen"),
                        new Facts(
                                List.of(
                                        new Fact(
                                                "Pijncijfer (NPRS) (hoger = meer pijn)",
                                                "7 op %s; 4 op %s"
                                                        .formatted(
                                                                texts.date(today.minusDays(14)),
                                                                texts.date(today))))));
    }

    @Test
    void withoutMeasuresTheLetterSaysNothingOfThem() {
        letters.report(intake, LetterRequest.PLAIN);
        assertThat(printer.last().blocks()).doesNotContain(new Heading("Metingen"));
    }
}
