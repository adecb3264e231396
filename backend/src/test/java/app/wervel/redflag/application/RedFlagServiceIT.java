package app.wervel.redflag.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.ConclusionData.InformedData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.ConsentScope;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ConsentData;
import app.wervel.patient.application.ConsentService;
import app.wervel.patient.application.TimelineEvent;
import app.wervel.patient.application.TimelineKind;
import app.wervel.patient.application.TimelineQueries;
import app.wervel.practice.Role;
import app.wervel.redflag.LetterStage;
import app.wervel.redflag.RedFlagId;
import app.wervel.redflag.RedFlagOutcome;
import app.wervel.redflag.RedFlagState;
import app.wervel.redflag.RedFlagStep.Closed;
import app.wervel.redflag.RedFlagStep.Letter;
import app.wervel.redflag.RedFlagStep.Opened;
import app.wervel.redflag.RedFlagStep.Told;
import app.wervel.redflag.application.RedFlagData.AnswerData;
import app.wervel.redflag.application.RedFlagData.CloseData;
import app.wervel.redflag.application.RedFlagData.FollowUpData;
import app.wervel.redflag.application.RedFlagData.LetterData;
import app.wervel.redflag.application.RedFlagData.LowerData;
import app.wervel.redflag.application.RedFlagData.TellData;
import app.wervel.shared.Access;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import app.wervel.triage.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@BackendIT
class RedFlagServiceIT {
    private static final PageRequest FIRST_PAGE = new PageRequest(0, 200);

