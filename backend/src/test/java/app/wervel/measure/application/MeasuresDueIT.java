package app.wervel.measure.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.episode.application.EpisodeService;
import app.wervel.measure.MeasureMoment;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.practice.application.CurrentUser;
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** When it is time to measure: weeks that pass, episodes that close, open again, or are two. */
@BackendIT
class MeasuresDueIT {
    private static final Tuple PAIN_START = tuple("nprs", MeasureMoment.START);
    private static final Tuple PAIN_SIX_WEEKS = tuple("nprs", MeasureMoment.SIX_WEEKS);

    @Autowired MeasureService measures;
    @Autowired MeasureQueries queries;
    @Autowired ProfileService profiles;
    @Autowired EpisodeService episodes;
    @Autowired EpisodeQueries episodeQueries;
    @Autowired CurrentUser currentUser;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;
    @Autowired Clock clock;

    private PatientId patient;
    private EpisodeId episode;
    private LocalDate today;

    @BeforeEach
    void anEpisode() {
        // Somebody of whom no other test knows: the list of a day has an end.
        users.logInAs(Role.PRACTITIONER, "meet.eigen");
        patient = care.patient();
        episode = care.episode(patient);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    /** As if the episode had begun so many days ago; what was measured stays on its day. */
    private void began(int days, EpisodeId id) {
        jdbc.update(
                "UPDATE episode_of_care SET started_on = ? WHERE id = ?",
                today.minusDays(days),
                id.value());
    }

    private void pain(EpisodeId id, int daysAgo) {
        var answers = QuestionnaireAnswers.NONE.with("average", Answer.Numeric.of(5));
        measures.record(
                id,
                new ScoreData(
                        "nprs",
                        null,
                        today.minusDays(daysAgo),
                        null,
                        null,
                        "nl",
                        answers,
                        UUID.randomUUID()));
    }

    private List<Tuple> due(EpisodeId id) {
        return queries.ofEpisode(id).due().stream()
                .filter(due -> due.instrument().id().equals("nprs"))
                .map(due -> tuple(due.instrument().id(), due.moment()))
                .toList();
    }

    private List<EpisodeId> onToday() {
        var me = currentUser.get().id();
        return queries.due(me, new PageRequest(0, 200)).items().stream()
                .map(DueRow::episode)
                .toList();
    }

    @Test
    void sixWeeksAreDueOnDayFortyTwoHoweverOftenWasMeasuredBefore() {
        began(41, episode);
        pain(episode, 41);
        pain(episode, 20);
        assertThat(due(episode)).isEmpty();

        began(42, episode);
        assertThat(due(episode)).containsExactly(PAIN_SIX_WEEKS);
        assertThat(onToday()).contains(episode);
        pain(episode, 0);
        assertThat(due(episode)).isEmpty();
        assertThat(queries.ofEpisode(episode).course("nprs").orElseThrow().scores())
                .extracting(ScoreRow::moment)
                .containsExactly(
                        MeasureMoment.START, MeasureMoment.BETWEEN, MeasureMoment.SIX_WEEKS);
    }

    @Test
    void reasonNotToMeasureAtTheStartSaysNothingOfSixWeeks() {
        measures.skip(episode, "nprs", "Te veel pijn vandaag");
        assertThat(due(episode)).isEmpty();

        began(42, episode);

        assertThat(due(episode)).containsExactly(PAIN_SIX_WEEKS);
        measures.skip(episode, "nprs", "Was er niet");
        assertThat(due(episode)).isEmpty();
    }

    @Test
    void closedEpisodeAsksForNothing() {
        assertThat(due(episode)).containsExactly(PAIN_START);
        episodes.close(episode, episodeQueries.get(episode).version());

        assertThat(due(episode)).isEmpty();
        assertThat(onToday()).doesNotContain(episode);
    }

    @Test
    void reopenedEpisodeAsksForWhatWasNotMeasuredYet() {
        began(60, episode);
        pain(episode, 58);
        episodes.close(episode, episodeQueries.get(episode).version());
        episodes.reopen(episode);

        assertThat(due(episode)).containsExactly(PAIN_SIX_WEEKS);
        assertThat(onToday()).contains(episode);
        pain(episode, 0);
        assertThat(due(episode)).isEmpty();
    }

    @Test
    void scoreOfOneEpisodeCountsForNoOther() {
        EpisodeId knee = care.episode(patient);
        pain(knee, 0);

        assertThat(due(knee)).isEmpty();
        assertThat(due(episode)).containsExactly(PAIN_START);
        assertThat(queries.allOfPatient(patient)).hasSize(2);
        assertThat(queries.ofEpisode(episode).courses()).isEmpty();
    }

    @Test
    void theOpenEpisodeIsShownWhereALaterOneWasClosed() {
        EpisodeId knee = care.episode(patient);
        episodes.close(knee, episodeQueries.get(knee).version());

        assertThat(queries.ofPatient(patient))
                .hasValueSatisfying(shown -> assertThat(shown.episode().id()).isEqualTo(episode));
    }

    @Test
    void changeOfProfileBeforeSixWeeksIsMetByTheSameScore() {
        began(43, episode);
        profiles.choose(episode, 0, 1, null);
        profiles.choose(episode, 1, 2, "Komt niet vooruit");

        assertThat(due(episode)).containsExactly(tuple("nprs", MeasureMoment.PROFILE_CHANGE));
        pain(episode, 0);
        assertThat(due(episode)).isEmpty();
    }

    @Test
    void colleaguesPatientsStandOnTheirOwnDay() {
        assertThat(onToday()).contains(episode);
        users.logInAs(Role.PRACTITIONER, "meet.collega");

        assertThat(onToday()).doesNotContain(episode);
    }
}
