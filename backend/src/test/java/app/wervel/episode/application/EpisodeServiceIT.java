package app.wervel.episode.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeDraft.ReferralData;
import app.wervel.intake.application.IntakeService;
import app.wervel.practice.Role;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class EpisodeServiceIT {
    @Autowired EpisodeService episodes;
    @Autowired EpisodeQueries queries;
    @Autowired IntakeService intakes;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestCare care;
    @Autowired TestUsers users;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aConcludedIntakeStartsAnEpisode() {
        var patient = care.patient();
        var intake = care.concludedIntake(patient);

        var episode = episodes.start(intake, "Pijn laag in de rug");

        assertThat(episode.patient()).isEqualTo(patient);
        assertThat(episode.status()).isEqualTo(EpisodeStatus.OPEN);
        assertThat(queries.get(episode.id())).isEqualTo(episode);
        assertThat(queries.findByIntake(intake)).contains(episode);
        assertThat(queries.ofPatient(patient)).containsExactly(episode);
    }

    @Test
    void theReferralOfTheIntakeSaysForHowManyTreatmentsItIs() {
        assertThat(startedFrom("referral", 9).referredTreatments()).isEqualTo(9);
        assertThat(startedFrom("referral", null).referredTreatments()).isNull();
        assertThat(startedFrom("referral", 999).referredTreatments()).isNull();
        assertThat(startedFrom("direct", 9).referredTreatments()).isNull();
        assertThat(startedFrom("referral", 9).plannedTreatments()).isNull();
    }

    private EpisodeDetails startedFrom(String access, @Nullable Integer treatments) {
        var referral = new ReferralData("Huisarts Smit", null, null, null, treatments);
        var direct = IntakeDraft.direct(Map.of("duration_days", 10));
        var draft =
                new IntakeDraft(
                        access,
                        referral,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        direct.answers());
        var intake = intakes.start(care.patient(), draft).id();
        intakes.conclude(
                intake, ConclusionData.of("pluis_met_terugkoppeling", "none", "aspecific", null));
        var episode = episodes.start(intake, null);
        assertThat(queries.get(episode.id())).isEqualTo(episode);
        return episode;
    }

    @Test
    void anEpisodeWithoutWordsHasNoTitle() {
        assertThat(episodes.start(care.concludedIntake(care.patient()), " ").title()).isNull();
    }

    @Test
    void aTitleIsALine() {
        var intake = care.concludedIntake(care.patient());

        assertThatThrownBy(() -> episodes.start(intake, "x".repeat(201)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("title");
    }

    @Test
    void aDraftIntakeStartsNone() {
        var intake = care.draftIntake(care.patient());

        assertThatThrownBy(() -> episodes.start(intake, null))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("episode.intake-not-concluded");
        assertThat(queries.findByIntake(intake)).isEmpty();
    }

    @Test
    void anIntakeThatDoesNotExistStartsNone() {
        assertThatThrownBy(() -> episodes.start(IntakeId.next(), null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anIntakeStartsOneEpisode() {
        var intake = care.concludedIntake(care.patient());
        episodes.start(intake, null);

        assertThatThrownBy(() -> episodes.start(intake, null))
                .isInstanceOf(Conflict.class)
                .hasMessage("episode.exists-already");
    }

    @Test
    void ofSeveralWhoStartAtOnceOneSucceeds() throws InterruptedException {
        var patient = care.patient();
        var intake = care.concludedIntake(patient);
        Callable<Object> start =
                users.inThread(Role.PRACTITIONER, () -> episodes.start(intake, null));

        List<Throwable> refusals = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Object> each : threads.invokeAll(List.of(start, start, start, start))) {
                try {
                    each.get();
                } catch (ExecutionException refused) {
                    refusals.add(refused.getCause());
                }
            }
        }

        assertThat(refusals).hasSize(3).allMatch(refused -> refused instanceof Conflict);
        assertThat(queries.ofPatient(patient)).hasSize(1);
    }

    @Test
    void anEpisodeIsClosedOnceAndOnItsLatestVersion() {
        var episode = episodes.start(care.concludedIntake(care.patient()), null);

        var closed = episodes.close(episode.id(), episode.version());

        assertThat(closed.status()).isEqualTo(EpisodeStatus.CLOSED);
        assertThat(closed.closedOn()).isNotNull();
        assertThat(queries.get(episode.id())).isEqualTo(closed);
        assertThatThrownBy(() -> episodes.close(episode.id(), episode.version()))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> episodes.close(episode.id(), closed.version()))
                .hasMessage("episode.closed");
    }

    @Test
    void howOftenThePatientComesIsAgreed() {
        var episode = episodes.start(care.concludedIntake(care.patient()), null);

        var agreed = episodes.agreeTreatments(episode.id(), episode.version(), 9, 18);

        assertThat(queries.get(episode.id())).isEqualTo(agreed);
        assertThat(agreed.plannedTreatments()).isEqualTo(9);
        assertThat(agreed.referredTreatments()).isEqualTo(18);
        assertThatThrownBy(() -> episodes.agreeTreatments(episode.id(), episode.version(), 10, 18))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> episodes.agreeTreatments(episode.id(), agreed.version(), 0, 201))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("planned")
                .hasMessageContaining("referred");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoIsNoPractitionerSeesAndStartsNone(Role role) {
        var patient = care.patient();
        var intake = care.concludedIntake(patient);
        users.logInAs(role);

        assertThatThrownBy(() -> episodes.start(intake, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> episodes.close(EpisodeId.next(), 0))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> episodes.agreeTreatments(EpisodeId.next(), 0, 9, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.get(EpisodeId.next()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.ofPatient(patient))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.findByIntake(intake))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyAccessIsInTheLog() {
        var patient = care.patient();
        var episode = care.episode(patient);
        queries.get(episode);
        queries.ofPatient(patient);

        var log = accessLog.page(patient.value(), new PageRequest(0, 200)).items();

        assertThat(log)
                .filteredOn(row -> row.objectType().equals("EpisodeOfCare"))
                .extracting(AccessLogRow::action)
                .extracting(Enum::name)
                .containsExactly("SEARCH", "READ", "CREATE");
    }
}
