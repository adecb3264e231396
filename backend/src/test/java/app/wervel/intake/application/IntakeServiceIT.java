package app.wervel.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.intake.IntakeId;
import app.wervel.intake.IntakeStatus;
import app.wervel.intake.Screening;
import app.wervel.intake.Suggestion.SuggestedRule;
import app.wervel.intake.application.ConclusionData.InformedData;
import app.wervel.intake.application.IntakeDraft.ActivityData;
import app.wervel.intake.application.IntakeDraft.ReferralData;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.Role;
import app.wervel.practice.application.CurrentUser;
import app.wervel.redflag.application.OpenRedFlagRow;
import app.wervel.redflag.application.RedFlagData.AnswerData;
import app.wervel.redflag.application.RedFlagData.CloseData;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.redflag.application.RedFlagService;
import app.wervel.shared.Access;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Phase;
import app.wervel.triage.Urgency;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class IntakeServiceIT {
    private static final PageRequest FIRST_PAGE = new PageRequest(0, 200);

    @Autowired IntakeService intakes;
    @Autowired IntakeQueries queries;
    @Autowired RedFlagQueries redFlags;
    @Autowired RedFlagService flags;
    @Autowired SuggestionService suggestions;
    @Autowired PatientService patients;
    @Autowired PatientQueries patientQueries;
    @Autowired ClinicalProfileService profiles;
    @Autowired AccessLogQueries accessLog;
    @Autowired CurrentUser currentUser;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;
    @Autowired EntityManagerFactory entityManagers;

    private PatientDetails patient;

    @BeforeEach
    void aPractitionerHasAPatient() {
        users.logInAs(Role.PRACTITIONER);
        patient = register("1961-03-04", "f");
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aDraftGivesBackEverythingThatWasFilledIn() {
        var draft =
                new IntakeDraft(
                        "referral",
                        new ReferralData(
                                "Huisarts Smit",
                                "01234567",
                                LocalDate.parse("2026-11-02"),
                                "Lage rugpijn",
                                9),
                        false,
                        "Rugpijn na tillen",
                        "Weer kunnen tuinieren",
                        "Gevraagd, geen",
                        "Twee keer, ging over",
                        "Iets scheef",
                        "Een hernia",
                        "Oefeningen",
                        "Vitamine D",
                        List.of("low_back_left", "buttock_left"),
                        4,
                        9,
                        null,
                        List.of(new ActivityData("Bukken", 8), new ActivityData("Fietsen", null)),
                        Map.of(
                                "duration_days",
                                12,
                                "lump_size_cm",
                                2.5,
                                "radiation",
                                List.of(),
                                "improving",
                                "unknown"));

        var started = intakes.start(patient.id(), draft);
        var read = queries.get(started.id());

        assertThat(read).isEqualTo(started);
        assertThat(read.status()).isEqualTo(IntakeStatus.DRAFT);
        assertThat(read.practitionerName()).isEqualTo("Test practitioner");
        assertThat(read.draft().withAnswers(Map.of()))
                .isEqualTo(draft.withAnswers(Map.of()).withForm("low_back", Map.of()));
        assertThat(read.answers().toMap())
                .containsEntry("duration_days", 12L)
                .containsEntry("improving", "unknown")
                .containsEntry("radiation", List.of())
                .containsEntry("sex", "f");
        assertThat(read.suggestion().phase()).isEqualTo(Phase.ACUTE);
    }

    @Test
    void aDraftMayBeAllButEmptyAndSaysWhatIsMissing() {
        var started = start(Map.of());

        assertThat(started.missing()).containsExactly(AnswerField.DURATION_DAYS);
        assertThat(started.notAsked()).containsExactlyElementsOf(AnswerField.alarmFields());
        assertThat(started.draft().referral()).isNotNull();
    }

    @Test
    void ageAndSexFollowThePatientUntilTheIntakeIsConcluded() {
        var started = start(Map.of("duration_days", 3, "age", 9, "sex", "m"));
        assertThat(started.answers().number(AnswerField.AGE)).hasValue(started.facts().age());
        assertThat(started.facts().age()).isGreaterThan(60);

        changePatient("2012-01-01", "x");
        var corrected = queries.get(started.id());
        assertThat(corrected.suggestion().fired("R-AGE-1")).isTrue();
        assertThat(corrected.answers().single(AnswerField.SEX)).contains("x");

        intakes.conclude(started.id(), conclusion("niet_pluis", "gp_soon", null));
        changePatient("1950-01-01", "f");
        assertThat(queries.get(started.id()).answers()).isEqualTo(corrected.answers());
        assertThat(queries.get(started.id()).facts()).isEqualTo(corrected.facts());
    }

    @Test
    void everyWrongFieldIsToldAtOnceAnAnswerByItsBareName() {
        var wrong =
                new IntakeDraft(
                        "by train",
                        new ReferralData(null, null, null, null, 0),
                        null,
                        "x".repeat(10_001),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("elbow_of_somebody_else"),
                        11,
                        null,
                        -1,
                        List.of(new ActivityData(" ", 3)),
                        Map.of("duration_days", "45", "no_such_field", true));

        assertThatThrownBy(() -> intakes.start(patient.id(), wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactlyInAnyOrder(
                                                new FieldError("access", "intake.access-unknown"),
                                                new FieldError(
                                                        "referral.treatments",
                                                        "intake.treatments-out-of-range"),
                                                new FieldError("complaint", "text.too-long"),
                                                new FieldError(
                                                        "bodyRegions",
                                                        "intake.body-region-unknown"),
                                                new FieldError(
                                                        "nprsNow", "intake.score-out-of-range"),
                                                new FieldError(
                                                        "nprsAverage", "intake.score-out-of-range"),
                                                new FieldError("activities", "text.required"),
                                                new FieldError(
                                                        "duration_days", "answers.wrong-type"),
                                                new FieldError(
                                                        "no_such_field", "answers.unknown-field")));
    }

    @Test
    void aSaveOnAnOldVersionIsRefusedAndOverwritesNothing() {
        var started = start(Map.of("duration_days", 3));
        var saved = save(started, Map.of("duration_days", 4));

        assertThatThrownBy(() -> save(started, Map.of("duration_days", 5)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() ->
                        intakes.conclude(
                                started.id(),
                                started.version(),
                                conclusion("niet_pluis", "none", null)))
                .isInstanceOf(StaleVersion.class);

        assertThat(queries.get(started.id())).isEqualTo(saved);
    }

    @Test
    void twoSavesAtOnceOnOneVersionLetOnlyOneThrough() throws Exception {
        var started = start(Map.of("duration_days", 3));

        var results =
                bothAtOnce(
                        () -> save(started, Map.of("duration_days", 4)),
                        () -> save(started, Map.of("duration_days", 5)));

        assertThat(results).filteredOn(IntakeDetails.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(IntakeServiceIT::isStale).hasSize(1);
    }

    @Test
    void aConclusionKeepsTheSuggestionBesideIt() {
        var started = start(Map.of("duration_days", 2, "numbness", List.of("saddle_genital")));
        assertThat(started.suggestion().urgency()).isEqualTo(Urgency.EMERGENCY_NOW);
        Instant told =
                Instant.now().minusSeconds(60).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var data =
                new ConclusionData(
                        "niet_pluis",
                        "emergency_now",
                        "specific",
                        null,
                        null,
                        List.of(
                                new InformedData(
                                        "SEH, mevrouw Bos",
                                        "telefoon",
                                        told,
                                        "Verdenking cauda equina")),
                        "Direct naar de SEH",
                        true,
                        true);

        var concluded = intakes.conclude(started.id(), started.version(), data);

        assertThat(queries.get(started.id())).isEqualTo(concluded);
        assertThat(concluded.suggestion()).isEqualTo(started.suggestion());
        assertThat(concluded.suggestion().rules())
                .extracting(SuggestedRule::id)
                .contains("R-CES-1");
        assertThat(concluded.suggestion().decidedBy().value()).isEqualTo("1.1");
        var kept = concluded.conclusion();
        assertThat(kept.conclusion().screening()).isEqualTo(Screening.NIET_PLUIS);
        assertThat(kept.conclusion().phase()).isEqualTo(Phase.ACUTE);
        assertThat(kept.conclusion().furtherExamination()).isTrue();
        assertThat(kept.concludedByName()).isEqualTo("Test practitioner");
        assertThat(concluded.informed())
                .singleElement()
                .satisfies(entry -> assertThat(entry.informed().at()).isEqualTo(told));
        assertThat(concluded.alarmOpen()).isTrue();
        assertThat(
                        jdbc.queryForMap(
                                "SELECT suggested_urgency, rule_set_version, suggestion FROM intake_conclusion WHERE intake_id = ?",
                                started.id().value()))
                .containsEntry("suggested_urgency", "EMERGENCY_NOW")
                .containsEntry("rule_set_version", "1.1")
                .hasEntrySatisfying(
                        "suggestion",
                        json -> assertThat((String) json).contains("\"because\":[\"numbness\"]"));
    }

    @Test
    void onceConcludedNothingOfItChanges() {
        var started = start(Map.of("duration_days", 2));
        var concluded =
                intakes.conclude(
                        started.id(), conclusion("pluis_met_terugkoppeling", "none", null));

        assertCode("intake.concluded", () -> save(concluded, Map.of("duration_days", 40)));
        assertCode("intake.concluded", () -> save(started, Map.of("duration_days", 40)));
        assertCode(
                "intake.concluded",
                () -> intakes.conclude(started.id(), conclusion("niet_pluis", "gp_soon", null)));
        assertThat(queries.get(started.id())).isEqualTo(concluded);
    }

    @Test
    void theApplicationItselfCannotRewriteAConclusion() {
        for (String table : List.of("intake_conclusion", "intake_informed", "red_flag_step")) {
            assertThatThrownBy(() -> jdbc.update("DELETE FROM " + table))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.update("UPDATE intake_conclusion SET reason = 'later'"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void ofTwoWhoConcludeAtOnceOnlyOneConcludes() throws Exception {
        var started = start(Map.of("duration_days", 2));

        var results =
                bothAtOnce(
                        () ->
                                intakes.conclude(
                                        started.id(), conclusion("niet_pluis", "same_day", null)),
                        () ->
                                intakes.conclude(
                                        started.id(), conclusion("niet_pluis", "gp_soon", null)));

        assertThat(results).filteredOn(IntakeDetails.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(result ->
                        isStale(result)
                                || result instanceof DomainRuleViolation refused
                                        && refused.code().equals("intake.concluded"))
                .hasSize(1);
        assertThat(queries.get(started.id()).conclusion().conclusion().urgency())
                .isEqualTo(
                        ((IntakeDetails)
                                        results.stream()
                                                .filter(IntakeDetails.class::isInstance)
                                                .findFirst()
                                                .orElseThrow())
                                .conclusion()
                                .conclusion()
                                .urgency());
    }

    @Test
    void pluisNeedsEveryAlarmFieldAsked() {
        var answers = allAlarmFieldsAsked();
        answers.put("duration_days", 5);
        answers.remove("tearing_pain");
        var started = start(answers);

        assertThatThrownBy(() ->
                        intakes.conclude(started.id(), conclusion("pluis", "none", "Toch pluis")))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("intake.screening-incomplete");
                            assertThat(refused.details()).containsExactly("tearing_pain");
                        });
        answers.put("tearing_pain", "unknown");
        var saved = save(started, answers);
        var concluded = intakes.conclude(saved.id(), conclusion("pluis", "none", null));

        assertThat(concluded.conclusion().conclusion().screening()).isEqualTo(Screening.PLUIS);
        assertThat(concluded.notAsked()).isEmpty();
    }

    @Test
    void anAlarmIsLoweredOnlyWithAReasonAndThenIsNotOpen() {
        var started = start(Map.of("duration_days", 2, "fever_or_chills", true));

        assertCode(
                "intake.reason-required",
                () -> intakes.conclude(started.id(), conclusion("niet_pluis", "gp_soon", " ")));
        assertThat(queries.get(started.id())).isEqualTo(started);

        var concluded =
                intakes.conclude(
                        started.id(),
                        conclusion("niet_pluis", "gp_routine", "Griep in het hele gezin"));
        assertThat(concluded.alarmOpen()).isFalse();
        assertThat(redFlags.blocking(patient.id())).isEmpty();
    }

    @Test
    void theGeneralPractitionerOfThisWeekIsATaskAndNoAlarm() {
        var concluded =
                intakes.conclude(
                        start(Map.of("duration_days", 2)).id(),
                        conclusion("niet_pluis", "gp_soon", null));

        assertThat(concluded.alarmOpen()).isTrue();
        assertThat(redFlags.openOf(patient.id()))
                .singleElement()
                .satisfies(flag -> assertThat(flag.isAlarm()).isFalse());
    }

    @Test
    void whoMustBeReachedThisWeekStandsAfterTheAlarms() {
        var soon =
                intakes.conclude(
                        start(Map.of("duration_days", 2)).id(),
                        conclusion("niet_pluis", "gp_soon", null));
        var today = concludedWithAlarm();

        assertThat(alarms())
                .extracting(row -> row.flag().intake())
                .containsSubsequence(today.id(), soon.id());
    }

    @Test
    void nothingIsConcludedWithoutADuration() {
        var started = start(Map.of("fever_or_chills", true));

        assertCode(
                "intake.answers-incomplete",
                () ->
                        intakes.conclude(
                                started.id(), conclusion("niet_pluis", "emergency_now", null)));
    }

    @Test
    void aConclusionIsToldEveryWrongFieldAtOnce() {
        var started = start(Map.of("duration_days", 2));
        var wrong =
                new ConclusionData(
                        "fine",
                        "tomorrow",
                        null,
                        "old",
                        "r\u0000",
                        List.of(
                                new InformedData(
                                        null,
                                        " ",
                                        Instant.now().plus(Duration.ofDays(1)),
                                        "\u0007")),
                        null,
                        null,
                        null);

        assertThatThrownBy(() -> intakes.conclude(started.id(), wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactlyInAnyOrder(
                                                new FieldError(
                                                        "screening", "intake.screening-unknown"),
                                                new FieldError("urgency", "intake.value-unknown"),
                                                new FieldError("classification", "text.required"),
                                                new FieldError("phase", "intake.value-unknown"),
                                                new FieldError("reason", "text.invalid-characters"),
                                                new FieldError("informed.who", "text.required"),
                                                new FieldError("informed.how", "text.required"),
                                                new FieldError(
                                                        "informed.what", "text.invalid-characters"),
                                                new FieldError(
                                                        "informed.at", "intake.moment-in-future")));
    }

    @Test
    void anAlarmIsOpenUntilItsRedFlagIsClosed() {
        var concluded = concludedWithAlarm();
        assertThat(redFlags.blocking(patient.id())).hasSize(1);
        assertThat(alarms())
                .anySatisfy(row -> {
                    assertThat(row.flag().intake()).isEqualTo(concluded.id());
                    assertThat(row.told()).isZero();
                });

        var flag = redFlags.findByIntake(concluded.id()).orElseThrow();
        flags.answer(flag, null, new AnswerData("Huisarts Smit", "Gezien, geen infectie", null));
        assertThat(queries.get(concluded.id()).alarmOpen()).isTrue();
        flags.close(flag, null, new CloseData("treatment-goes-on", null, null));

        assertThat(queries.get(concluded.id()).alarmOpen()).isFalse();
        assertThat(queries.get(concluded.id()).version()).isEqualTo(concluded.version());
        assertThat(redFlags.blocking(patient.id())).isEmpty();
        assertThat(alarms()).extracting(row -> row.flag().intake()).doesNotContain(concluded.id());
    }

    @Test
    void whoWasToldCanBeAddedWhenItHappensAndStaysAsItWasWritten() {
        var concluded = concludedWithAlarm();

        var told =
                intakes.addInformed(
                        concluded.id(),
                        new InformedData("Huisarts Smit", "telefoon", null, "Koorts"));
        var toldAgain =
                intakes.addInformed(
                        concluded.id(), new InformedData("Dochter", "aan tafel", null, null));

        assertThat(toldAgain.version()).isEqualTo(concluded.version());
        assertThat(toldAgain.informed())
                .startsWith(told.informed().getFirst())
                .extracting(entry -> entry.informed().who())
                .containsExactly("Huisarts Smit", "Dochter");
        assertThat(alarms())
                .filteredOn(row -> row.flag().intake().equals(concluded.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.told()).isEqualTo(2));
        var longAgo =
                new InformedData(
                        "Huisarts",
                        "telefoon",
                        concluded.startedAt().minus(Duration.ofHours(25)),
                        null);
        assertThatThrownBy(() -> intakes.addInformed(concluded.id(), longAgo))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(
                                                new FieldError(
                                                        "at", "intake.moment-before-intake")));
    }

    @Test
    void somebodyCanBeToldDuringTheIntake() {
        var started = start(Map.of("fever_or_chills", true));

        assertThat(
                        intakes.addInformed(
                                        started.id(),
                                        new InformedData("112", "telefoon", null, null))
                                .informed())
                .hasSize(1);
    }

    @Test
    void theEmergencyStandsBeforeTheSameDayInTheListOfAlarms() {
        var sameDay = concludedWithAlarm();
        patient = register("1970-01-01", "m");
        var emergency =
                intakes.conclude(
                        start(Map.of("duration_days", 1)).id(),
                        conclusion("niet_pluis", "emergency_now", null));

        assertThat(alarms())
                .extracting(row -> row.flag().intake())
                .containsSubsequence(emergency.id(), sameDay.id());
        assertThat(alarms()).extracting(OpenRedFlagRow::patient).contains(patient.id());
    }

    @Test
    void whatFollowsFromTheIntakeIsAddedToTheProfile() {
        profiles.change(patient.id(), -1, "Draagt bril", List.of("OPEN_WOUND"));
        var started =
                start(
                        Map.of(
                                "duration_days",
                                4,
                                "medicines",
                                List.of("oxazepam", "paracetamol"),
                                "osteoporosis",
                                true));

        intakes.conclude(started.id(), conclusion("niet_pluis", "same_day", null));

        assertThat(profiles.get(patient.id()).precautions())
                .containsExactly("DIZZY_MEDICATION", "FALL_RISK", "OPEN_WOUND", "OSTEOPOROSIS");
        assertThat(profiles.get(patient.id()).clinicalAlert()).isEqualTo("Draagt bril");
        assertThat(queries.conclusionOf(started.id()).medicines())
                .containsExactlyInAnyOrder("oxazepam", "paracetamol");
    }

    @Test
    void laterWorkReadsAConclusionButNoDraft() {
        var started = start(Map.of("duration_days", 100));
        assertCode("intake.not-concluded", () -> queries.conclusionOf(started.id()));

        var concluded =
                intakes.conclude(
                        started.id(), conclusion("pluis_met_terugkoppeling", "gp_routine", null));
        var read = queries.conclusionOf(started.id());

        assertThat(read.patient()).isEqualTo(patient.id());
        assertThat(read.phase()).isEqualTo(Phase.CHRONIC);
        assertThat(read.screening()).isEqualTo(Screening.PLUIS_MET_TERUGKOPPELING);
        assertThat(read.urgency()).isEqualTo(Urgency.GP_ROUTINE);
        assertThat(read.concludedAt()).isEqualTo(concluded.conclusion().concludedAt());
        assertThat(read.answers()).isEqualTo(concluded.answers());
    }

    @Test
    void aPatientsIntakesAreListedNewestFirst() {
        var first = start(Map.of("duration_days", 2));
        intakes.conclude(first.id(), conclusion("niet_pluis", "same_day", null));
        var second = start(Map.of());

        var rows = queries.listOf(patient.id());

        assertThat(rows).extracting(IntakeRow::id).containsExactly(second.id(), first.id());
        assertThat(rows.getFirst().screening()).isNull();
        assertThat(rows.getLast().urgency()).isEqualTo(Urgency.SAME_DAY);
        assertThat(rows.getLast().alarmOpen()).isTrue();
    }

    @Test
    void aPractitionerSeesTheDraftsThatWaitForAConclusion() {
        users.logInAs(Role.PRACTITIONER, "drafts-only");
        var waiting = start(Map.of());
        var done = start(Map.of("duration_days", 2));
        intakes.conclude(done.id(), conclusion("niet_pluis", "none", null));

        var drafts = queries.draftsOf(currentUser.get().id());

        assertThat(drafts).extracting(OpenIntakeRow::id).containsExactly(waiting.id());
        assertThat(drafts.getFirst().patientName().familyName()).isEqualTo("Intakestra");
    }

    @Test
    void anAlarmOfADraftIsSeenByAColleagueAndComesFirstForWhoBeganIt() {
        users.logInAs(Role.PRACTITIONER, "left-alarm");
        var quiet = start(Map.of("duration_days", 2));
        var left =
                start(
                        Map.of(
                                "duration_days",
                                2,
                                "numbness",
                                List.of("saddle_genital"),
                                "bladder_bowel_change",
                                true));
        assertThat(queries.draftsOf(currentUser.get().id()))
                .extracting(OpenIntakeRow::id)
                .containsExactly(left.id(), quiet.id());

        users.logInAs(Role.PRACTITIONER);

        assertThat(queries.draftAlarms())
                .extracting(OpenIntakeRow::id)
                .contains(left.id())
                .doesNotContain(quiet.id());
        assertThat(queries.draftAlarms(patient.id()))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.id()).isEqualTo(left.id());
                    assertThat(alarm.urgency()).isEqualTo(Urgency.EMERGENCY_NOW);
                });
    }

    @Test
    void anEditingSessionIsOneEntryInTheAccessLog() {
        var started = start(Map.of());
        var saved = started;
        for (int day = 1; day <= 5; day++) {
            saved = save(saved, Map.of("duration_days", day));
        }
        assertThat(logged()).containsExactly(Access.Action.CREATE);

        jdbc.update(
                "UPDATE intake_editing SET logged_at = logged_at - interval '31 minutes' WHERE intake_id = ?",
                started.id().value());
        saved = save(saved, Map.of("duration_days", 6));
        saved = save(saved, Map.of("duration_days", 7));
        assertThat(logged()).containsExactly(Access.Action.CREATE, Access.Action.UPDATE);

        users.logInAs(Role.PRACTITIONER, "a-colleague");
        saved = save(saved, Map.of("duration_days", 8));
        intakes.conclude(saved.id(), conclusion("niet_pluis", "same_day", null));
        intakes.addInformed(saved.id(), new InformedData("Huisarts", "telefoon", null, null));
        queries.get(saved.id());
        queries.listOf(patient.id());

        var rows = log();
        assertThat(rows.stream().map(row -> row.fields().stream().findFirst().orElse("")).toList())
                .containsExactly(
                        "access", "access", "access", "conclusion", "informed", "access", "list");
        assertThat(rows.get(2).userName()).isEqualTo("Test a-colleague");
        assertThat(rows.get(2).fields()).contains("answers", "narrative");
    }

    @Test
    void aWholeIntakeAndAListTakeAFixedNumberOfStatements() {
        var concluded = concludedWithAlarm();
        long ofAnIntake = statementsOf(() -> queries.get(concluded.id()));
        long ofAList = statementsOf(() -> queries.listOf(patient.id()));
        for (int i = 0; i < 20; i++) {
            intakes.addInformed(
                    concluded.id(), new InformedData("Huisarts " + i, "telefoon", null, null));
            start(Map.of());
        }

        assertThat(statementsOf(() -> queries.get(concluded.id())))
                .isEqualTo(ofAnIntake)
                .isEqualTo(6L);
        assertThat(statementsOf(() -> queries.listOf(patient.id())))
                .isEqualTo(ofAList)
                .isEqualTo(3L);
        assertThat(queries.listOf(patient.id())).hasSize(21);
    }

    @Test
    void thePreviewSaysWhatASaveWouldSayAndStoresNothing() {
        var started = start(Map.of());
        Map<String, Object> typed = Map.of("duration_days", 1, "trauma", "fall", "age", 3);

        var preview = suggestions.preview(started.facts(), typed);

        assertThat(queries.get(started.id())).isEqualTo(started);
        assertThat(save(started, typed).suggestion()).isEqualTo(preview);
        assertThat(preview.fired("R-TRA-1")).isTrue();
        assertThat(preview.fired("R-AGE-1")).isFalse();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var nobody = new PatientId(UUID.randomUUID());
        var nothing = new IntakeId(UUID.randomUUID());

        assertThatThrownBy(() -> intakes.start(nobody, IntakeDraft.direct(Map.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.get(nothing)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.conclusionOf(nothing)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intakes.saveDraft(nothing, 0, IntakeDraft.direct(Map.of())))
                .isInstanceOf(NotFound.class);
        assertThat(queries.listOf(nobody)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEPTION", "ADMINISTRATOR"})
    void neitherReceptionNorTheAdministratorReachesAnIntake(Role role) {
        var started = start(Map.of("duration_days", 2));
        var draft = IntakeDraft.direct(Map.of());
        users.logInAs(role);

        Stream.<Runnable>of(
                        () -> intakes.start(patient.id(), draft),
                        () -> intakes.saveDraft(started.id(), started.version(), draft),
                        () ->
                                intakes.conclude(
                                        started.id(), conclusion("niet_pluis", "none", null)),
                        () ->
                                intakes.conclude(
                                        started.id(), 0, conclusion("niet_pluis", "none", null)),
                        () ->
                                intakes.addInformed(
                                        started.id(), new InformedData("x", "y", null, null)),
                        () -> queries.get(started.id()),
                        () -> queries.listOf(patient.id()),
                        () -> queries.draftsOf(started.practitioner()),
                        () -> queries.draftAlarms(),
                        () -> queries.conclusionOf(started.id()),
                        () -> intakes.startAgain(patient.id()),
                        () -> suggestions.preview(started.facts(), Map.of()),
                        () ->
                                suggestions.preview(
                                        started.facts(),
                                        started.form(),
                                        started.answers(),
                                        started.regionAnswers()))
                .forEach(call ->
                        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class));

        users.logInAs(Role.PRACTITIONER);
        assertThat(queries.get(started.id())).isEqualTo(started);
    }

    private IntakeDetails start(Map<String, ? extends @Nullable Object> answers) {
        return intakes.start(patient.id(), IntakeDraft.direct(answers));
    }

    private IntakeDetails save(
            IntakeDetails intake, Map<String, ? extends @Nullable Object> answers) {
        return intakes.saveDraft(
                intake.id(), intake.version(), intake.draft().withAnswers(answers));
    }

    private IntakeDetails concludedWithAlarm() {
        return intakes.conclude(
                start(Map.of("duration_days", 2)).id(), conclusion("niet_pluis", "same_day", null));
    }

    private List<OpenRedFlagRow> alarms() {
        return redFlags.open(FIRST_PAGE).items();
    }

    private static ConclusionData conclusion(
            String screening, String urgency, @Nullable String reason) {
        return ConclusionData.of(screening, urgency, "aspecific", reason);
    }

    private static Map<String, Object> allAlarmFieldsAsked() {
        Map<String, Object> answers = new HashMap<>();
        for (AnswerField field : AnswerField.alarmFields()) {
            answers.put(
                    field.id(),
                    switch (field.kind()) {
                        case LIST -> List.of();
                        case YES_NO -> field == AnswerField.MECHANICAL_PATTERN;
                        default -> field == AnswerField.ONSET ? "gradual" : "none";
                    });
        }
        return answers;
    }

    /** Of this patient's intakes, oldest first, as the administrator sees them. */
    private List<AccessLogRow> log() {
        var items =
                users.as(Role.ADMINISTRATOR, () -> accessLog.page(patient.id().value(), FIRST_PAGE))
                        .items();
        return items.stream().filter(row -> row.objectType().equals("Intake")).toList().reversed();
    }

    private List<Access.Action> logged() {
        return log().stream().map(AccessLogRow::action).toList();
    }

    /** Of Hibernate and of JDBC, the access log's own included. */
    private long statementsOf(Runnable query) {
        var statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(appender);
        long before = statistics.getPrepareStatementCount();
        try {
            query.run();
        } finally {
            logger.detachAppender(appender);
            logger.setLevel(null);
        }
        long plain =
                appender.list.stream()
                        .filter(event ->
                                event.getMessage().startsWith("Executing prepared SQL statement"))
                        .count();
        return plain + statistics.getPrepareStatementCount() - before;
    }

    private List<Object> bothAtOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        List<Object> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> running = new ArrayList<>();
            for (var action : List.of(one, other)) {
                running.add(
                        threads.submit(
                                users.inThread(
                                        Role.PRACTITIONER,
                                        () -> {
                                            barrier.await();
                                            return action.call();
                                        })));
            }
            for (var future : running) {
                try {
                    results.add(future.get());
                } catch (ExecutionException refused) {
                    results.add(refused.getCause());
                }
            }
        }
        return results;
    }

    private static boolean isStale(Object result) {
        return result instanceof StaleVersion
                || result instanceof OptimisticLockingFailureException;
    }

    private static void assertCode(String code, Runnable action) {
        Consumer<DomainRuleViolation> sameCode =
                refused -> assertThat(refused.code()).isEqualTo(code);
        assertThatThrownBy(action::run).isInstanceOfSatisfying(DomainRuleViolation.class, sameCode);
    }

    private PatientDetails register(String birthDate, String sex) {
        var data =
                data(
                        PatientData.minimal(
                                null,
                                "Intakestra",
                                "Ina",
                                LocalDate.parse(birthDate),
                                "0612345678"),
                        birthDate,
                        sex);
        return patients.register(data, true);
    }

    private void changePatient(String birthDate, String sex) {
        var now = patientQueries.get(patient.id());
        patients.change(patient.id(), now.version(), data(now.data(), birthDate, sex));
    }

    private static PatientData data(PatientData from, String birthDate, String sex) {
        return new PatientData(
                from.familyName(),
                from.familyNamePrefix(),
                from.givenName(),
                from.initials(),
                LocalDate.parse(birthDate),
                sex,
                from.pronoun(),
                from.phone(),
                from.secondPhone(),
                from.email(),
                from.language(),
                from.address(),
                from.postalAddress(),
                from.gp(),
                from.insurer(),
                from.insuranceNumber(),
                from.bsn(),
                from.emergencyContact(),
                from.organisationalAlert());
    }
}
