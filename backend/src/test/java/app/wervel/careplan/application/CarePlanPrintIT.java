package app.wervel.careplan.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.PaperChange;
import app.wervel.careplan.PaperChange.Part;
import app.wervel.careplan.PrescriptionId;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What a patient was handed, and what the next paper says of it. */
@BackendIT
class CarePlanPrintIT {
    @Autowired CarePlanService plans;
    @Autowired CarePlanQueries queries;
    @Autowired ClinicalProfileService profiles;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private PatientId patient;
    private CarePlanId plan;

    @BeforeEach
    void aPlanOfThreeExercisesStarts() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        plan = plans.draft(care.episode(patient), List.of(GoalData.saying("Weer wandelen"))).id();
        for (String exercise : List.of("E01", "E02", "E08")) {
            plans.prescribe(plan, null, PrescriptionData.of(exercise));
        }
        plans.activate(plan, null);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void theFirstPaperMarksNothingAndThePlanKnowsItWasHandedOut() {
        var first = handedOut();

        assertThat(first.lastPrintAt()).isNull();
        assertThat(first.prescriptions())
                .allMatch(row -> first.changeOf(row).equals(PaperChange.SAME));
        assertThat(queries.get(plan).paper())
                .satisfies(paper -> {
                    assertThat(paper.printVersion()).isEqualTo(1);
                    assertThat(paper.upToDate()).isTrue();
                });
    }

    @Test
    void theNextPaperTellsWhatIsNewChangedAndStopped() {
        handedOut();
        plans.remove(plan, null, prescription(1));
        plans.changePrescription(plan, null, prescription(1), PrescriptionChange.side("left"));
        plans.prescribe(plan, null, PrescriptionData.of("E25"));
        plans.move(plan, null, prescription(3), 1);

        assertThat(queries.get(plan).paper())
                .extracting(PaperState::added, PaperState::changed, PaperState::stopped)
                .containsExactly(1, 1, 1);
        var second = handedOut();

        assertThat(second.lastPrintAt()).isNotNull();
        assertThat(second.prescriptions())
                .extracting(row -> row.exercise().id().value(), second::changeOf)
                .containsExactly(
                        tuple("E25", PaperChange.NEW),
                        tuple("E02", new PaperChange(PaperChange.Kind.CHANGED, Set.of(Part.SIDE))),
                        tuple("E08", PaperChange.SAME));
        assertThat(second.stopped())
                .extracting(row -> row.exercise().id().value())
                .containsExactly("E01");
    }

    @Test
    void whoPrintsTheSameVersionAgainMarksTheSame() {
        handedOut();
        plans.prescribe(plan, null, PrescriptionData.of("E25"));

        var second = handedOut();
        var again = handedOut();

        assertThat(again.changes()).isEqualTo(second.changes());
        assertThat(again.lastPrintAt()).isEqualTo(second.lastPrintAt());
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM care_plan_print WHERE care_plan_id = ?",
                                Integer.class,
                                plan.value()))
                .isEqualTo(2);
    }

    @Test
    void whatWasOnlyLookedAtOrADraftWasHandedToNobody() {
        queries.preview(plan);
        queries.print(plan);
        assertThat(queries.get(plan).paper()).isNull();

        plans.revise(plan, null);
        assertThat(handedOut().draft()).isTrue();
        assertThat(queries.get(plan).paper()).isNull();
    }

    @Test
    void anExerciseWhoseLastDayHasPassedIsOffThePaperAndHasStopped() {
        handedOut();
        var ended = new PeriodData(null, LocalDate.of(2020, 1, 1));
        plans.changePrescription(
                plan,
                null,
                prescription(1),
                new PrescriptionChange(null, null, null, ended, null, null));

        var paper = handedOut();

        assertThat(paper.prescriptions())
                .extracting(PrescriptionRow::position)
                .containsExactly(1, 2);
        assertThat(paper.stopped())
                .extracting(row -> row.exercise().id().value())
                .containsExactly("E01");
    }

    @Test
    void aStopTagFoundAfterTheStartMakesThePaperADraftUntilSomebodyGivesAReason() {
        profiles.change(patient, -1, null, List.of("UNSTABLE_HEART"));

        assertThat(handedOut().draft()).isTrue();
        assertThat(queries.get(plan).paper()).isNull();

        plans.confirm(plan, null, "UNSTABLE_HEART", "Overlegd met de cardioloog");
        assertThat(handedOut().draft()).isFalse();
        assertThat(queries.get(plan).paper()).isNotNull();
    }

    @Test
    void whoIsNoPractitionerPrintsNothing() {
        var printed = queries.print(plan);
        users.logInAs(Role.RECEPTION);

        assertThatThrownBy(() -> queries.print(plan)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.handOut(printed))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anExerciseThatEndsByItselfMakesAnotherPaperOfOneVersion() {
        handedOut();
        jdbc.update(
                "UPDATE care_plan_prescription SET until_date = '2020-01-01' WHERE care_plan_id = ? AND exercise_id = 'E01'",
                plan.value());

        var second = handedOut();
        var again = handedOut();

        assertThat(second.printVersion()).isEqualTo(1);
        assertThat(second.stopped())
                .extracting(row -> row.exercise().id().value())
                .containsExactly("E01");
        assertThat(again.changes()).isEqualTo(second.changes());
        assertThat(again.lastPrintAt()).isEqualTo(second.lastPrintAt());
        assertThat(queries.get(plan).paper().upToDate()).isTrue();
        plans.prescribe(plan, null, PrescriptionData.of("E25"));
        assertThat(handedOut().stopped()).as("that was told already").isEmpty();
    }

    private PrintablePlan handedOut() {
        PrintablePlan printed = queries.print(plan);
        queries.handOut(printed);
        return printed;
    }

    private PrescriptionId prescription(int position) {
        return queries.get(plan).prescriptions().get(position - 1).id();
    }
}
