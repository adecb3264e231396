package app.wervel.careplan.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.Side;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseSetId;
import app.wervel.exercise.application.ExerciseSetData;
import app.wervel.exercise.application.ExerciseSetData.SetExerciseData;
import app.wervel.exercise.application.ExerciseSetService;
import app.wervel.exercise.application.OwnExerciseService;
import app.wervel.practice.Role;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestExercises;
import app.wervel.testing.TestUsers;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BackendIT
class SetIntoPlanIT {
    @Autowired CarePlanService plans;
    @Autowired CarePlanQueries queries;
    @Autowired ExerciseSetService sets;
    @Autowired OwnExerciseService own;
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
    void aSetGoesIntoThePlanInItsOrderAndLeavesOutWhatIsThere() {
        var plan = plans.prescribe(newPlan(), null, PrescriptionData.of("E08"));
        var retired = own.create(TestExercises.own("Oud bekend"));
        var set = set("Romp", "E06", "E08", retired.exercise().id().value(), "E13");
        own.retire(retired.exercise().id(), retired.version());

        var applied = plans.applySet(plan.id(), plan.version(), set);

        assertThat(keys(applied.added())).containsExactly("E06", "E13");
        assertThat(keys(applied.there())).containsExactly("E08");
        assertThat(applied.retired()).containsExactly(exercise(retired.exercise().id().value()));
        assertThat(applied.plan().prescriptions())
                .extracting(row -> row.exercise().id().value())
                .containsExactly("E08", "E06", "E13");
        assertThat(queries.get(plan.id())).isEqualTo(applied.plan());
    }

    private Exercise exercise(String key) {
        return own.get(new app.wervel.exercise.ExerciseId(key)).exercise();
    }

    @Test
    void theSetsDosageGoesAlong() {
        var set =
                sets.create(
                                new ExerciseSetData(
                                        "Tien keer",
                                        null,
                                        null,
                                        List.of(
                                                new SetExerciseData(
                                                        "E08", TestExercises.tenTimes()))))
                        .id();

        var prescription = plans.applySet(newPlan(), null, set).plan().prescriptions().getFirst();

        assertThat(Objects.requireNonNull(prescription.dosage().repetitions()).min()).isEqualTo(10);
        assertThat(prescription.side()).isEqualTo(Side.NONE);
    }

    @Test
    void anActivePlanTakesTheWholeSetOrNothing() {
        var id = newPlan("FALL_RISK", "OSTEOPOROSIS");
        plans.activate(id, null);
        var set = set("Staan en buigen", "E01", "E65", "E04");

        assertThatThrownBy(() -> plans.applySet(id, null, set))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code())
                                    .isEqualTo("careplan.unconfirmed-precautions");
                            assertThat(refused.details())
                                    .containsExactlyInAnyOrder("FALL_RISK", "OSTEOPOROSIS");
                        });
        assertThat(queries.get(id).prescriptions()).isEmpty();

        plans.confirm(id, null, "FALL_RISK", null);
        plans.confirm(id, null, "OSTEOPOROSIS", null);
        int before = queries.get(id).printVersion();
        var applied = plans.applySet(id, null, set);
        assertThat(applied.plan().prescriptions()).hasSize(3);
        assertThat(applied.plan().printVersion())
                .as("for the patient it is one change")
                .isEqualTo(before + 1);
    }

    @Test
    void aFullPlanTakesNothing() {
        var id = newPlan();
        IntStream.rangeClosed(40, 58)
                .forEach(number -> plans.prescribe(id, null, PrescriptionData.of("E" + number)));
        var set = set("Twee erbij", "E01", "E02");

        assertThatThrownBy(() -> plans.applySet(id, null, set))
                .hasMessageContaining("careplan.too-many-prescriptions");
        assertThat(queries.get(id).prescriptions()).hasSize(19);
    }

    @Test
    void aSetOnAnOlderPlanOrThatIsGoneIsRefused() {
        var plan = plans.prescribe(newPlan(), null, PrescriptionData.of("E08"));
        plans.prescribe(plan.id(), null, PrescriptionData.of("E09"));
        var set = set("Verouderd", "E01");

        assertThatThrownBy(() -> plans.applySet(plan.id(), plan.version(), set))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> plans.applySet(plan.id(), null, ExerciseSetId.next()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRetiredExerciseIsNotPrescribedAnewAndStaysInThePlan() {
        var made = own.create(TestExercises.own("Voorbij"));
        String key = made.exercise().id().value();
        var plan = plans.prescribe(newPlan(), null, PrescriptionData.of(key));

        own.retire(made.exercise().id(), made.version());

        assertThat(queries.get(plan.id()).prescriptions().getFirst().exercise().name().nl())
                .isEqualTo("Voorbij");
        assertThatThrownBy(() -> plans.prescribe(newPlan(), null, PrescriptionData.of(key)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("exercise.retired");
    }

    private CarePlanId newPlan(String... precautions) {
        var patient = care.patient(precautions);
        return plans.draft(
                        care.episode(patient),
                        List.of(GoalData.saying("Weer een uur kunnen zitten")))
                .id();
    }

    private ExerciseSetId set(String name, String... exercises) {
        return sets.create(
                        new ExerciseSetData(
                                name,
                                null,
                                null,
                                Arrays.stream(exercises)
                                        .map(key -> new SetExerciseData(key, null))
                                        .toList()))
                .id();
    }

    private static List<String> keys(List<Exercise> exercises) {
        return exercises.stream().map(exercise -> exercise.id().value()).toList();
    }
}
