package app.wervel.careplan;

import static app.wervel.exercise.LibraryFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.wervel.episode.EpisodeId;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.PrecautionTag;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CarePlanTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UserId BY = UserId.next();

    private final CarePlan plan = new CarePlan(EpisodeId.next(), PatientId.next());

    @Test
    void aPrescriptionEndsOnItsFirstDayOrLater() {
        var first = LocalDate.of(2026, 3, 2);

        assertThat(during(first, first).until()).isEqualTo(first);
        assertThat(during(null, first).from()).isNull();
        assertThatThrownBy(() -> during(first, first.minusDays(1)))
                .hasMessage("careplan.period-reversed");
    }

    private static Prescription during(LocalDate from, LocalDate until) {
        return new Prescription(
                PrescriptionId.next(),
                BREATHING.id(),
                Side.NONE,
                tenTimes(),
                null,
                from,
                until,
                null);
    }

    @Test
    void aPlanWithoutGoalsDoesNotStart() {
        assertRefused(() -> activate(), "careplan.no-goals");

        plan.addGoal(goal("Weer een uur kunnen zitten"));
        activate();

        assertThat(plan.status()).isEqualTo(CarePlanStatus.ACTIVE);
        assertThat(plan.activatedAt()).contains(NOW);
    }

    @Test
    void aPlanWithAnUnconfirmedPrecautionDoesNotStartAndSaysWhich() {
        plan.addGoal(goal("Veilig lopen"));
        prescribe(BALANCE);
        plan.confirm(FALL_RISK, confirmation(FALL_RISK, null));

        assertThatThrownBy(() ->
                        plan.activate(
                                List.of(ACUTE_FRACTURE, FALL_RISK, OSTEOPOROSIS),
                                List.of(),
                                BY,
                                NOW))
                .asInstanceOf(type(DomainRuleViolation.class))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("careplan.unconfirmed-precautions");
                    assertThat(refused.details()).containsExactly("ACUTE_FRACTURE", "OSTEOPOROSIS");
                });
        assertThat(plan.status()).isEqualTo(CarePlanStatus.DRAFT);
    }

    @Test
    void aPlanBesideAnOpenAlarmDoesNotStart() {
        plan.addGoal(goal("Weer fietsen"));

        assertRefused(
                () -> plan.activate(List.of(), List.of("same_day"), BY, NOW),
                "careplan.open-alarm");
    }

    @Test
    void aPlanStartsOnce() {
        startPlan();

        assertRefused(() -> activate(), "careplan.not-a-draft");
    }

    @Test
    void aStopTagIsConfirmedWithAReasonOnly() {
        assertRefused(
                () -> plan.confirm(ACUTE_FRACTURE, confirmation(ACUTE_FRACTURE, "  ")),
                "careplan.reason-required");

        plan.confirm(ACUTE_FRACTURE, confirmation(ACUTE_FRACTURE, "Overlegd met de orthopeed"));

        assertThat(plan.unconfirmed(List.of(ACUTE_FRACTURE))).isEmpty();
    }

    @Test
    void aTagIsConfirmedOnce() {
        plan.confirm(FALL_RISK, confirmation(FALL_RISK, null));

        assertThatThrownBy(() -> plan.confirm(FALL_RISK, confirmation(FALL_RISK, "nogmaals")))
                .isInstanceOf(Conflict.class)
                .hasMessage("careplan.confirmed-already");
    }

    @Test
    void anotherExerciseWithAConfirmedTagNeedsNoSecondConfirmation() {
        startPlan();
        plan.confirm(FALL_RISK, confirmation(FALL_RISK, null));

        plan.prescribe(prescription(BALANCE), List.of(FALL_RISK));
        plan.prescribe(prescription(BALANCE), List.of(FALL_RISK));

        assertThat(plan.prescriptions()).hasSize(2);
    }

    @Test
    void anActivePlanTakesNoExerciseThatAnUnconfirmedPrecautionSpeaksAgainst() {
        startPlan();

        assertRefused(
                () -> plan.prescribe(prescription(CURL_UP), List.of(OSTEOPOROTIC_FRACTURE)),
                "careplan.unconfirmed-precautions");
        assertThat(plan.prescriptions()).isEmpty();
    }

    @Test
    void aDraftMayHoldAnExerciseThatIsStillToBeConfirmed() {
        plan.prescribe(prescription(CURL_UP), List.of(OSTEOPOROTIC_FRACTURE));

        assertThat(plan.prescriptions()).hasSize(1);
    }

    @Test
    void exercisesKeepTheOrderInWhichTheyAreMoved() {
        var first = prescribe(BALANCE);
        var second = prescribe(CURL_UP);
        var third = prescribe(BREATHING);

        plan.move(third, 1);
        assertThat(plan.prescriptions())
                .extracting(Prescription::id)
                .containsExactly(third, first, second);

        plan.move(third, 3);
        assertThat(plan.prescriptions())
                .extracting(Prescription::id)
                .containsExactly(first, second, third);

        plan.remove(second);
        assertThat(plan.prescriptions()).extracting(Prescription::id).containsExactly(first, third);
    }

    @Test
    void thereIsNoPlaceBeforeTheFirstOrAfterTheLast() {
        var only = prescribe(BALANCE);

        assertThatThrownBy(() -> plan.move(only, 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> plan.move(only, 2)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> plan.move(PrescriptionId.next(), 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPlanHoldsTwentyExercises() {
        for (int i = 0; i < CarePlan.MOST_PRESCRIPTIONS; i++) {
            prescribe(BREATHING);
        }

        assertRefused(() -> prescribe(BREATHING), "careplan.too-many-prescriptions");
    }

    @Test
    void aPrescriptionKeepsItsExercise() {
        var id = prescribe(BALANCE);
        var other = new Prescription(id, BREATHING.id(), Side.LEFT, tenTimes(), null);

        assertThatThrownBy(() -> plan.changePrescription(other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void editingADraftLeavesThePrintVersionAndEditingAnActivePlanMovesItOn() {
        startPlan();
        assertThat(plan.printVersion()).isEqualTo(1);

        var id = prescribe(BREATHING);
        assertThat(plan.printVersion()).isEqualTo(2);

        plan.changePrescription(
                new Prescription(id, BREATHING.id(), Side.BOTH, tenTimes(), "Rustig aan"));
        assertThat(plan.printVersion()).isEqualTo(3);

        plan.move(id, 1);
        assertThat(plan.printVersion()).as("it stood there already").isEqualTo(3);

        plan.confirm(FALL_RISK, confirmation(FALL_RISK, null));
        assertThat(plan.printVersion()).as("no confirmation is on paper").isEqualTo(3);
    }

    @Test
    void aRevisedPlanIsADraftOfTheNextVersion() {
        startPlan();

        plan.revise();
        prescribe(BREATHING);

        assertThat(plan.status()).isEqualTo(CarePlanStatus.DRAFT);
        assertThat(plan.printVersion()).isEqualTo(2);
        assertRefused(plan::revise, "careplan.not-active");
    }

    @Test
    void anActivePlanKeepsAGoal() {
        startPlan();
        var goal = plan.goals().getFirst().id();

        assertRefused(() -> plan.removeGoal(goal), "careplan.no-goals");
        assertRefused(() -> plan.replaceGoals(List.of()), "careplan.no-goals");
    }

    @Test
    void goalsChangeInTheirPlace() {
        var first = goal("Zitten");
        var second = goal("Tillen");
        plan.replaceGoals(List.of(first, second));

        plan.changeGoal(
                new Goal(first.id(), "Een uur zitten", IcfDomain.ACTIVITY, null, null, null, null));
        assertThat(plan.goals())
                .extracting(Goal::statement)
                .containsExactly("Een uur zitten", "Tillen");

        plan.removeGoal(first.id());
        assertThat(plan.goals()).containsExactly(second);
        assertThatThrownBy(() -> plan.removeGoal(first.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aPlanHoldsTenGoals() {
        for (int i = 0; i < CarePlan.MOST_GOALS; i++) {
            plan.addGoal(goal("Doel " + i));
        }

        assertRefused(() -> plan.addGoal(goal("Nog een")), "careplan.too-many-goals");
    }

    @Test
    void anEndedPlanChangesNoMore() {
        startPlan();
        plan.end();

        assertRefused(() -> plan.addGoal(goal("Nog iets")), "careplan.ended");
        assertRefused(() -> prescribe(BREATHING), "careplan.ended");
        assertRefused(
                () -> plan.confirm(FALL_RISK, confirmation(FALL_RISK, null)), "careplan.ended");
        assertRefused(() -> activate(), "careplan.ended");
    }

    @Test
    void aGoalNeedsWords() {
        assertThatThrownBy(() -> goal("  "))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("text.required");
    }

    @Test
    void aPlanThatWasNeverSavedHasNoVersionToChange() {
        assertThatThrownBy(() -> plan.requireVersion(0)).isInstanceOf(StaleVersion.class);
    }

    private void startPlan() {
        plan.addGoal(goal("Weer een uur kunnen zitten"));
        activate();
    }

    private void activate() {
        plan.activate(List.of(), List.of(), BY, NOW);
    }

    private PrescriptionId prescribe(Exercise exercise) {
        var prescription = prescription(exercise);
        plan.prescribe(prescription, List.of());
        return prescription.id();
    }

    private static Prescription prescription(Exercise exercise) {
        return new Prescription(PrescriptionId.next(), exercise.id(), Side.NONE, tenTimes(), null);
    }

    private static Goal goal(String statement) {
        return new Goal(GoalId.next(), statement, null, null, null, null, null);
    }

    private static Confirmation confirmation(PrecautionTag tag, String reason) {
        return new Confirmation(tag.id(), reason, UserId.next(), "Test Behandelaar", NOW);
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .asInstanceOf(type(DomainRuleViolation.class))
                .extracting(DomainRuleViolation::code)
                .isEqualTo(code);
    }
}