    @Autowired RedFlagService flags;
    @Autowired RedFlagQueries queries;
    @Autowired IntakeService intakes;
    @Autowired IntakeQueries intakeQueries;
    @Autowired EpisodeService episodes;
    @Autowired ConsentService consents;
    @Autowired TimelineQueries timeline;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired AccessLogQueries accessLog;
    @Autowired JdbcTemplate jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

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
    void aConclusionThatNeedsADoctorOpensOneWithItsRulesAndItsTerm() {
        var draft =
                intakes.start(
                        patient,
                        IntakeDraft.direct(
                                Map.of("duration_days", 2, "numbness", List.of("both_legs"))));
        intakes.conclude(
                draft.id(), ConclusionData.of("niet_pluis", "emergency_now", "specific", null));

        RedFlagDetails flag = only();

        assertThat(flag.state()).isEqualTo(RedFlagState.OPEN);
        assertThat(flag.urgency()).isEqualTo(Urgency.EMERGENCY_NOW);
        assertThat(flag.suggested()).isEqualTo(Urgency.EMERGENCY_NOW);
        assertThat(flag.intake()).isEqualTo(draft.id());
        assertThat(flag.dueOn()).isEqualTo(LocalDate.now(clock));
        assertThat(flag.ruleSet().value()).isEqualTo("1.1");
        assertThat(flag.rules()).extracting(rule -> rule.id()).contains("R-NEU-1");
        assertThat(flag.steps())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.step())
                            .isEqualTo(
                                    new Opened(Urgency.EMERGENCY_NOW, Urgency.EMERGENCY_NOW, null));
                    assertThat(row.recordedByName()).isEqualTo("Test practitioner");
                });
    }

    @Test
    void itIsFollowedFromTellingToClosing() {
        RedFlagDetails flag = alarm();

        flag = flags.tell(flag.id(), flag.version(), tell("doctor", "Assistente van Smit"));
        assertThat(flag.state()).isEqualTo(RedFlagState.INFORMED);
        flag = flags.tell(flag.id(), flag.version(), tell("patient", "Patiënt"));
        assertThat(flag.patientIsReached()).isTrue();
        flag = flags.letter(flag.id(), flag.version(), letter("printed", null));
        flag = flags.letter(flag.id(), flag.version(), letter("given-along", null));
        assertThat(flag.letterIs(LetterStage.SENT)).isTrue();
        flag =
                flags.followUp(
                        flag.id(),
                        flag.version(),
                        new FollowUpData(LocalDate.now(clock), "Bellen of hij is gezien"));
        assertThat(flag.followUpOn()).isEqualTo(LocalDate.now(clock));
        flag = flags.answer(flag.id(), flag.version(), answer());
        assertThat(flag.state()).isEqualTo(RedFlagState.ANSWERED);
        assertThat(flag.followUpOn()).isNull();
        assertThat(flag.blocksTreatment(LocalDate.now(clock))).isTrue();
        flag = flags.close(flag.id(), flag.version(), close(null));

        assertThat(flag.isClosed()).isTrue();
        assertThat(queries.openOf(patient)).isEmpty();
        assertThat(queries.blocking(patient)).isEmpty();
        assertThat(flag.steps())
                .extracting(row -> row.step().kind())
                .containsExactly(
                        "opened",
                        "told",
                        "told",
                        "letter",
                        "letter",
                        "follow-up",
                        "answered",
                        "closed");
        assertThat(queries.get(flag.id())).isEqualTo(flag);
        assertThat(intakeQueries.get(flag.intake()).alarmOpen()).isFalse();
    }

    @Test
    void whatTheRulesSuggestAndThePractitionerDoesNotIsKeptAsClosedWithTheReason() {
        var draft =
                intakes.start(
                        patient,
                        IntakeDraft.direct(Map.of("duration_days", 2, "fever_or_chills", true)));
        intakes.conclude(
                draft.id(),
                ConclusionData.of("niet_pluis", "none", "aspecific", "Griep in het hele gezin"));

        assertThat(queries.openOf(patient)).isEmpty();
        var flag = queries.get(queries.ofPatient(patient).getFirst().id());
        assertThat(flag.suggested()).isEqualTo(Urgency.EMERGENCY_NOW);
        assertThat(flag.steps())
                .extracting(RedFlagStepRow::step)
                .containsExactly(
                        new Opened(Urgency.EMERGENCY_NOW, Urgency.NONE, "Griep in het hele gezin"),
                        new Closed(RedFlagOutcome.NOT_NEEDED, "Griep in het hele gezin", null));
        assertThat(timeline.page(patient, Set.of(TimelineKind.ALARM), null, 10).events())
                .as("newest first, also of the same moment")
                .extracting(TimelineEvent::textKey)
                .containsExactly("timeline.alarm.closed", "timeline.alarm.opened");
    }

    @Test
    void nothingIsOpenedWhereNobodyAsksForADoctor() {
        care.concludedIntake(patient);
        assertThat(queries.ofPatient(patient)).isEmpty();
    }

    @Test
    void whatIsNotUrgentStandsOnTheListAndBlocksNothing() {
        IntakeId intake =
                intakes.conclude(
                                care.draftIntake(patient),
                                ConclusionData.of(
                                        "pluis_met_terugkoppeling",
                                        "gp_routine",
                                        "aspecific",
                                        null))
                        .id();

        assertThat(only().intake()).isEqualTo(intake);
        assertThat(only().dueOn()).isEqualTo(LocalDate.now(clock).plusWeeks(2));
        assertThat(queries.blocking(patient)).isEmpty();
        assertThat(intakeQueries.get(intake).alarmOpen()).isFalse();
    }

    @Test
    void aPatientWhoWasToldDuringTheIntakeIsNoDoctor() {
        var draft = care.draftIntake(patient);
        intakes.addInformed(draft, new InformedData("patient", "Dochter", "Mondeling", null, null));
        intakes.conclude(
                draft, ConclusionData.of("niet_pluis", "emergency_now", "undetermined", null));

        assertThat(only().state()).isEqualTo(RedFlagState.OPEN);
        assertThat(only().patientIsReached()).isTrue();
        assertFields(
                () ->
                        intakes.addInformed(
                                draft, new InformedData("x", "Dochter", "Mondeling", null, null)),
                new FieldError("party", "redflag.party-unknown"));
    }

    @Test
    void whoWasToldDuringTheIntakeIsCarriedAlong() {
        var draft = care.draftIntake(patient);
        intakes.addInformed(draft, new InformedData("112", "telefoon", null, "Ambulance komt"));
        intakes.conclude(
                draft, ConclusionData.of("niet_pluis", "emergency_now", "undetermined", null));

        RedFlagDetails flag = only();
        assertThat(flag.state()).isEqualTo(RedFlagState.INFORMED);
        assertThat(flag.steps().getLast().step())
                .isInstanceOfSatisfying(
                        Told.class, told -> assertThat(told.what()).isEqualTo("Ambulance komt"));

        intakes.addInformed(draft, new InformedData("Huisarts", "telefoon", null, null));
        assertThat(intakeQueries.get(draft).informed())
                .extracting(entry -> entry.informed().who())
                .containsExactly("112", "Huisarts");
        assertThat(only().steps()).hasSize(3);
    }

    @Test
    void closingWithoutAnAnswerNeedsTheReason() {
        RedFlagDetails flag = alarm();

        assertCode(
                "redflag.answer-required",
                () -> flags.close(flag.id(), flag.version(), close(null)));
        assertThat(queries.get(flag.id())).isEqualTo(flag);

        var closed =
                flags.close(flag.id(), flag.version(), close("Gezien op een spoedpost elders"));
        assertThat(closed.isClosed()).isTrue();
        assertCode("redflag.closed", () -> flags.answer(flag.id(), null, answer()));
    }

    @Test
    void everyWrongFieldIsToldAndNothingIsWritten() {
        RedFlagDetails flag = alarm();
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));

        assertFields(
                () ->
                        flags.tell(
                                flag.id(),
                                null,
                                new TellData("somebody", " ", null, tomorrow, "\u0000")),
                new FieldError("party", "redflag.party-unknown"),
                new FieldError("who", "text.required"),
                new FieldError("how", "text.required"),
                new FieldError("at", "intake.moment-in-future"),
                new FieldError("what", "text.invalid-characters"));
        assertFields(
                () ->
                        flags.letter(
                                flag.id(),
                                null,
                                new LetterData("lost", "fr", null, tomorrow, null)),
                new FieldError("stage", "redflag.letter-stage-unknown"),
                new FieldError("language", "redflag.language-unknown"),
                new FieldError("at", "intake.moment-in-future"));
        assertFields(
                () -> flags.answer(flag.id(), null, new AnswerData(null, " ", tomorrow)),
                new FieldError("from", "text.required"),
                new FieldError("answer", "text.required"),
                new FieldError("at", "intake.moment-in-future"));
        assertFields(
                () ->
                        flags.followUp(
                                flag.id(),
                                null,
                                new FollowUpData(LocalDate.now(clock).minusDays(1), null)),
                new FieldError("on", "redflag.follow-up-in-past"));
        assertFields(
                () -> flags.followUp(flag.id(), null, new FollowUpData(null, null)),
                new FieldError("on", "text.required"));
        assertFields(
                () -> flags.lower(flag.id(), null, new LowerData("emergency_now", "")),
                new FieldError("urgency", "redflag.not-lower"),
                new FieldError("reason", "text.required"));
        assertFields(
                () -> flags.lower(flag.id(), null, new LowerData("same_day", "Onderzocht")),
                new FieldError("urgency", "redflag.not-lower"));
        assertFields(
                () -> flags.close(flag.id(), null, new CloseData("fine", null, null)),
                new FieldError("outcome", "redflag.outcome-unknown"));
        assertFields(
                () -> flags.close(flag.id(), null, new CloseData(null, null, null)),
                new FieldError("outcome", "text.required"));
        assertThat(queries.get(flag.id())).isEqualTo(flag);
    }

    @Test
    void aLetterIsSentOnlyWithConsentOrTheReasonWhyItCouldNotBeAsked() {
        RedFlagDetails unasked = alarm();
        assertCode(
                "redflag.consent-reason-required",
                () -> flags.letter(unasked.id(), null, letter("sent", null)));
        var sent = flags.letter(unasked.id(), null, letter("sent", "Niet aanspreekbaar"));
        assertThat(sent.steps().getLast().step())
                .isInstanceOfSatisfying(
                        Letter.class,
                        letter ->
                                assertThat(letter.withoutConsent())
                                        .isEqualTo("Niet aanspreekbaar"));

        patient = care.patient();
        RedFlagDetails refused = alarm(false);
        assertThat(refused.consent()).isFalse();
        assertCode(
                "redflag.no-consent",
                () -> flags.letter(refused.id(), null, letter("sent", "Toch dringend")));

        patient = care.patient();
        RedFlagDetails agreed = alarm(true);
        assertThat(flags.letter(agreed.id(), null, letter("sent", null)).state())
                .isEqualTo(RedFlagState.INFORMED);
        assertThat(ConsentScope.SHARE_WITH_GP.isForOneAct()).isFalse();
    }

    @Test
    void aLetterIsNotedOnceInEachLanguageAndSentInThatOfTheLast() {
        RedFlagDetails flag = alarm(true);
        String addressee = "x".repeat(250) + "\nDorpsstraat 1";

        flags.letterOpened(flag.intake(), "nl", addressee);
        flags.letterOpened(flag.intake(), "nl", addressee);
        flags.letterOpened(flag.intake(), "en", null);
        flags.letter(flag.id(), null, new LetterData("sent", null, null, null, null));

        assertThat(queries.get(flag.id()).letters())
                .extracting(Letter::stage, Letter::language, Letter::to)
                .containsExactly(
                        tuple(LetterStage.PRINTED, "nl", "x".repeat(200)),
                        tuple(LetterStage.PRINTED, "en", null),
                        tuple(LetterStage.SENT, "en", null));
        flags.close(flag.id(), null, close("Elders gezien"));
        assertThat(flags.letterOpened(flag.intake(), "nl", null)).isPresent();
        assertThat(flags.letterOpened(care.concludedIntake(patient), "nl", null)).isEmpty();
    }

    @Test
    void aRefusalForTheEpisodeOfTheAlarmCountsAlsoWhereAllCareWasAgreedTo() {
        RedFlagDetails agreed = alarm(true);
        var episode = episodes.start(agreed.intake(), null).id();
        consents.record(
                patient,
                new ConsentData("share_with_gp", false, null, null, null, episode.value()));

        assertThat(queries.get(agreed.id()).consent()).isFalse();
        assertCode(
                "redflag.no-consent",
                () -> flags.letter(agreed.id(), null, letter("sent", "Toch")));
    }

    @Test
    void loweringKeepsTheReasonAndBeginsANewTerm() {
        RedFlagDetails flag = alarm();

        var lowered =
                flags.lower(
                        flag.id(),
                        flag.version(),
                        new LowerData("gp_routine", "Onderzocht: geen uitval"));

        assertThat(lowered.urgency()).isEqualTo(Urgency.GP_ROUTINE);
        assertThat(lowered.dueOn()).isEqualTo(LocalDate.now(clock).plusWeeks(2));
        assertThat(queries.blocking(patient)).isEmpty();
        assertThat(lowered.conclusion().urgency()).isEqualTo(Urgency.SAME_DAY);
    }

    @Test
    void theTermOfTheGpOfThisWeekLeavesOutWhenThePracticeIsClosed() {
        LocalDate today = LocalDate.now(clock);
        var closure = UUID.randomUUID();
        jdbc.update(
                "INSERT INTO closure (id, version, from_date, until_date, name) VALUES (?, 0, ?, ?, 'Verbouwing')",
                closure,
                today.plusDays(1),
                today.plusDays(14));
        try {
            care.intakeForThisWeeksGp(patient);
        } finally {
            jdbc.update("DELETE FROM closure WHERE id = ?", closure);
        }

        assertThat(only().dueOn()).isAfter(today.plusDays(16)).isBefore(today.plusDays(30));
    }

    @Test
    void theGpOfThisWeekBlocksAfterItsTermUntilThereIsAnAnswer() {
        care.intakeForThisWeeksGp(patient);
        assertThat(queries.blocking(patient)).isEmpty();

        jdbc.update(
                "UPDATE red_flag SET due_on = current_date - 2 WHERE id = ?", only().id().value());
        assertThat(queries.blocking(patient)).hasSize(1);
        assertThat(only().isOverdue(LocalDate.now(clock))).isTrue();

        flags.answer(only().id(), null, answer());
        assertThat(queries.blocking(patient)).isEmpty();
    }

    @Test
    void theListHasTheMostUrgentFirstAndOverdueBeforeWhatHasTime() {
        care.intakeForThisWeeksGp(patient);
        RedFlagId inTime = only().id();
        patient = care.patient();
        care.intakeForThisWeeksGp(patient);
        RedFlagId overdue = only().id();
        jdbc.update("UPDATE red_flag SET due_on = current_date - 2 WHERE id = ?", overdue.value());
        patient = care.patient();
        RedFlagId today = alarm().id();

        var page = queries.open(FIRST_PAGE);

        assertThat(page.items())
                .extracting(row -> row.flag().id())
                .containsSubsequence(today, overdue, inTime);
        assertThat(page.total()).isGreaterThanOrEqualTo(3);
        assertThat(queries.open(new PageRequest(0, 1)).items()).hasSize(1);
    }

    @Test
    void ofTwoWhoTakeAStepAtOnceOneIsToldToLookAgain() throws Exception {
        RedFlagDetails flag = alarm();
        var barrier = new CyclicBarrier(2);
        List<Object> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<RedFlagDetails>> running = new ArrayList<>();
            for (String who : List.of("Huisarts Smit", "Huisarts Bakker")) {
                running.add(
                        threads.submit(
                                users.inThread(
                                        Role.PRACTITIONER,
                                        () -> {
                                            barrier.await();
                                            return flags.tell(
                                                    flag.id(), flag.version(), tell("doctor", who));
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

        assertThat(results).filteredOn(RedFlagDetails.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(result ->
                        result instanceof StaleVersion
                                || result instanceof OptimisticLockingFailureException)
                .hasSize(1);
        assertThat(only().steps()).hasSize(2);
    }

    @Test
    void aSecondClickOnTheSameVersionTakesNoSecondStep() {
        RedFlagDetails flag = alarm();
        flags.tell(flag.id(), flag.version(), tell("doctor", "Huisarts Smit"));

        assertThatThrownBy(() ->
                        flags.tell(flag.id(), flag.version(), tell("doctor", "Huisarts Smit")))
                .isInstanceOf(StaleVersion.class);
        assertThat(only().steps()).hasSize(2);
    }

    @Test
    void aStepThatBreaksOffHalfwayLeavesNothing() {
        RedFlagDetails flag = alarm();

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> {
                            flags.answer(flag.id(), flag.version(), answer());
                            throw new IllegalStateException("The power is cut");
                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(queries.get(flag.id())).isEqualTo(flag);
    }

    @Test
    void theApplicationItselfCannotRewriteAStep() {
        alarm();
        for (String sql :
                List.of(
                        "UPDATE red_flag_step SET words = 'later'",
                        "DELETE FROM red_flag_step",
                        "DELETE FROM red_flag")) {
            assertThatThrownBy(() -> jdbc.update(sql))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void everyLookAndEveryStepIsInTheAccessLog() {
        RedFlagDetails flag = alarm();
        flags.tell(flag.id(), null, tell("doctor", "Huisarts Smit"));
        queries.open(FIRST_PAGE);

        List<AccessLogRow> rows =
                users
                        .as(Role.ADMINISTRATOR, () -> accessLog.page(patient.value(), FIRST_PAGE))
                        .items()
                        .stream()
                        .filter(row -> row.objectType().equals("RedFlag"))
                        .toList()
                        .reversed();

        assertThat(rows)
                .extracting(AccessLogRow::action)
                .containsSubsequence(
                        Access.Action.READ, Access.Action.UPDATE, Access.Action.SEARCH);
        assertThat(rows)
                .filteredOn(row -> row.action() == Access.Action.UPDATE)
                .singleElement()
                .satisfies(row -> assertThat(row.fields()).containsExactly("told"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEPTION", "ADMINISTRATOR"})
    void neitherReceptionNorTheAdministratorReachesARedFlag(Role role) {
        RedFlagDetails flag = alarm();
        users.logInAs(role);

        Stream.<Runnable>of(
                        () -> queries.get(flag.id()),
                        () -> queries.findByIntake(flag.intake()),
                        () -> queries.ofPatient(patient),
                        () -> queries.openOf(patient),
                        () -> queries.blocking(patient),
                        () -> queries.open(FIRST_PAGE),
                        () -> flags.tell(flag.id(), null, tell("doctor", "Smit")),
                        () -> flags.letter(flag.id(), null, letter("printed", null)),
                        () -> flags.letterOpened(flag.intake(), "nl", null),
                        () -> flags.answer(flag.id(), null, answer()),
                        () -> flags.followUp(flag.id(), null, new FollowUpData(null, null)),
                        () -> flags.lower(flag.id(), null, new LowerData("gp_soon", "x")),
                        () -> flags.close(flag.id(), null, close("x")))
                .forEach(call ->
                        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var nothing = new RedFlagId(UUID.randomUUID());
        assertThatThrownBy(() -> queries.get(nothing)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> flags.answer(nothing, null, answer()))
                .isInstanceOf(NotFound.class);
        assertThat(queries.findByIntake(new IntakeId(UUID.randomUUID()))).isEmpty();
    }

    private RedFlagDetails alarm() {
        return alarm(null);
    }

    private RedFlagDetails alarm(@Nullable Boolean consent) {
        var conclusion =
                new ConclusionData(
                        "niet_pluis",
                        "same_day",
                        "undetermined",
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        consent);
        intakes.conclude(care.draftIntake(patient), conclusion);
        return only();
    }

    private RedFlagDetails only() {
        var open = queries.openOf(patient);
        assertThat(open).hasSize(1);
        return queries.get(open.getFirst().id());
    }

    private static TellData tell(String party, String who) {
        return new TellData(party, who, "Telefoon", null, null);
    }

    private static LetterData letter(String stage, @Nullable String withoutConsent) {
        return new LetterData(stage, "nl", null, null, withoutConsent);
    }

    private static AnswerData answer() {
        return new AnswerData("Huisarts Smit", "Gezien, geen bezwaar", null);
    }

    private static CloseData close(@Nullable String noAnswer) {
        return new CloseData("treatment-goes-on", null, noAnswer);
    }

    private static void assertFields(Runnable call, FieldError... errors) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors()).containsExactlyInAnyOrder(errors));
    }

    private static void assertCode(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
