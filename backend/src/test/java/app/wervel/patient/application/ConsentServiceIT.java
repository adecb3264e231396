package app.wervel.patient.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.ConsentId;
import app.wervel.patient.ConsentScope;
import app.wervel.patient.ConsentStanding;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.shared.Conflict;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class ConsentServiceIT {
    @Autowired ConsentService consents;
    @Autowired ConsentQueries queries;
    @Autowired TimelineQueries timeline;
    @Autowired IntakeService intakes;
    @Autowired AccessLogQueries accessLog;
    @Autowired JdbcTemplate jdbc;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired Clock clock;

    private PatientId patient;

    @BeforeEach
    void practitionerHasAPatient() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private ConsentStanding toGp() {
        return queries.standing(patient, ConsentScope.SHARE_WITH_GP, null);
    }

    @Test
    void aYesIsInForceUntilItIsWithdrawnAndBothStayInTheHistory() {
        var given = consents.record(patient, ConsentData.spoken("share_with_gp", true));
        assertThat(toGp()).isEqualTo(ConsentStanding.GIVEN);

        consents.withdraw(
                given.id(), given.version(), new WithdrawalData(null, "written", "Per brief"));

        assertThat(toGp()).isEqualTo(ConsentStanding.WITHDRAWN);
        assertThat(queries.ofPatient(patient))
                .singleElement()
                .satisfies(consent -> {
                    assertThat(consent.given()).isTrue();
                    assertThat(consent.recordedBy()).isEqualTo("Test practitioner");
                    assertThat(consent.withdrawal()).isNotNull();
                    assertThat(consent.withdrawal().note()).isEqualTo("Per brief");
                });
        assertThat(timeline.page(patient, Set.of(TimelineKind.CONSENT), null, 10).events())
                .extracting(TimelineEvent::textKey)
                .containsExactlyInAnyOrder(
                        "timeline.consent.given.share_with_gp",
                        "timeline.consent.withdrawn.share_with_gp");
    }

    @Test
    void aDoubleClickNotesItOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<ConsentDetails>> clicks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                clicks.add(
                        users.inThread(
                                Role.PRACTITIONER,
                                () ->
                                        consents.record(
                                                patient,
                                                ConsentData.spoken("use_of_photo", true))));
            }
            for (Future<ConsentDetails> click : threads.invokeAll(clicks)) {
                assertThat(click.get().given()).isTrue();
            }
        }
        assertThat(queries.ofPatient(patient)).hasSize(1);
    }

    @Test
    void whoWithdrawsOnAnOldScreenIsTold() {
        var given = consents.record(patient, ConsentData.spoken("share_with_gp", true));
        var withdrawn = consents.withdraw(given.id(), given.version(), WithdrawalData.SPOKEN_TODAY);

        assertThatThrownBy(() ->
                        consents.withdraw(given.id(), given.version(), WithdrawalData.SPOKEN_TODAY))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() ->
                        consents.withdraw(
                                given.id(), withdrawn.version(), WithdrawalData.SPOKEN_TODAY))
                .isInstanceOf(Conflict.class)
                .hasMessage("consent.withdrawn-already");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, true, spoken, -, scope, text.required",
                "moon, true, spoken, -, scope, consent.scope-unknown",
                "share_with_gp, -, spoken, -, given, text.required",
                "share_with_gp, true, sung, -, way, consent.way-unknown",
                "reserved_or_special_act, true, spoken, -, note, consent.act-required"
            })
    void whatIsMissingIsToldBesideItsField(
            @Nullable String scope,
            @Nullable Boolean given,
            String way,
            @Nullable String note,
            String field,
            String code) {
        assertThatThrownBy(() ->
                        consents.record(
                                patient, new ConsentData(scope, given, null, way, note, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .singleElement()
                                        .satisfies(error -> {
                                            assertThat(error.field()).isEqualTo(field);
                                            assertThat(error.code()).isEqualTo(code);
                                        }));
    }

    @Test
    void nobodyConsentsTomorrowNorForAnothersEpisode() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        assertThatThrownBy(() ->
                        consents.record(
                                patient,
                                new ConsentData("share_with_gp", true, tomorrow, null, null, null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("consent.date-in-future");
        var episodeOfAnother = care.episode(care.patient()).value();
        assertThatThrownBy(() ->
                        consents.record(
                                patient,
                                new ConsentData(
                                        "share_with_gp", true, null, null, null, episodeOfAnother)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("consent.episode-unknown");
    }

    @Test
    void theConclusionOfAnIntakeBecomesAConsent() {
        var intake = intakes.start(patient, IntakeDraft.direct(Map.of("duration_days", 10))).id();
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
                        false));

        assertThat(toGp()).isEqualTo(ConsentStanding.REFUSED);
        assertThat(queries.ofPatient(patient))
                .singleElement()
                .satisfies(consent -> assertThat(consent.origin()).isEqualTo(intake.value()));
    }

    @Test
    void anIntakeThatDoesNotAskNotesNothing() {
        care.concludedIntake(patient);

        assertThat(toGp()).isEqualTo(ConsentStanding.NOT_ASKED);
    }

    @Test
    void whoReadsAndWritesIsLogged() {
        consents.record(patient, ConsentData.spoken("share_with_gp", true));
        toGp();

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 2)).items())
                .extracting(AccessLogRow::objectType)
                .containsOnly("Consent");
    }

    @Test
    void nothingSaidIsEverChangedOrTakenAway() {
        var given = consents.record(patient, ConsentData.spoken("share_with_gp", true));

        assertThatThrownBy(() ->
                        jdbc.update(
                                "UPDATE consent SET given = false WHERE id = ?",
                                given.id().value()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> jdbc.update("DELETE FROM consent WHERE id = ?", given.id().value()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() ->
                        consents.record(
                                PatientId.next(), ConsentData.spoken("share_with_gp", true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> consents.withdraw(ConsentId.next(), 0, WithdrawalData.SPOKEN_TODAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void receptionNeitherReadsNorNotesConsent() {
        users.logInAs(Role.RECEPTION);

        assertThatThrownBy(() -> queries.ofPatient(patient))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> consents.record(patient, ConsentData.spoken("share_with_gp", true)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
