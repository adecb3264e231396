package app.wervel.encounter.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeService;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** What counts as a treatment is proved with the notes: {@link EncounterServiceIT}. */
@BackendIT
class ReferralQueriesIT {
    @Autowired ReferralQueries referrals;
    @Autowired EpisodeService episodes;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestCare care;
    @Autowired TestUsers users;

    private PatientId patient;
    private EpisodeId episode;

    @BeforeEach
    void somebodyWasReferredForNineTreatments() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        episode = care.episode(patient);
        episodes.agreeTreatments(episode, 0, null, 9);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void anEpisodeThatIsClosedCountsNoMore() {
        assertThat(referrals.ofPatient(patient)).contains(new ReferralCount(episode, 9, 0));

        episodes.close(episode, 1);

        assertThat(referrals.ofPatient(patient)).isEmpty();
    }

    @Test
    void aNewerEpisodeWithoutANumberHidesTheOlderOne() {
        care.episode(patient);

        assertThat(referrals.ofPatient(patient)).isEmpty();
    }

    @Test
    void theReferralOfOnePatientIsNeverAnothers() {
        assertThat(referrals.ofPatient(care.patient())).isEmpty();
    }

    @Test
    void whatIsLeftIsNeverBelowNothing() {
        assertThat(new ReferralCount(episode, 3, 5).left()).isZero();
        assertThat(new ReferralCount(episode, 9, 6).isRunningOut()).isFalse();
        assertThat(new ReferralCount(episode, 9, 7).isRunningOut()).isTrue();
    }

    @Test
    void whoLooksIsInTheLogAlsoWhereThereIsNothing() {
        PatientId nobody = care.patient();

        referrals.ofPatient(nobody);

        assertThat(accessLog.page(nobody.value(), new PageRequest(0, 20)).items())
                .extracting(AccessLogRow::fields)
                .anyMatch(fields -> fields.contains("referral"));
    }

    @Test
    void itTakesTheSameFewStatementsForEverybody() {
        assertThat(TestQueries.of(() -> referrals.ofPatient(patient))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void nobodyLooksWithoutLoggingIn() {
        users.logOut();

        assertThatThrownBy(() -> referrals.ofPatient(patient))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }
}
