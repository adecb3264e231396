package app.wervel.careplan.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.GoalId;
import app.wervel.careplan.GoalMeasure;
import app.wervel.discharge.application.DischargeQueries;
import app.wervel.episode.EpisodeId;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.Scale;
import app.wervel.measure.application.MeasureQueries;
import app.wervel.measure.application.MeasureService;
import app.wervel.measure.application.PhaseBegin;
import app.wervel.measure.application.ScoreData;
import app.wervel.practice.Role;
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Goals that are counted by what the patient scores. */
@BackendIT
class GoalsByScoresIT {
    @Autowired PlanCourseService course;
    @Autowired CarePlanService plans;
    @Autowired CarePlanQueries queries;
    @Autowired MeasureService measures;
    @Autowired MeasureQueries measured;
    @Autowired DischargeQueries discharges;
    @Autowired InstrumentRegistry registry;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired Clock clock;

    private EpisodeId episode;
    private CarePlanId plan;
    private LocalDate today;

    @BeforeEach
    void aPlanIsDrafted() {
        users.logInAs(Role.PRACTITIONER);
        today = LocalDate.now(clock);
        episode = care.episode(care.patient());
        plan = plans.draft(episode, List.of(GoalData.saying("Weer wandelen"))).id();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private GoalId goal(String instrument, @Nullable String activity, @Nullable Integer baseline) {
        var data =
                new GoalData(
                        null, "Doel", null, activity, null, null, null, instrument, baseline, 2);
        return plans.addGoal(plan, null, data).goals().getLast().id();
    }

    private void pain(int average, String moment, LocalDate on) {
        scored("nprs", moment, on, pain(average));
    }

    private static QuestionnaireAnswers pain(int average) {
        return QuestionnaireAnswers.NONE
                .with("average", Answer.Numeric.of(average))
                .with("now", Answer.Numeric.of(average - 1));
    }

    private void scored(String id, String moment, LocalDate on, QuestionnaireAnswers answers) {
        measures.record(
                episode,
                new ScoreData(id, null, on, moment, "screen", "nl", answers, UUID.randomUUID()));
    }

    private List<ReadingRow> readings(GoalId goal) {
        return queries.get(plan).course().readingsOf(goal);
    }

    @Test
    void scoreIsTheReadingOfItsGoal() {
        GoalId average = goal("pain_average", null, 7);
        GoalId now = goal("pain_now", null, 6);
        GoalId walking = goal("walking_minutes", null, 5);
        pain(7, "start", today);
        pain(4, "between", today);

        assertThat(readings(average))
                .extracting(ReadingRow::value, ReadingRow::scored)
                .containsExactly(tuple(4, true));
        assertThat(readings(now)).extracting(ReadingRow::value).containsExactly(3);
        assertThat(readings(walking)).isEmpty();
    }

    @Test
    void withoutABaselineTheFirstScoreIsWhereItBegan() {
        GoalId goal = goal("pain_average", null, null);
        pain(7, "start", today.minusDays(5));
        pain(4, "between", today);

        assertThat(readings(goal)).extracting(ReadingRow::value).containsExactly(7, 4);
    }

    @Test
    void whatWasScoredBeforeThePlanBeganIsNoReadingOfIt() {
        pain(8, "between", today.minusDays(10));
        GoalId goal = goal("pain_average", null, 7);
        plans.prescribe(plan, null, PrescriptionData.of("E01"));
        plans.activate(plan, null);
        pain(5, "between", today);

        assertThat(readings(goal)).extracting(ReadingRow::value).containsExactly(5);
    }

    @Test
    void eachActivityIsAGoalOfItsOwn() {
        GoalId stairs = goal("activity", "traplopen", 8);
        GoalId lifting = goal("activity", "Tillen", 6);
        var answers =
                QuestionnaireAnswers.NONE
                        .with("activity-1", new Answer.Words("Traplopen"))
                        .with("activity-1-score", Answer.Numeric.of(3));
        scored("psk", "between", today, answers);

        assertThat(readings(stairs)).extracting(ReadingRow::value).containsExactly(3);
        assertThat(readings(lifting)).isEmpty();
    }

    @Test
    void whatIsTypedStandsBesideWhatIsScored() {
        GoalId goal = goal("pain_average", null, 7);
        course.recordReading(plan, null, goal, today.minusDays(3), 6);
        course.recordReading(plan, null, goal, today, 3);
        pain(4, "between", today);

        assertThat(readings(goal))
                .extracting(ReadingRow::on, ReadingRow::value, ReadingRow::scored)
                .containsExactly(
                        tuple(today.minusDays(3), 6, false),
                        tuple(today, 4, true),
                        tuple(today, 3, false));
    }

    @Test
    void correctedScoreIsRightHereToo() {
        GoalId goal = goal("pain_average", null, 7);
        var wrong =
                new ScoreData(
                        "nprs", null, today, "between", "screen", "nl", pain(9), UUID.randomUUID());
        var id = measures.record(episode, wrong).id();
        measures.amend(id, ScoreData.today("nprs", "nl", pain(2)), "Verkeerd getypt");

        assertThat(readings(goal)).extracting(ReadingRow::value).containsExactly(2);
    }

    @Test
    void scoreOfAnotherPatientIsNoReading() {
        GoalId goal = goal("pain_average", null, 7);
        EpisodeId own = episode;
        episode = care.episode(care.patient());
        pain(1, "between", today);
        episode = own;

        assertThat(readings(goal)).isEmpty();
    }

    @Test
    void theClosingShowsTheLastScoreOfTheGoal() {
        GoalId goal = goal("pain_average", null, 7);
        pain(4, "between", today.minusDays(1));
        pain(2, "end", today);

        assertThat(discharges.get(episode).goals())
                .filteredOn(each -> each.goal().equals(goal.value()))
                .extracting(each -> each.baseline(), each -> each.latest(), each -> each.latestOn())
                .containsExactly(tuple("7", "2", today));
    }

    @Test
    void phasesOfThePlanStandBesideTheMeasures() {
        course.addPhase(plan, null, PhaseData.named("Rustig"));
        var second = course.addPhase(plan, null, PhaseData.named("Opbouwen"));
        assertThat(measured.ofEpisode(episode).phases()).as("a draft has not begun").isEmpty();
        plans.prescribe(plan, null, PrescriptionData.of("E01"));
        plans.activate(plan, null);
        assertThat(measured.ofEpisode(episode).phases())
                .containsExactly(new PhaseBegin(today, "Rustig"));
        course.startPhase(plan, null, second.course().phases().getLast().id(), "Kan meer");

        assertThat(measured.ofEpisode(episode).phases())
                .containsExactly(
                        new PhaseBegin(today, "Rustig"), new PhaseBegin(today, "Opbouwen"));
    }

    private int queriesOfThePlan() {
        return TestQueries.of(() -> queries.get(plan)).size();
    }

    @Test
    void numberOfQueriesDoesNotGrowWithGoalsAndScores() {
        goal("pain_average", null, 7);
        pain(5, "between", today);
        int forOne = queriesOfThePlan();
        goal("activity", "Tillen", 6);
        goal("pain_now", null, 7);
        pain(4, "between", today);
        pain(3, "between", today);

        assertThat(queriesOfThePlan()).isEqualTo(forOne);
    }

    @ParameterizedTest
    @EnumSource(GoalMeasure.class)
    void goalsKnowTheScalesOfTheRegistry(GoalMeasure measure) {
        measure.scoredBy()
                .map(registry::get)
                .ifPresent(instrument -> {
                    assertThat(instrument.direction().improvement(BigDecimal.TEN, BigDecimal.ONE))
                            .as("lower is better on both")
                            .isPositive();
                    assertThat(measure.lowerIsBetter()).isTrue();
                    Scale total = instrument.total();
                    Scale scale = total == null ? instrument.scales().getFirst() : total;
                    assertThat(scale.most())
                            .isEqualByComparingTo(BigDecimal.valueOf(measure.most()));
                });
        assertThat(GoalMeasure.fromId(measure.id())).isEqualTo(measure);
    }
}
