package app.wervel.discharge.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PlanCourseService;
import app.wervel.discharge.ClosingObstacle;
import app.wervel.discharge.DischargeId;
import app.wervel.discharge.DischargeStatus;
import app.wervel.discharge.EndReason;
import app.wervel.discharge.GoalResult;
import app.wervel.discharge.application.DischargeData.JudgementData;
import app.wervel.encounter.application.EncounterService;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.TimelineEvent;
import app.wervel.patient.application.TimelineKind;
import app.wervel.patient.application.TimelineQueries;
import app.wervel.practice.Role;
import app.wervel.redflag.application.RescreeningService;
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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class DischargeServiceIT {
    @Autowired DischargeService discharges;
    @Autowired DischargeQueries queries;
    @Autowired EpisodeQueries episodes;
    @Autowired CarePlanService plans;
    @Autowired PlanCourseService course;
    @Autowired EncounterService encounters;
    @Autowired RescreeningService rescreenings;
    @Autowired CarePlanQueries planQueries;
    @Autowired TimelineQueries timeline;
    @Autowired AccessLogQueries accessLog;
    @Autowired JdbcTemplate jdbc;
    @Autowired TestCare care;
    @Autowired TestUsers users;

    private PatientId patient;
    private EpisodeId episode;
    private CarePlanId plan;

    @BeforeEach
    void somebodyIsTreated() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        episode = care.episode(patient);
        var counted =
                new GoalData(
                        null, "Minder pijn", null, null, null, null, null, "pain_average", 7, 2);
        var drafted =
                plans.draft(episode, List.of(counted, GoalData.saying("Weer een uur fietsen")));
        plan = plans.activate(drafted.id(), drafted.version()).id();
        course.recordReading(plan, null, drafted.goals().getFirst().id(), null, 3);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private DischargeData complete() {
        return data("goals_reached", "reached");
    }

    private DischargeData data(@Nullable String reason, @Nullable String result) {
        return new DischargeData(
                reason,
                null,
                "Het gaat goed.",
                "Blijven bewegen.",
                "Bellen als het terugkomt",
                null,
                planQueries.get(plan).goals().stream()
                        .map(goal -> new JudgementData(goal.id().value(), result, "Zelf gezien"))
                        .toList());
    }

    private DischargeDetails closed() {
        var written = discharges.save(episode, null, complete());
        return discharges.close(episode, written.version());
    }

    @Test
    void aGoalIsJudgedByItsLastReading() {
        assertThat(queries.get(episode).goals().getFirst())
                .satisfies(goal -> {
                    assertThat(goal.baseline()).isEqualTo("7");
                    assertThat(goal.target()).isEqualTo("2");
                    assertThat(goal.latest()).isEqualTo("3");
                    assertThat(goal.isJudged()).isFalse();
                });
    }

    @Test
    void closingEndsEpisodeAndPlanTogether() {
        var closed = closed();

        assertThat(closed.status()).isEqualTo(DischargeStatus.CLOSED);
        assertThat(episodes.get(episode).status()).isEqualTo(EpisodeStatus.CLOSED);
        assertThat(planQueries.get(plan).status()).isEqualTo(CarePlanStatus.ENDED);
        assertThat(queries.get(episode))
                .satisfies(read -> {
                    assertThat(read.words().reason()).isEqualTo(EndReason.GOALS_REACHED);
                    assertThat(read.words().aftercare()).isEqualTo("Blijven bewegen.");
                    assertThat(read.goals())
                            .hasSize(2)
                            .allSatisfy(goal -> {
                                assertThat(goal.result()).isEqualTo(GoalResult.REACHED);
                                assertThat(goal.note()).isEqualTo("Zelf gezien");
                            });
                    assertThat(read.obstacles()).isEmpty();
                    assertThat(read.closedBy()).isEqualTo("Test practitioner");
                });
        assertThat(timeline.page(patient, Set.of(TimelineKind.EPISODE), null, 10).events())
                .extracting(TimelineEvent::textKey)
                .contains("timeline.episode.closed");
    }

    @Test
    void whatIsMissingIsListedAndStandsInTheWayWithAllThatWasWrittenKept() {
        var written = discharges.save(episode, null, data(null, null));

        assertThat(written.obstacles())
                .containsExactly(ClosingObstacle.GOALS_NOT_JUDGED, ClosingObstacle.REASON_MISSING);
        assertThatThrownBy(() -> discharges.close(episode, written.version()))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused ->
                                assertThat(refused.details())
                                        .containsExactly("goals_not_judged", "reason_missing"));
        assertThat(episodes.get(episode).status()).isEqualTo(EpisodeStatus.OPEN);
        assertThat(planQueries.get(plan).status()).isEqualTo(CarePlanStatus.ACTIVE);
        assertThat(queries.get(episode).words().aftercare()).isEqualTo("Blijven bewegen.");
    }

    @Test
    void anOpenAlarmOfThePatientStandsInTheWay() {
        care.alarmingIntake(patient);

        var written = discharges.save(episode, null, complete());

        assertThat(written.obstacles()).containsExactly(ClosingObstacle.OPEN_RED_FLAG);
    }

    @Test
    void anAlarmOfAnIntakeThatNobodyConcludedStandsInTheWay() {
        care.draftIntakeWithAnEmergency(patient);

        var written = discharges.save(episode, null, complete());

        assertThat(written.obstacles()).containsExactly(ClosingObstacle.DRAFT_ALARM);
        assertThatThrownBy(() -> discharges.close(episode, written.version()))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.details()).containsExactly("draft_alarm"));
    }

    @Test
    void anUnsignedNoteAndAScreeningThatIsDueStandInTheWay() {
        encounters.startInEpisode(episode, null);
        rescreenings.require(episode, patient, "Nieuw doof gevoel");

        var written = discharges.save(episode, null, complete());

        assertThat(written.obstacles())
                .containsExactly(ClosingObstacle.RESCREENING_DUE, ClosingObstacle.UNSIGNED_NOTES);
    }

    @Test
    void aGoalThatCameAfterTheJudgementIsNotOverlooked() {
        var written = discharges.save(episode, null, complete());
        plans.addGoal(plan, null, GoalData.saying("Weer tuinieren"));

        assertThatThrownBy(() -> discharges.close(episode, written.version()))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessageContaining("discharge.not-ready");
    }

    @Test
    void otherReasonsMustBeTold() {
        assertThat(discharges.save(episode, null, data("other", "partly")).obstacles())
                .containsExactly(ClosingObstacle.REASON_MISSING);
    }

    @Test
    void whoWritesOnAnOldScreenIsTold() {
        var written = discharges.save(episode, null, complete());
        discharges.save(episode, written.version(), data("referred_on", "partly"));

        assertThatThrownBy(() -> discharges.save(episode, written.version(), complete()))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> discharges.save(episode, null, complete()))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> discharges.close(episode, written.version()))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void twoClicksCloseOnce() throws Exception {
        var written = discharges.save(episode, null, complete());
        List<Throwable> refusals = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<DischargeDetails>> clicks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                clicks.add(
                        users.inThread(
                                Role.PRACTITIONER,
                                () -> discharges.close(episode, written.version())));
            }
            for (Future<DischargeDetails> click : threads.invokeAll(clicks)) {
                try {
                    click.get();
                } catch (ExecutionException refused) {
                    refusals.add(refused.getCause());
                }
            }
        }
        assertThat(refusals)
                .hasSize(2)
                .allSatisfy(refused ->
                        assertThat(refused)
                                .isInstanceOf(DomainRuleViolation.class)
                                .hasMessage("episode.closed"));
        assertThat(queries.get(episode).isClosed()).isTrue();
    }

    @Test
    void aMistakeIsReopenedWithItsReasonAndThePlanGoesOn() {
        var closed = closed();

        discharges.reopen(closed.id(), closed.version(), "Verkeerde patiënt gekozen");

        assertThat(episodes.get(episode).status()).isEqualTo(EpisodeStatus.OPEN);
        assertThat(planQueries.get(plan).status()).isEqualTo(CarePlanStatus.ACTIVE);
        assertThat(queries.mistakes(episode))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.reopenReason()).isEqualTo("Verkeerde patiënt gekozen");
                    assertThat(mistake.words().reason()).isEqualTo(EndReason.GOALS_REACHED);
                });
        assertThat(queries.get(episode).id()).isNull();
        assertThat(closed().id()).isNotEqualTo(closed.id());
    }

    @Test
    void whatIsReopenedOverAnAlarmComesBackAsADraft() {
        var closed = closed();
        care.alarmingIntake(patient);

        discharges.reopen(closed.id(), closed.version(), "Vergissing");

        assertThat(planQueries.get(plan).status()).isEqualTo(CarePlanStatus.DRAFT);
        assertThatThrownBy(() -> plans.activate(plan, null))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessageContaining("careplan.open-alarm");
    }

    @Test
    void whatIsReopenedWhileAScreeningIsDueComesBackAsADraft() {
        var closed = closed();
        rescreenings.require(episode, patient, "Nieuw doof gevoel");

        discharges.reopen(closed.id(), closed.version(), "Vergissing");

        assertThat(planQueries.get(plan).status()).isEqualTo(CarePlanStatus.DRAFT);
    }

    @Test
    void reopeningNeedsAReasonAndAClosedEpisode() {
        var closed = closed();
        assertThatThrownBy(() -> discharges.reopen(closed.id(), closed.version(), " "))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("text.required");
        var reopened = discharges.reopen(closed.id(), closed.version(), "Vergissing");
        assertThatThrownBy(() -> discharges.reopen(closed.id(), closed.version(), "Nog eens"))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> discharges.reopen(closed.id(), reopened.version(), "Nog eens"))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("discharge.not-closed");
    }

    @Test
    void aClosedEpisodeIsNotWrittenOn() {
        var closed = closed();

        assertThatThrownBy(() -> discharges.save(episode, closed.version(), complete()))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("episode.closed");
        assertThatThrownBy(() ->
                        jdbc.update(
                                "UPDATE discharge SET aftercare = 'x' WHERE id = ?",
                                closed.id().value()))
                .rootCause()
                .hasMessageContaining("never changed");
    }

    @Test
    void whatIsWrongIsToldBesideItsField() {
        var wrong =
                new DischargeData(
                        "no-such",
                        null,
                        null,
                        "x".repeat(4001),
                        null,
                        null,
                        List.of(new JudgementData(null, "great", null)));
        assertThatThrownBy(() -> discharges.save(episode, null, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(error -> error.field() + " " + error.code())
                                        .containsExactly(
                                                "reason discharge.reason-unknown",
                                                "aftercare text.too-long",
                                                "goals[0].goal text.required",
                                                "goals[0].result discharge.result-unknown"));
    }

    @Test
    void whoReadsAndClosesIsLogged() {
        closed();
        queries.get(episode);

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 20)).items())
                .extracting(AccessLogRow::objectType)
                .contains("Discharge", "EpisodeOfCare", "CarePlan");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> discharges.save(EpisodeId.next(), null, DischargeData.EMPTY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> discharges.close(episode, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> discharges.reopen(DischargeId.next(), 0, "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void receptionNeitherReadsNorCloses() {
        users.logInAs(Role.RECEPTION);

        assertThatThrownBy(() -> queries.get(episode)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> discharges.save(episode, null, DischargeData.EMPTY))
                .isInstanceOf(AccessDeniedException.class);
    }
}
