package app.wervel.discharge.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.discharge.Completeness;
import app.wervel.discharge.Completeness.State;
import app.wervel.discharge.RecordItem;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ConsentData;
import app.wervel.patient.application.ConsentService;
import app.wervel.practice.Role;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class CompletenessServiceIT {
    @Autowired CompletenessService completeness;
    @Autowired ConsentService consents;
    @Autowired CarePlanService plans;
    @Autowired JdbcTemplate jdbc;
    @Autowired TestCare care;
    @Autowired TestUsers users;

    private PatientId patient;
    private EpisodeId episode;

    @BeforeEach
    void somebodyIsTreated() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        episode = care.episode(patient);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private State state(RecordItem item) {
        return completeness.of(episode).entries().stream()
                .filter(entry -> entry.item() == item)
                .map(Completeness.Entry::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsWhatTheRecordHolds() {
        assertThat(state(RecordItem.NAME_AND_BIRTH_DATE)).isEqualTo(State.DONE);
        assertThat(state(RecordItem.BSN)).isEqualTo(State.NOT_DONE);
        assertThat(state(RecordItem.SCREENING_CONCLUSION)).isEqualTo(State.DONE);
        assertThat(state(RecordItem.MAIN_GOAL)).isEqualTo(State.NOT_DONE);
        assertThat(state(RecordItem.CONSENT_TO_SHARE)).isEqualTo(State.NOT_DONE);

        consents.record(patient, ConsentData.spoken("share_with_gp", false));
        plans.draft(
                episode,
                List.of(
                        new GoalData(
                                null,
                                "Een uur fietsen",
                                null,
                                null,
                                null,
                                "60 minuten",
                                LocalDate.parse("2027-01-31"))));

        assertThat(state(RecordItem.MAIN_GOAL)).isEqualTo(State.DONE);
        assertThat(state(RecordItem.SUB_GOALS)).isEqualTo(State.NOT_DONE);
        assertThat(state(RecordItem.CONSENT_TO_SHARE)).isEqualTo(State.DONE);
        assertThat(state(RecordItem.END_REPORT)).isEqualTo(State.NONE);
    }

    @Test
    void thatThereIsNothingIsNotedOnceAndCanBeTakenBack() {
        completeness.recordNone(episode, "consent_to_acts");
        completeness.recordNone(episode, "consent_to_acts");
        assertThat(state(RecordItem.CONSENT_TO_ACTS)).isEqualTo(State.NONE);

        completeness.takeBackNone(episode, "consent_to_acts");
        assertThat(state(RecordItem.CONSENT_TO_ACTS)).isEqualTo(State.NOT_DONE);
    }

    @Test
    void whatMustBeThereCannotBeNone() {
        assertThatThrownBy(() -> completeness.recordNone(episode, "main_goal"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("discharge.item-needed");
        assertThatThrownBy(() -> completeness.recordNone(episode, "moon"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("discharge.item-unknown");
        assertThatThrownBy(() -> completeness.of(EpisodeId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void aLongTreatmentOwesAReport() {
        jdbc.update(
                "UPDATE episode_of_care SET started_on = started_on - 400 WHERE id = ?",
                episode.value());

        assertThat(state(RecordItem.YEARLY_REPORT)).isEqualTo(State.NOT_DONE);
    }

    @Test
    void asksTheSameNumberOfQuestionsHoweverMuchThereIs() {
        int before = TestQueries.of(() -> completeness.of(episode)).size();
        plans.draft(episode, List.of(GoalData.saying("Fietsen"), GoalData.saying("Lopen")));
        for (int i = 0; i < 4; i++) {
            care.episode(patient);
        }

        assertThat(TestQueries.of(() -> completeness.of(episode))).hasSize(before);
    }

    @Test
    void theLastOpenEpisodeIsTheOneThatIsShown() {
        assertThat(completeness.episodeOf(patient)).contains(episode);
        assertThat(completeness.episodeOf(care.patient())).isEmpty();
    }

    @Test
    void receptionSeesNothingOfIt() {
        users.logInAs(Role.RECEPTION);

        assertThatThrownBy(() -> completeness.of(episode))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> completeness.recordNone(episode, "consent_to_acts"))
                .isInstanceOf(AccessDeniedException.class);
    }
}
