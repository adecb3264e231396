package app.wervel.careplan.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.Evaluation;
import app.wervel.careplan.EvaluationDecision;
import app.wervel.careplan.EvaluationId;
import app.wervel.careplan.GoalId;
import app.wervel.careplan.PhaseId;
import app.wervel.careplan.PlanPhase;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.redflag.application.RescreeningService;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class PlanCourseServiceIT {
    private static final PageRequest ALL = new PageRequest(0, 200);

    @Autowired RescreeningService rescreening;
    @Autowired PlanCourseService course;
    @Autowired CarePlanService plans;
    @Autowired CarePlanQueries queries;
    @Autowired ClinicalProfileService profiles;
    @Autowired CurrentUser currentUser;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired EntityManagerFactory entityManagers;
    @Autowired Clock clock;

    private PatientId patient;
    private CarePlanId plan;
    private LocalDate today;

    @BeforeEach
    void aPlanIsDrafted() {
        users.logInAs(Role.PRACTITIONER);
        today = LocalDate.now(clock);
        patient = care.patient();
        plan = newPlan(patient);
    }

    private CarePlanId newPlan(PatientId of) {
        return plans.draft(care.episode(of), List.of(GoalData.saying("Weer wandelen"))).id();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void theCourseOfAPlanComesBackAsItWasMade() {
        var data = new PhaseData("Rustig op gang", "Zitten zonder pijn", today, null, 3);
        course.addPhase(plan, null, data);
        var second = course.addPhase(plan, null, PhaseData.named("Opbouwen"));
        PhaseId build = second.course().phases().getLast().id();
        plans.prescribe(plan, null, new PrescriptionData("E01", null, null, null, null, id(build)));
        course.planEvaluation(plan, null, today.plusWeeks(3));
        plans.activate(plan, null);
        GoalId goal =
                plans.addGoal(plan, null, counted("walking_minutes", 5, 30)).goals().getLast().id();
        course.recordReading(plan, null, goal, null, 12);
        var made = course.startPhase(plan, null, build, "Het gaat goed");

        var read = queries.get(plan);
        assertThat(read).isEqualTo(made);
        var phases = read.course().phases();
        assertThat(PhaseData.of(phases.getFirst())).isEqualTo(data);
        assertThat(read.course().currentPhase()).isEqualTo(build);
        assertThat(read.prescriptions().getFirst().phase()).isEqualTo(build);
        assertThat(read.course().moves().getFirst().fromName()).isEqualTo("Rustig op gang");
        assertThat(read.course().readingsOf(goal))
                .extracting(ReadingRow::on, ReadingRow::value)
                .containsExactly(tuple(today, 12));
        assertThat(read.course().nextEvaluation())
                .map(Evaluation::plannedOn)
                .contains(today.plusWeeks(3));
    }

    private static GoalData counted(String instrument, Integer baseline, Integer target) {
        return new GoalData(
                null, "Wandelen", null, null, null, null, null, instrument, baseline, target);
    }

    private static String id(PhaseId phase) {
        return phase.value().toString();
    }

    @Test
    void onlyWhatBelongsToThePhaseGoesOnPaper() {
        PhaseId calm = phase("Rustig");
        PhaseId build = phase("Opbouwen");
        for (var each : List.of("E01", "E02")) {
            var in = each.equals("E01") ? calm : build;
            plans.prescribe(plan, null, new PrescriptionData(each, null, null, null, null, id(in)));
        }
        plans.prescribe(plan, null, PrescriptionData.of("E08"));
        plans.activate(plan, null);
        assertThat(onPaper()).containsExactly("E01", "E08");

        course.startPhase(plan, null, build, "Kan meer");

        assertThat(onPaper()).containsExactly("E02", "E08");
        assertThat(queries.preview(plan).stopped())
                .extracting(row -> row.exercise().id().value())
                .containsExactly("E01");
    }

    private List<String> onPaper() {
        var printed = queries.print(plan);
        queries.handOut(printed);
        return printed.prescriptions().stream().map(row -> row.exercise().id().value()).toList();
    }

    private PhaseId phase(String name) {
        return course.addPhase(plan, null, PhaseData.named(name)).course().phases().getLast().id();
    }

    @Test
    void aPhaseIsTakenFromAPrescriptionByAllAndAnUnknownOneIsRefusedByName() {
        PhaseId calm = phase("Rustig");
        var made =
                plans.prescribe(
                        plan, null, new PrescriptionData("E01", null, null, null, null, id(calm)));
        var prescription = made.prescriptions().getFirst().id();

        var noted =
                plans.changePrescription(plan, null, prescription, PrescriptionChange.note("Kalm"));
        assertThat(noted.prescriptions().getFirst().phase()).isEqualTo(calm);
        for (String unknown : List.of("rustig", UUID.randomUUID().toString())) {
            assertField(
                    () -> plans.changePrescription(plan, null, prescription, inPhase(unknown)),
                    "phase",
                    "careplan.phase-unknown");
        }
        var all = plans.changePrescription(plan, null, prescription, inPhase("all"));
        assertThat(all.prescriptions().getFirst().phase()).isNull();
    }

    private static PrescriptionChange inPhase(String phase) {
        return new PrescriptionChange(null, null, null, null, phase, null);
    }

    @Test
    void everyFaultOfAPhaseIsToldAtOnce() {
        var wrong = new PhaseData(" ", "x".repeat(501), today, today.minusDays(1), 60);

        assertThatThrownBy(() -> course.addPhase(plan, null, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .contains(
                                                new FieldError("name", "text.required"),
                                                new FieldError("aim", "text.too-long"),
                                                new FieldError("until", "careplan.period-reversed"),
                                                new FieldError(
                                                        "weeks", "careplan.weeks-out-of-range")));
    }

    @Test
    void aPhaseMovesAndIsRemoved() {
        PhaseId calm = phase("Rustig");
        phase("Opbouwen");

        var moved = course.changePhase(plan, null, calm, PhaseData.named("Kalm"), 2);
        assertThat(moved.course().phases())
                .extracting(PlanPhase::name)
                .containsExactly("Opbouwen", "Kalm");
        assertField(
                () -> course.changePhase(plan, null, calm, PhaseData.named("Kalm"), 5),
                "position",
                "careplan.position-out-of-range");
        assertThat(course.removePhase(plan, null, calm).course().phases()).hasSize(1);
    }

    @Test
    void aPrecautionFoundAfterTheStartIsLookedAtBeforeThePlanGoesOn() {
        phase("Rustig");
        PhaseId build = phase("Opbouwen");
        plans.activate(plan, null);
        profiles.change(patient, -1, null, List.of("UNSTABLE_HEART"));

        assertThatThrownBy(() -> course.startPhase(plan, null, build, "Kan meer"))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.details()).containsExactly("UNSTABLE_HEART"));
        assertField(
                () -> {
                    plans.confirm(plan, null, "UNSTABLE_HEART", "Overlegd met de cardioloog");
                    course.startPhase(plan, null, build, " ");
                },
                "reason",
                "text.required");
        assertThat(course.startPhase(plan, null, build, "Kan meer").course().currentPhase())
                .isEqualTo(build);
    }

    @Test
    void whileSymptomsHaveChangedAnEvaluationCanOnlyStopThePlan() {
        var planned = course.planEvaluation(plan, null, today);
        EvaluationId evaluation = planned.course().evaluations().getFirst().id();
        rescreening.require(planned.episode(), patient, "Nieuw doof gevoel");

        assertRefused(
                () -> course.evaluate(plan, null, evaluation, outcome(null, "go_on", null)),
                "redflag.rescreening-required");
        assertRefused(
                () -> course.evaluate(plan, null, evaluation, outcome(null, "adjust", "Minder")),
                "redflag.rescreening-required");
        var stopped = course.evaluate(plan, null, evaluation, outcome(null, "stop", "Eerst arts"));

        assertThat(stopped.course().evaluations().getFirst().decision())
                .isEqualTo(EvaluationDecision.STOP);
    }

    @Test
    void anEvaluationIsPlannedMovedDoneOrCancelled() {
        var planned = course.planEvaluation(plan, null, today.plusWeeks(3));
        EvaluationId first = planned.course().evaluations().getFirst().id();
        course.planEvaluationAnew(plan, null, first, today);
        assertField(() -> course.planEvaluation(plan, null, null), "plannedOn", "text.required");

        assertField(
                () -> course.evaluate(plan, null, first, outcome(today.plusDays(1), "go_on", null)),
                "doneOn",
                "careplan.date-in-future");
        assertField(
                () -> course.evaluate(plan, null, first, outcome(null, "maybe", null)),
                "decision",
                "careplan.decision-unknown");
        assertField(
                () -> course.evaluate(plan, null, first, outcome(null, null, null)),
                "decision",
                "text.required");
        assertField(
                () -> course.evaluate(plan, null, first, outcome(null, "adjust", " ")),
                "note",
                "careplan.evaluation-note-required");
        var done = course.evaluate(plan, null, first, outcome(null, "adjust", "Meer herhalingen"));

        var evaluation = done.course().evaluations().getFirst();
        assertThat(evaluation.doneOn()).isEqualTo(today);
        assertThat(evaluation.decision()).isEqualTo(EvaluationDecision.ADJUST);
        assertThat(evaluation.byName()).isEqualTo("Test practitioner");
        assertRefused(() -> course.cancelEvaluation(plan, null, first), "careplan.evaluation-done");
        var second = course.planEvaluation(plan, null, today.plusWeeks(6)).course().evaluations();
        assertThat(
                        course.cancelEvaluation(plan, null, second.getLast().id())
                                .course()
                                .evaluations())
                .hasSize(1);
    }

    private static EvaluationData outcome(LocalDate on, String decision, String note) {
        return new EvaluationData(on, decision, note);
    }

    @Test
    void aReadingLiesOnTheScaleAndNotInTheFuture() {
        GoalId goal =
                plans.addGoal(plan, null, counted("pain_average", 8, 3)).goals().getLast().id();

        assertField(
                () -> course.recordReading(plan, null, goal, today.plusDays(1), 5),
                "on",
                "careplan.date-in-future");
        assertField(
                () -> course.recordReading(plan, null, goal, today, 11),
                "value",
                "careplan.value-out-of-range");
        assertField(
                () -> course.recordReading(plan, null, goal, today, null),
                "value",
                "text.required");
        course.recordReading(plan, null, goal, today.minusDays(7), 6);
        assertThat(course.recordReading(plan, null, goal, today, 4).course().readingsOf(goal))
                .extracting(ReadingRow::value)
                .containsExactly(6, 4);
        assertThat(course.removeReading(plan, null, goal, today).course().readings()).hasSize(1);
        assertField(
                () -> plans.changeGoal(plan, null, goal, counted("vas", 8, 3)),
                "instrument",
                "careplan.measure-unknown");
        assertField(
                () -> plans.addGoal(plan, null, counted("pain_now", 11, 3)),
                "baselineValue",
                "careplan.value-out-of-range");
        assertField(
                () -> plans.addGoal(plan, null, counted(null, null, 3)),
                "targetValue",
                "careplan.goal-not-measured");
    }

    @Test
    void whoPlansOnAnOldVersionIsTold() {
        long seen = queries.get(plan).version();
        phase("Rustig");

        assertThatThrownBy(() -> course.addPhase(plan, seen, PhaseData.named("Opbouwen")))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> course.planEvaluation(plan, seen, today))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> course.planEvaluation(CarePlanId.next(), null, today))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void todayShowsThePlansOfOneselfThatAreDueTheLongestOverdueFirst() {
        UserId me = currentUser.get().id();
        var overdue = active(today.minusDays(10));
        var dueToday = active(today);
        active(today.plusDays(1));
        course.planEvaluation(overdue, null, today.minusDays(2));
        course.planEvaluation(plan, null, today.minusDays(99));

        var due = queries.evaluationsDue(me, ALL);

        assertThat(due.items())
                .filteredOn(row -> List.of(overdue, dueToday, plan).contains(row.plan()))
                .extracting(DueEvaluationRow::plan, DueEvaluationRow::plannedOn)
                .as("a draft is not due, and a plan comes once")
                .containsExactly(tuple(overdue, today.minusDays(10)), tuple(dueToday, today));
        assertThat(due.items().getFirst().episodeTitle()).isEqualTo("Pijn laag in de rug");
        assertThat(queries.evaluationsDue(me, new PageRequest(0, 1)).items()).hasSize(1);
        assertThat(queries.evaluationsDue(me, new PageRequest(0, 1)).total())
                .isEqualTo(due.total());
        assertThat(queries.evaluationsDue(UserId.next(), ALL).items()).isEmpty();

        var first = queries.get(overdue).course().evaluations();
        for (Evaluation each : first) {
            course.evaluate(overdue, null, each.id(), outcome(null, "go_on", null));
        }
        assertThat(queries.evaluationsDue(me, ALL).items())
                .extracting(DueEvaluationRow::plan)
                .doesNotContain(overdue);
    }

    private CarePlanId active(LocalDate evaluation) {
        var made = newPlan(care.patient());
        course.planEvaluation(made, null, evaluation);
        plans.activate(made, null);
        return made;
    }

    @Test
    void whoIsShownAsDueIsInTheAccessLog() {
        var made = newPlan(patient);
        course.planEvaluation(made, null, today);
        plans.activate(made, null);

        queries.evaluationsDue(currentUser.get().id(), ALL);

        assertThat(accessLog.page(patient.value(), ALL).items().getFirst())
                .satisfies(row -> {
                    assertThat(row.objectType()).isEqualTo("CarePlan");
                    assertThat(row.action().name()).isEqualTo("SEARCH");
                });
    }

    @Test
    void aPlanWithManyReadingsTakesNoMoreQueries() {
        GoalId goal = plans.addGoal(plan, null, counted("pain_now", 8, 3)).goals().getLast().id();
        phase("Rustig");
        course.recordReading(plan, null, goal, today, 4);
        long forOne = queriesOf(() -> queries.get(plan));
        phase("Opbouwen");
        for (int day = 1; day <= 10; day++) {
            course.recordReading(plan, null, goal, today.minusDays(day), 4);
            course.planEvaluation(plan, null, today.plusDays(day));
        }

        assertThat(queriesOf(() -> queries.get(plan))).isEqualTo(forOne);
    }

    private long queriesOf(Runnable read) {
        var statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        read.run();
        return statistics.getPrepareStatementCount() - before;
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoIsNoPractitionerKeepsNoPlanOnItsCourse(Role role) {
        UserId practitioner = currentUser.get().id();
        users.logInAs(role);

        assertDenied(() -> course.addPhase(plan, null, PhaseData.named("Rustig")));
        assertDenied(() ->
                course.changePhase(plan, null, PhaseId.next(), PhaseData.named("Rustig"), null));
        assertDenied(() -> course.removePhase(plan, null, PhaseId.next()));
        assertDenied(() -> course.startPhase(plan, null, PhaseId.next(), "Kan"));
        assertDenied(() -> course.planEvaluation(plan, null, today));
        assertDenied(() -> course.planEvaluationAnew(plan, null, EvaluationId.next(), today));
        assertDenied(() -> course.cancelEvaluation(plan, null, EvaluationId.next()));
        assertDenied(() ->
                course.evaluate(plan, null, EvaluationId.next(), outcome(null, "go_on", null)));
        assertDenied(() -> course.recordReading(plan, null, GoalId.next(), today, 3));
        assertDenied(() -> course.removeReading(plan, null, GoalId.next(), today));
        assertDenied(() -> queries.evaluationsDue(practitioner, ALL));
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void assertField(ThrowingCallable call, String field, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(new FieldError(field, code)));
    }
}
