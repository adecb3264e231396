package app.wervel.careplan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.Confirmation;
import app.wervel.careplan.Goal;
import app.wervel.careplan.GoalId;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.Side;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.PlanCourse;
import app.wervel.careplan.application.PrescriptionRow;
import app.wervel.episode.EpisodeId;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.ExerciseCatalogueReader;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextStepTest {
    private static final ExerciseCatalogue LIBRARY = new ExerciseCatalogueReader().read();
    private static final Goal GOAL =
            new Goal(GoalId.next(), "Weer fietsen", null, null, null, null, null);
    private static final PrecautionTag FALL_RISK = LIBRARY.findTag("FALL_RISK").orElseThrow();

    private static CarePlanDetails plan(
            List<Goal> goals,
            List<PrescriptionRow> exercises,
            List<Confirmation> confirmed,
            List<PrecautionTag> met) {
        return new CarePlanDetails(
                CarePlanId.next(),
                0,
                EpisodeId.next(),
                PatientId.next(),
                CarePlanStatus.DRAFT,
                1,
                null,
                goals,
                exercises,
                confirmed,
                met,
                met,
                PlanCourse.NONE,
                null);
    }

    private static PrescriptionRow bridge() {
        Exercise exercise = LIBRARY.get(new ExerciseId("E01"));
        return new PrescriptionRow(
                PrescriptionId.next(),
                1,
                exercise,
                Side.NONE,
                exercise.ownDosage(),
                null,
                null,
                null,
                null);
    }

    private static Confirmation confirmed(PrecautionTag tag) {
        return new Confirmation(
                tag.id(), null, new UserId(UUID.randomUUID()), "Test", Instant.EPOCH);
    }

    @Test
    void aPlanBeginsWithAGoal() {
        assertThat(NextStep.of(plan(List.of(), List.of(bridge()), List.of(), List.of(FALL_RISK))))
                .isEqualTo(NextStep.GOAL);
    }

    @Test
    void afterTheGoalComeExercises() {
        assertThat(NextStep.of(plan(List.of(GOAL), List.of(), List.of(), List.of())))
                .isEqualTo(NextStep.EXERCISE);
    }

    @Test
    void aPrecautionThatNobodyLookedAtComesBeforeTheStart() {
        assertThat(
                        NextStep.of(
                                plan(
                                        List.of(GOAL),
                                        List.of(bridge()),
                                        List.of(),
                                        List.of(FALL_RISK))))
                .isEqualTo(NextStep.PRECAUTIONS);
    }

    @Test
    void withAllConfirmedThePlanCanStart() {
        assertThat(
                        NextStep.of(
                                plan(
                                        List.of(GOAL),
                                        List.of(bridge()),
                                        List.of(confirmed(FALL_RISK)),
                                        List.of(FALL_RISK))))
                .isEqualTo(NextStep.ACTIVATE);
    }
}
