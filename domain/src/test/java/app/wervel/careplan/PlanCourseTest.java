package app.wervel.careplan;

import static app.wervel.exercise.LibraryFixture.BREATHING;
import static app.wervel.exercise.LibraryFixture.FALL_RISK;
import static app.wervel.exercise.LibraryFixture.tenTimes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Phases, evaluations and readings of a plan. */
class PlanCourseTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UserId BY = UserId.next();

    private final PlanPhase calm = phase("Rustig op gang");
    private final PlanPhase build = phase("Opbouwen");
    private CarePlan plan;

    @BeforeEach
    void aPlanWithAGoal() {
        plan = new CarePlan(EpisodeId.next(), PatientId.next());
        plan.addGoal(goal(null, null, null));
    }

    @Test
    void aPlanStartsInItsFirstPhase() {
        plan.addPhase(calm);
        plan.addPhase(build);
        assertThat(plan.currentPhase()).isEmpty();

        start();

        assertThat(plan.currentPhase()).contains(calm.id());
        assertThat(plan.responsible()).contains(BY);
    }

    @Test
    void theFirstPhaseOfAPlanThatHasStartedIsItsCurrentOne() {
        start();
        plan.addPhase(calm);
        plan.addPhase(build);

        assertThat(plan.currentPhase()).contains(calm.id());
    }

    @Test
    void goingOnKeepsTheReasonAndGivesThePaperANewVersion() {
        startWithTwoPhases();
        int before = plan.printVersion();

        goOn(build, "Twee weken zonder meer pijn");

        assertThat(plan.currentPhase()).contains(build.id());
        assertThat(plan.printVersion()).isEqualTo(before + 1);
        assertThat(plan.phaseMoves())
                .containsExactly(
                        new PhaseMove(
                                calm.id(),
                                build.id(),
                                "Rustig op gang",
                                "Opbouwen",
                                "Twee weken zonder meer pijn",
                                BY,
                                "Test",
                                NOW));
    }

    @Test
    void nobodyGoesOnWithoutAReasonOrBeforeTheStartOrToWhereThePlanIs() {
        plan.addPhase(calm);
        plan.addPhase(build);
        assertRefused(() -> goOn(build, "Kan"), "careplan.not-active");
        start();

        assertThatThrownBy(() -> goOn(build, "  ")).hasMessage("text.required");
        assertThatThrownBy(() -> goOn(calm, "Terug"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("careplan.phase-already-current");
        assertThat(plan.phaseMoves()).isEmpty();
        assertThatThrownBy(() -> goOn(phase("Elders"), "Kan")).isInstanceOf(NotFound.class);
    }

    @Test
    void aPrecautionThatNobodyLookedAtKeepsThePlanInItsPhase() {
        startWithTwoPhases();

        assertRefused(
                () -> plan.startPhase(build.id(), List.of(FALL_RISK), "Kan meer", BY, "Test", NOW),
                "careplan.unconfirmed-precautions");
        assertThat(plan.currentPhase()).contains(calm.id());
    }

    @Test
    void thePatientDoesWhatBelongsToThePhaseAndToAllPhases() {
        plan.addPhase(calm);
        plan.addPhase(build);
        var always = prescribe(null, null);
        var first = prescribe(calm.id(), null);
        var later = prescribe(build.id(), null);
        prescribe(null, TODAY.minusDays(1));

        assertThat(plan.prescriptionsOn(TODAY)).containsExactly(always, first);
        start();
        assertThat(plan.prescriptionsOn(TODAY)).containsExactly(always, first);
        goOn(build, "Kan meer");
        assertThat(plan.prescriptionsOn(TODAY)).containsExactly(always, later);
        assertThat(plan.prescriptions()).hasSize(4);
    }

    @Test
    void anExerciseBelongsToAPhaseOfItsOwnPlan() {
        assertThatThrownBy(() -> prescribe(PhaseId.next(), null))
                .hasMessage("careplan.phase-unknown");
        var prescribed = prescribe(null, null);
        var elsewhere =
                new Prescription(
                        prescribed.id(),
                        prescribed.exercise(),
                        Side.NONE,
                        tenTimes(),
                        null,
                        null,
                        null,
                        PhaseId.next());
        assertThatThrownBy(() -> plan.changePrescription(elsewhere))
                .hasMessage("careplan.phase-unknown");
    }

    @Test
    void aPhaseThatIsInUseOrCurrentStays() {
        startWithTwoPhases();
        var prescribed = prescribe(build.id(), null);

        assertRefused(() -> plan.removePhase(build.id()), "careplan.phase-in-use");
        assertRefused(() -> plan.removePhase(calm.id()), "careplan.phase-is-current");
        plan.remove(prescribed.id());
        plan.removePhase(build.id());
        plan.removePhase(calm.id());

        assertThat(plan.phases()).isEmpty();
        assertThat(plan.currentPhase()).isEmpty();
        assertThatThrownBy(() -> plan.removePhase(calm.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void phasesChangeAndMove() {
        plan.addPhase(calm);
        plan.addPhase(build);
        var renamed = new PlanPhase(build.id(), "Sterker", "Trap op", null, null, 4);

        plan.changePhase(renamed);
        plan.movePhase(build.id(), 1);

        assertThat(plan.phases()).containsExactly(renamed, calm);
        assertThatThrownBy(() -> plan.movePhase(build.id(), 3))
                .hasMessage("careplan.position-out-of-range");
        for (int i = 2; i < CarePlan.MOST_PHASES; i++) {
            plan.addPhase(phase("Fase " + i));
        }
        assertRefused(() -> plan.addPhase(phase("Te veel")), "careplan.too-many-phases");
    }

    @Test
    void aPhaseLastsUntilADayOrForWeeksButNotBoth() {
        var id = PhaseId.next();
        assertThat(new PlanPhase(id, "A", null, TODAY, null, 2).expectedUntil())
                .isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(new PlanPhase(id, "A", null, TODAY, TODAY, null).expectedUntil())
                .isEqualTo(TODAY);
        assertThat(new PlanPhase(id, "A", null, null, null, 2).expectedUntil()).isNull();
        assertThatThrownBy(() -> new PlanPhase(id, "A", null, TODAY, TODAY, 2))
                .hasMessage("careplan.phase-length");
        assertThatThrownBy(() -> new PlanPhase(id, "A", null, TODAY, TODAY.minusDays(1), null))
                .hasMessage("careplan.period-reversed");
        assertThatThrownBy(() -> new PlanPhase(id, "A", null, null, null, 53))
                .hasMessage("careplan.weeks-out-of-range");
        assertThatThrownBy(() -> new PlanPhase(id, " ", null, null, null, null))
                .hasMessage("text.required");
    }

    @Test
    void anEvaluationIsDueFromItsDayUntilItIsDone() {
        var evaluation = Evaluation.planned(TODAY);
        plan.plan(evaluation);
        assertThat(evaluation.isDueOn(TODAY.minusDays(1))).isFalse();
        assertThat(evaluation.isDueOn(TODAY)).isTrue();

        plan.evaluate(evaluation.id(), TODAY, EvaluationDecision.GO_ON, null, BY, "Test");

        var done = plan.evaluations().getFirst();
        assertThat(done.isDueOn(TODAY)).isFalse();
        assertThat(done.plannedOn()).isEqualTo(TODAY);
        assertRefused(
                () -> plan.evaluate(done.id(), TODAY, EvaluationDecision.GO_ON, null, BY, "Test"),
                "careplan.evaluation-done");
        assertRefused(() -> plan.cancel(done.id()), "careplan.evaluation-done");
        assertRefused(() -> plan.planAnew(done.id(), TODAY), "careplan.evaluation-done");
    }

    @ParameterizedTest
    @EnumSource(
            value = EvaluationDecision.class,
            names = {"ADJUST", "STOP"})
    void aPlanThatChangesOrStopsSaysWhy(EvaluationDecision decision) {
        var evaluation = Evaluation.planned(TODAY);
        plan.plan(evaluation);

        assertThatThrownBy(() -> plan.evaluate(evaluation.id(), TODAY, decision, " ", BY, "Test"))
                .hasMessage("careplan.evaluation-note-required");
        plan.evaluate(evaluation.id(), TODAY, decision, "Doel bereikt", BY, "Test");

        assertThat(plan.evaluations().getFirst().decision()).isEqualTo(decision);
        assertThat(plan.status()).isEqualTo(CarePlanStatus.DRAFT);
    }

    @Test
    void evaluationsComeByDayAndCanBePlannedAnewOrCancelled() {
        var late = Evaluation.planned(TODAY.plusWeeks(6));
        var soon = Evaluation.planned(TODAY.plusWeeks(3));
        plan.plan(late);
        plan.plan(soon);

        plan.planAnew(late.id(), TODAY.plusWeeks(1));
        assertThat(plan.evaluations())
                .extracting(Evaluation::id)
                .containsExactly(late.id(), soon.id());
        plan.cancel(late.id());
        assertThat(plan.evaluations()).containsExactly(soon);
        assertThatThrownBy(() -> plan.cancel(late.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void readingsFollowAGoalThatIsCounted() {
        var walking = goal(GoalMeasure.WALKING_MINUTES, 5, 30);
        plan.addGoal(walking);

        plan.record(reading(walking, TODAY, 10));
        plan.record(reading(walking, TODAY.minusDays(7), 7));
        plan.record(reading(walking, TODAY, 12));

        assertThat(plan.readings()).extracting(GoalReading::value).containsExactly(7, 12);
        assertThatThrownBy(() -> plan.record(reading(walking, TODAY, 601)))
                .hasMessage("careplan.value-out-of-range");
        assertRefused(
                () -> plan.record(reading(plan.goals().getFirst(), TODAY, 3)),
                "careplan.goal-not-measured");
        plan.removeReading(walking.id(), TODAY);
        assertThat(plan.readings()).hasSize(1);
        assertThatThrownBy(() -> plan.removeReading(walking.id(), TODAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aGoalThatIsFollowedKeepsItsMeasureAndTakesItsReadingsAlong() {
        var walking = goal(GoalMeasure.WALKING_MINUTES, 5, 30);
        plan.addGoal(walking);
        plan.record(reading(walking, TODAY, 10));
        var inWords = new Goal(walking.id(), "Wandelen", null, "minuten", "5", "30", null);

        assertRefused(() -> plan.changeGoal(inWords), "careplan.goal-has-readings");
        assertRefused(() -> plan.replaceGoals(List.of(inWords)), "careplan.goal-has-readings");
        plan.removeGoal(walking.id());
        assertThat(plan.readings()).isEmpty();
    }

    @Test
    void aGoalHasAtMostSixtyReadings() {
        var pain = goal(GoalMeasure.PAIN_NOW, 8, 2);
        plan.addGoal(pain);
        for (int day = 0; day < GoalReading.MOST_PER_GOAL; day++) {
            plan.record(reading(pain, TODAY.minusDays(day), 5));
        }

        assertRefused(
                () -> plan.record(reading(pain, TODAY.plusDays(1), 5)),
                "careplan.too-many-readings");
        plan.record(reading(pain, TODAY, 4));
        assertThat(plan.readings().getLast().value()).isEqualTo(4);
    }

    @Test
    void aGoalIsMeasuredInNumbersOrInWords() {
        assertThatThrownBy(() -> goal(null, 5, null)).hasMessage("careplan.goal-not-measured");
        assertThatThrownBy(() -> goal(GoalMeasure.PAIN_NOW, 11, null))
                .hasMessage("careplan.value-out-of-range");
        assertThatThrownBy(() ->
                        new Goal(
                                GoalId.next(),
                                "Lopen",
                                null,
                                null,
                                "veel",
                                null,
                                null,
                                GoalMeasure.PAIN_NOW,
                                null,
                                null))
                .hasMessage("careplan.goal-words-and-numbers");
    }

    @Test
    void twoPointsOrThirtyPercentOfPainMatterAndOfTheOthersNothingIsKnown() {
        assertThat(GoalMeasure.PAIN_AVERAGE.improvedImportantly(8, 6)).isTrue();
        assertThat(GoalMeasure.PAIN_AVERAGE.improvedImportantly(8, 7)).isFalse();
        assertThat(GoalMeasure.PAIN_NOW.improvedImportantly(3, 2)).as("33%").isTrue();
        assertThat(GoalMeasure.PAIN_NOW.improvedImportantly(6, 8)).isFalse();
        assertThat(GoalMeasure.PAIN_NOW.improvedImportantly(0, 0)).isFalse();
        assertThat(GoalMeasure.ACTIVITY.improvedImportantly(10, 0)).isFalse();
        assertThat(GoalMeasure.WALKING_MINUTES.improvedImportantly(5, 60)).isFalse();
    }

    @Test
    void aPlanThatHasEndedNoLongerChanges() {
        plan.addPhase(calm);
        var evaluation = Evaluation.planned(TODAY);
        plan.plan(evaluation);
        var pain = goal(GoalMeasure.PAIN_NOW, 8, 2);
        plan.addGoal(pain);
        start();
        plan.end();

        assertRefused(() -> plan.addPhase(build), "careplan.ended");
        assertRefused(() -> plan.changePhase(calm), "careplan.ended");
        assertRefused(() -> plan.movePhase(calm.id(), 1), "careplan.ended");
        assertRefused(() -> plan.removePhase(calm.id()), "careplan.ended");
        assertRefused(() -> plan.plan(evaluation), "careplan.ended");
        assertRefused(() -> plan.cancel(evaluation.id()), "careplan.ended");
        assertRefused(() -> plan.record(reading(pain, TODAY, 3)), "careplan.ended");
        assertRefused(() -> plan.removeReading(pain.id(), TODAY), "careplan.ended");
    }

    @Test
    void whatIsUnknownIsRefusedByName() {
        assertThatThrownBy(() -> EvaluationDecision.fromId("maybe"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("careplan.decision-unknown");
        assertThatThrownBy(() -> GoalMeasure.fromId("vas")).hasMessage("careplan.measure-unknown");
        assertThat(EvaluationDecision.fromId("go_on")).isEqualTo(EvaluationDecision.GO_ON);
        assertThat(GoalMeasure.fromId("sitting_minutes")).isEqualTo(GoalMeasure.SITTING_MINUTES);
    }

    private void startWithTwoPhases() {
        plan.addPhase(calm);
        plan.addPhase(build);
        start();
    }

    private void start() {
        plan.activate(List.of(), List.of(), BY, NOW);
    }

    private void goOn(PlanPhase phase, String reason) {
        plan.startPhase(phase.id(), List.of(), reason, BY, "Test", NOW);
    }

    private Prescription prescribe(PhaseId phase, LocalDate until) {
        var prescription =
                new Prescription(
                        PrescriptionId.next(),
                        BREATHING.id(),
                        Side.NONE,
                        tenTimes(),
                        null,
                        null,
                        until,
                        phase);
        plan.prescribe(prescription, List.of());
        return prescription;
    }

    private static PlanPhase phase(String name) {
        return new PlanPhase(PhaseId.next(), name, null, null, null, null);
    }

    private static Goal goal(GoalMeasure instrument, Integer baseline, Integer target) {
        return new Goal(
                GoalId.next(),
                "Weer wandelen",
                null,
                null,
                null,
                null,
                null,
                instrument,
                baseline,
                target);
    }

    private static GoalReading reading(Goal goal, LocalDate on, int value) {
        return new GoalReading(goal.id(), on, value, BY, "Test");
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
