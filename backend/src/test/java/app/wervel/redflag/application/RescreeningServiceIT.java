package app.wervel.redflag.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.episode.EpisodeId;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.redflag.RescreeningId;
import app.wervel.redflag.RescreeningSource;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import app.wervel.triage.AnswerField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class RescreeningServiceIT {
    private static final PageRequest FIRST_PAGE = new PageRequest(0, 200);

    @Autowired RescreeningService rescreening;
    @Autowired RescreeningQueries queries;
    @Autowired IntakeService intakes;
    @Autowired IntakeQueries intakeQueries;
    @Autowired TestCare care;
    @Autowired TestUsers users;

    private PatientId patient;

    @BeforeEach
    void aPractitionerHasAPatient() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void changedSymptomsAskForAScreeningUntilOneIsConcluded() {
        care.concludedIntake(patient);
        rescreening.require(null, patient, "Sinds gisteren een doof been");

        assertCode("redflag.rescreening-required", () -> queries.requireNoneOpen(patient));
        assertThat(queries.open(FIRST_PAGE).items())
                .filteredOn(row -> row.patient().equals(patient))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.reason()).isEqualTo("Sinds gisteren een doof been");
                    assertThat(row.source()).isEqualTo(RescreeningSource.NOTE);
                });

        var screening = rescreening.begin(patient);
        assertThat(rescreening.begin(patient)).isEqualTo(screening);
        assertThat(queries.openOf(patient)).hasSize(1);
        conclude(screening);

        queries.requireNoneOpen(patient);
        assertThat(queries.ofPatient(patient))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.screening()).isEqualTo(screening);
                    assertThat(row.isOpen()).isFalse();
                });
    }

    @Test
    void answersFromBeforeTheChangeAnswerNothing() {
        care.concludedIntake(patient);
        rescreening.require(null, patient, "Sinds gisteren een doof been");
        var begun = rescreening.begin(patient);
        rescreening.require(null, patient, "Sinds vanmiddag ook koorts");

        var again = rescreening.begin(patient);
        assertThat(again).isNotEqualTo(begun);
        conclude(begun);
        assertThat(queries.openOf(patient))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("Sinds vanmiddag ook koorts"));
        assertCode("redflag.rescreening-required", () -> queries.requireNoneOpen(patient));

        conclude(again);
        queries.requireNoneOpen(patient);
        assertThat(queries.ofPatient(patient))
                .extracting(RescreeningRow::screening)
                .containsExactly(again, begun);
    }

    @Test
    void theFirstIntakeDoesNotAnswerWhatChangedWhileItLay() {
        var first = care.draftIntake(patient);
        rescreening.require(null, patient, "Doof been");

        conclude(first);

        assertCode("redflag.rescreening-required", () -> queries.requireNoneOpen(patient));
    }

    private void conclude(IntakeId screening) {
        intakes.conclude(
                screening,
                intakes.saveDraft(
                                screening,
                                intakeQueries.get(screening).version(),
                                IntakeDraft.direct(Map.of("duration_days", 20)))
                        .version(),
                ConclusionData.of("pluis_met_terugkoppeling", "none", "aspecific", null));
    }

    @Test
    void theNewScreeningKeepsWhatWasToldAndAsksEveryAlarmFieldAnew() {
        var first =
                intakes.start(
                        patient,
                        IntakeDraft.direct(
                                Map.of(
                                        "duration_days",
                                        30,
                                        "numbness",
                                        List.of(),
                                        "fever_or_chills",
                                        false)));
        intakes.conclude(
                first.id(),
                ConclusionData.of("pluis_met_terugkoppeling", "none", "aspecific", null));
        rescreening.require(null, patient, RescreeningSource.BY_HAND, "Nieuwe klacht");

        var again = intakeQueries.get(rescreening.begin(patient));

        assertThat(again.notAsked()).containsAll(first.notAsked());
        assertThat(again.notAsked()).contains(AnswerField.NUMBNESS);
        assertThat(again.isConcluded()).isFalse();
        assertThat(again.earlier().intake()).isEqualTo(first.id());
        assertThat(again.earlier().answers().asked(AnswerField.NUMBNESS)).isTrue();
        assertThat(again.draft().consentToInformGp()).isNull();
        assertThat(intakeQueries.get(first.id()).isConcluded()).isTrue();
    }

    @Test
    void whatBelongsToTheComplaintOfThenIsAskedAnewAndShownBesideTheQuestion() {
        var first =
                intakes.start(
                        patient,
                        IntakeDraft.direct(
                                        Map.of(
                                                "duration_days",
                                                30,
                                                "trauma",
                                                "fall",
                                                "trauma_assessed_by_doctor",
                                                true,
                                                "known_stable_neuropathy",
                                                true,
                                                "improving",
                                                true,
                                                "chemo_history",
                                                true))
                                .withForm("knee", Map.of("knee_four_steps", false)));
        intakes.conclude(
                first.id(),
                ConclusionData.of("pluis_met_terugkoppeling", "none", "aspecific", null));
        rescreening.require(null, patient, RescreeningSource.BY_HAND, "Weer gevallen");

        var again = intakeQueries.get(rescreening.begin(patient));

        assertThat(again.form()).isEqualTo(IntakeFormId.KNEE);
        assertThat(again.draft().answers()).containsKey("chemo_history");
        assertThat(again.draft().answers())
                .doesNotContainKeys(
                        "duration_days",
                        "trauma_assessed_by_doctor",
                        "known_stable_neuropathy",
                        "improving");
        assertThat(again.missing()).containsExactly(AnswerField.DURATION_DAYS);
        assertThat(again.regionAnswers().toMap()).isEmpty();
        assertThat(again.earlier().regionAnswers().plain("knee_four_steps")).isEqualTo(false);
        // The injury of now is not the one that a doctor saw then.
        assertThat(
                        intakes.saveDraft(
                                        again.id(),
                                        again.version(),
                                        again.draft()
                                                .withAnswers(
                                                        Map.of(
                                                                "duration_days",
                                                                1,
                                                                "trauma",
                                                                "fall")))
                                .suggestion()
                                .fired("R-TRA-3"))
                .isTrue();
    }

    @Test
    void whoWasNeverScreenedBeginsWithAnEmptyForm() {
        rescreening.require(null, patient, "Nieuwe klacht");
        var intake = intakeQueries.get(rescreening.begin(patient));
        assertThat(intake.earlier()).isNull();
        // A second click goes on with it.
        assertThat(rescreening.begin(patient)).isEqualTo(intake.id());
    }

    @Test
    void theSameThingNotedTwiceAsksOnce() {
        rescreening.require(null, patient, "Doof been");
        rescreening.require(null, patient, " Doof been ");
        assertThat(queries.openOf(patient)).hasSize(1);
        rescreening.require(null, patient, "Koorts");
        assertThat(queries.openOf(patient)).hasSize(2);
    }

    @Test
    void aRequestIsTakenBackOnceWithAReason() {
        rescreening.require(null, patient, "Verkeerde patiënt");
        RescreeningId id = queries.openOf(patient).getFirst().id();

        assertThatThrownBy(() -> rescreening.withdraw(id, " ")).isInstanceOf(InvalidInput.class);
        rescreening.withdraw(id, "Bij de verkeerde patiënt genoteerd");

        queries.requireNoneOpen(patient);
        assertThat(queries.ofPatient(patient).getFirst().withdrawalReason())
                .isEqualTo("Bij de verkeerde patiënt genoteerd");
        assertCode("redflag.rescreening-done", () -> rescreening.withdraw(id, "Nog eens"));
    }

    @Test
    void onlyWhatTheDiaryAskedIsTakenBackWithTheDiary() {
        var back = care.episode(patient);
        var shoulder = care.episode(patient);
        rescreening.require(back, patient, RescreeningSource.DIARY, "Tintelingen");
        rescreening.require(back, patient, RescreeningSource.NOTE, "Doof been");
        rescreening.require(shoulder, patient, RescreeningSource.DIARY, "Dove hand");

        rescreening.withdrawDiary(back, patient, "Besproken: was een slapende arm");

        assertThat(queries.openOf(patient))
                .extracting(RescreeningRow::source)
                .containsExactly(RescreeningSource.NOTE, RescreeningSource.DIARY);
    }

    @Test
    void whatIsMissingIsTold() {
        assertThatThrownBy(() -> rescreening.require(null, patient, " "))
                .isInstanceOf(InvalidInput.class);
        var nobody = new PatientId(UUID.randomUUID());
        assertThatThrownBy(() -> rescreening.require(null, nobody, "Doof been"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rescreening.begin(nobody)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rescreening.withdraw(RescreeningId.next(), "x"))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEPTION", "ADMINISTRATOR"})
    void neitherReceptionNorTheAdministratorReachesIt(Role role) {
        users.logInAs(role);
        Stream.<Runnable>of(
                        () -> rescreening.require(null, patient, "x"),
                        () -> rescreening.withdraw(RescreeningId.next(), "x"),
                        () -> rescreening.withdrawDiary(EpisodeId.next(), patient, "x"),
                        () -> rescreening.begin(patient),
                        () -> queries.openOf(patient),
                        () -> queries.ofPatient(patient),
                        () -> queries.requireNoneOpen(patient),
                        () -> queries.open(FIRST_PAGE))
                .forEach(call ->
                        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class));
    }

    private static void assertCode(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
