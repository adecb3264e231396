package app.wervel.measure.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeService;
import app.wervel.measure.MeasureMoment;
import app.wervel.measure.TreatmentProfile;
import app.wervel.practice.Role;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import app.wervel.triage.AnswerField;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** STarT Back that was noted at the intake is its first score: nobody is asked again. */
@BackendIT
class StartBackOfIntakeIT {
    @Autowired MeasureQueries queries;
    @Autowired ProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void aPractitioner() {
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private EpisodeId episode(Map<String, Object> answers) {
        var intake = intakes.start(care.patient(), IntakeDraft.direct(answers)).id();
        intakes.conclude(
                intake, ConclusionData.of("pluis_met_terugkoppeling", "none", "aspecific", null));
        return episodes.start(intake, "Pijn laag in de rug").id();
    }

    private EpisodeId noted(int total, int subscale) {
        return episode(
                Map.of(
                        "duration_days",
                        56,
                        "start_back_total",
                        total,
                        "start_back_subscale",
                        subscale));
    }

    /** The first two are those of the clinical reference. */
    @ParameterizedTest
    @CsvSource({
        "6, 3, P-2, MODERATE",
        "4, 4, P-3, HIGH",
        "3, 3, P-1, LOW",
        "0, 0, P-1, LOW",
        "4, 0, P-2, MODERATE",
        "9, 5, P-3, HIGH"
    })
    void suggestsTheProfileThatTheRulesSay(
            int total, int subscale, String rule, TreatmentProfile profile) {
        var suggestion =
                Objects.requireNonNull(queries.ofEpisode(noted(total, subscale)).suggestion());

        assertThat(suggestion.rule()).isEqualTo(rule);
        assertThat(suggestion.profile()).isEqualTo(profile);
        assertThat(suggestion.score()).isNull();
        assertThat(suggestion.total()).isEqualByComparingTo(String.valueOf(total));
    }

    @Test
    void isTheFirstPointOfItsCourse() {
        var measures = queries.ofEpisode(noted(6, 3));
        assertThat(measures.course("sbst").orElseThrow().scores())
                .extracting(ScoreRow::isFromIntake, ScoreRow::moment)
                .containsExactly(tuple(true, MeasureMoment.START));
        assertThat(measures.due()).extracting(due -> due.instrument().id()).doesNotContain("sbst");
    }

    @Test
    void thePractitionerChoosesAndWhatWasSuggestedIsKeptBeside() {
        EpisodeId episode = noted(4, 4);
        assertThat(queries.ofEpisode(episode).profile()).isEmpty();

        assertThat(profiles.choose(episode, 0, 2, "Veel steun thuis"))
                .extracting(ProfileRow::profile, ProfileRow::suggested)
                .containsExactly(tuple(TreatmentProfile.MODERATE, TreatmentProfile.HIGH));
    }

    /** A draft keeps them, for nobody knows which of the two is wrong. */
    @Test
    void numbersThatNineAnswersCannotGiveStandInADraftAndAreRefusedAtItsEnd() {
        Map<String, Object> impossible =
                Map.of("duration_days", 56, "start_back_total", 2, "start_back_subscale", 4);
        var draft = intakes.start(care.patient(), IntakeDraft.direct(impossible));
        assertThat(draft.answers().number(AnswerField.START_BACK_TOTAL)).hasValue(2);
        assertThat(draft.answers().number(AnswerField.START_BACK_SUBSCALE)).hasValue(4);

        assertThatThrownBy(() ->
                        intakes.conclude(
                                draft.id(),
                                ConclusionData.of(
                                        "pluis_met_terugkoppeling", "none", "aspecific", null)))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("intake.start-back-impossible");
                            assertThat(refused.details())
                                    .containsExactly("start_back_total", "start_back_subscale");
                        });
    }

    /** Intakes of before they were refused. */
    @Test
    void numbersThatNineAnswersCannotGiveSuggestNothing() {
        EpisodeId episode = noted(4, 4);
        jdbc.sql(
                        """
                        UPDATE intake SET answers = jsonb_set(answers::jsonb, '{start_back_total}', '2')::text
                        WHERE id = (SELECT intake_id FROM episode_of_care WHERE id = :episode)
                        """)
                .param("episode", episode.value())
                .update();

        var measures = queries.ofEpisode(episode);
        assertThat(measures.suggestion()).isNull();
        assertThat(measures.course("sbst")).isEmpty();
    }

    @Test
    void oneNumberAloneIsNoScore() {
        var measures =
                queries.ofEpisode(episode(Map.of("duration_days", 5, "start_back_total", 3)));
        assertThat(measures.suggestion()).isNull();
    }

    @Test
    void whatThePracticeCannotAskIsNotWantedAtTheEnd() {
        assertThat(queries.dueAtEnd(noted(6, 3))).isEmpty();
    }
}
