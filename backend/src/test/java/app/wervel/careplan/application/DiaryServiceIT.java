package app.wervel.careplan.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.DiaryMark;
import app.wervel.careplan.PlanPhase;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.application.DiaryDayData.MarkData;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.DosageData.RangeData;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class DiaryServiceIT {
    @Autowired DiaryService diary;
    @Autowired DiaryQueries queries;
    @Autowired CarePlanService plans;
    @Autowired PlanCourseService course;
    @Autowired ProgressionQueries progression;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired Clock clock;

    private PatientId patient;
    private CarePlanId plan;
    private UUID first;
    private UUID second;

    @BeforeEach
    void aPatientWithTwoExercises() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        plan = plans.draft(care.episode(patient), List.of(GoalData.saying("Zitten"))).id();
        plans.prescribe(plan, null, twiceADay("E01"));
        plans.prescribe(plan, null, PrescriptionData.of("E02"));
        var active = plans.activate(plan, null);
        first = active.prescriptions().getFirst().id().value();
        second = active.prescriptions().getLast().id().value();
    }

    private static PrescriptionData twiceADay(String exercise) {
        return new PrescriptionData(exercise, null, dosage(2, 10), null);
    }

    private static DosageData dosage(int timesPerDay, int repetitions) {
        return new DosageData(
                RangeData.exactly(3),
                RangeData.exactly(repetitions),
                null,
                RangeData.exactly(timesPerDay),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aWeekComesBackAsItWasKeyedIn() {
        diary.save(
                plan,
                List.of(
                        day(2, null, 6, done(first, 1), notManaged(second)),
                        new DiaryDayData(ago(1), null, 0, true, " Slecht geslapen ", List.of())));

        var read = queries.get(plan, ago(6), ago(0));

        assertThat(read.rows())
                .extracting(DiaryRow::planned, DiaryRow::current)
                .startsWith(org.assertj.core.groups.Tuple.tuple(2, true))
                .hasSize(2);
        assertThat(read.days()).extracting(DiaryDayRow::date).containsExactly(ago(2), ago(1));
        assertThat(read.days().getFirst().marks().get(first).times()).isEqualTo(1);
        assertThat(read.days().getFirst().marks().get(second).done()).isFalse();
        assertThat(read.days().getFirst().pain()).isEqualTo(6);
        assertThat(read.days().getLast().newSymptom()).isTrue();
        assertThat(read.days().getLast().remark()).isEqualTo("Slecht geslapen");
        assertThat(read.days().getLast().marks()).isEmpty();
        assertThat(read.course().practised()).isEqualTo(1);
        assertThat(read.course().kept()).isEqualTo(2);
    }

    @Test
    void aDayIsCorrectedOnItsVersion() {
        var written = diary.save(plan, List.of(day(1, null, 6, done(first, null))));
        long version = written.days().getFirst().version();

        var corrected = diary.save(plan, List.of(day(1, version, 4, done(second, null))));

        assertThat(corrected.days()).hasSize(1);
        assertThat(corrected.days().getFirst().pain()).isEqualTo(4);
        assertThat(corrected.days().getFirst().marks()).containsOnlyKeys(second);
        assertThat(corrected.days().getFirst().version()).isGreaterThan(version);
    }

    @Test
    void aDayThatSaysTheSameKeepsItsVersion() {
        var written = diary.save(plan, List.of(day(1, null, 6, done(first, null))));
        long version = written.days().getFirst().version();

        var again = diary.save(plan, List.of(day(1, version, 6, done(first, null))));

        assertThat(again.days().getFirst().version()).isEqualTo(version);
    }

    @Test
    void theSecondOfTwoPeopleOnOneWeekIsToldAndNothingOfHerWeekIsWritten() {
        users.logInAs(Role.PRACTITIONER, "eerste");
        diary.save(plan, List.of(day(3, null, 5, done(first, null))));
        users.logInAs(Role.PRACTITIONER, "tweede");

        assertThatThrownBy(() ->
                        diary.save(
                                plan,
                                List.of(
                                        day(4, null, 2, done(first, null)),
                                        day(3, null, 2, done(second, null)))))
                .isInstanceOf(StaleVersion.class);

        var read = queries.get(plan, ago(6), ago(0));
        assertThat(read.days()).extracting(DiaryDayRow::date).containsExactly(ago(3));
        assertThat(read.days().getFirst().pain()).isEqualTo(5);
    }

    @Test
    void ofSeveralWhoSaveTheSameDayAtTheSameMomentOneSucceeds() throws InterruptedException {
        Callable<Object> save =
                users.inThread(
                        Role.PRACTITIONER,
                        () -> diary.save(plan, List.of(day(3, null, 5, done(first, null)))));

        List<Throwable> refusals = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Object> each : threads.invokeAll(List.of(save, save, save, save))) {
                try {
                    each.get();
                } catch (ExecutionException refused) {
                    refusals.add(refused.getCause());
                }
            }
        }

        assertThat(refusals).hasSize(3).allMatch(refused -> refused instanceof StaleVersion);
        assertThat(queries.get(plan, ago(6), ago(0)).days()).hasSize(1);
    }

    @Test
    void aVersionOfADayThatIsNotThereIsStale() {
        assertThatThrownBy(() -> diary.save(plan, List.of(day(1, 3L, 4))))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void everyWrongCellIsToldAtOnceAndNothingIsWritten() {
        var stranger = UUID.randomUUID();

        assertThatThrownBy(() ->
                        diary.save(
                                plan,
                                List.of(
                                        day(2, null, 5, done(first, null)),
                                        day(1, null, 11, done(first, 25), done(stranger, null)),
                                        new DiaryDayData(
                                                ago(0),
                                                null,
                                                -1,
                                                null,
                                                "x".repeat(301),
                                                Arrays.asList(
                                                        null,
                                                        new MarkData(first, false, 2),
                                                        new MarkData(second, null, null),
                                                        new MarkData(second, true, null),
                                                        new MarkData(second, true, null))))))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(InvalidInput::errors)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(FieldError.class))
                .containsExactlyInAnyOrder(
                        new FieldError("days[1].pain", "diary.pain-out-of-range"),
                        new FieldError("days[1].marks[0].times", "diary.times-out-of-range"),
                        new FieldError(
                                "days[1].marks[1].prescription", "diary.prescription-unknown"),
                        new FieldError("days[2].pain", "diary.pain-out-of-range"),
                        new FieldError("days[2].remark", "text.too-long"),
                        new FieldError("days[2].marks[0].prescription", "text.required"),
                        new FieldError("days[2].marks[0].done", "text.required"),
                        new FieldError("days[2].marks[1].times", "diary.times-out-of-range"),
                        new FieldError("days[2].marks[2].done", "text.required"),
                        new FieldError(
                                "days[2].marks[4].prescription", "diary.prescription-twice"));

        assertThat(queries.get(plan, ago(6), ago(0)).days()).isEmpty();
    }

    @Test
    void daysAreNotInTheFutureAndNotLongBeforeThePlan() {
        diary.save(plan, List.of(day(7, null, 3), day(0, null, 3)));

        assertWrong("days[0].date", "diary.date-in-future", day(-1, null, 3));
        assertWrong("days[0].date", "diary.date-before-plan", day(8, null, 3));
        assertWrong("days[1].date", "diary.day-twice", day(2, null, 3), day(2, null, 4));
        assertWrong(
                "days[0].date", "text.required", new DiaryDayData(null, null, 3, null, null, null));
        assertWrong("days", "text.required");
        assertWrong(
                "days",
                "diary.too-many-days",
                java.util.Collections.nCopies(57, day(1, null, 3)).toArray(DiaryDayData[]::new));
    }

    private void assertWrong(String field, String code, DiaryDayData... days) {
        assertThatThrownBy(() -> diary.save(plan, List.of(days)))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(InvalidInput::errors)
                .isEqualTo(List.of(new FieldError(field, code)));
    }

    @Test
    void aPlanThatNeverStartedHasNoDiary() {
        var draft = plans.draft(care.episode(care.patient()), List.of()).id();

        assertRefused(() -> diary.save(draft, List.of(day(0, null, 3))));
        assertRefused(() -> queries.get(draft, null, null));
        assertThatThrownBy(() -> queries.get(CarePlanId.next(), null, null))
                .isInstanceOf(NotFound.class);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(DomainRuleViolation.class))
                .extracting(DomainRuleViolation::code)
                .isEqualTo("diary.plan-never-started");
    }

    @Test
    void whatWasNotedStaysReadableWhenTheExerciseIsGone() {
        diary.save(plan, List.of(day(3, null, 5, done(first, null))));
        plans.remove(plan, null, new PrescriptionId(first));

        var read = queries.get(plan, ago(6), ago(0));
        assertThat(read.rows())
                .extracting(row -> row.prescription().value())
                .containsExactly(second, first);
        assertThat(read.rows().getLast().current()).isFalse();
        assertThat(read.rows().getLast().name().nl()).isNotBlank();
        assertThat(read.days().getFirst().marks().get(first))
                .extracting(DiaryMark::isAsPlanned)
                .isEqualTo(true);
        diary.save(plan, List.of(day(2, null, 5, done(first, null))));
    }

    @Test
    void whatWasPlannedOnADayStaysWhenTheDosageChanges() {
        var written = diary.save(plan, List.of(day(3, null, 5, done(first, 2))));
        plans.changePrescription(
                plan, null, new PrescriptionId(first), PrescriptionChange.dosage(dosage(3, 10)));

        var corrected =
                diary.save(
                        plan,
                        List.of(day(3, written.days().getFirst().version(), 4, done(first, 2))));

        assertThat(corrected.days().getFirst().marks().get(first).planned()).isEqualTo(2);
        assertThat(corrected.rows().getFirst().planned()).isEqualTo(3);
    }

    @Test
    void changesOfThePlanAreToldBesideTheDiary() {
        plans.changePrescription(
                plan, null, new PrescriptionId(first), PrescriptionChange.dosage(dosage(2, 12)));
        plans.prescribe(plan, null, PrescriptionData.of("E25"));
        plans.remove(plan, null, new PrescriptionId(second));
        plans.addGoal(plan, null, GoalData.saying("Tillen"));
        plans.changePrescription(
                plan, null, new PrescriptionId(first), PrescriptionChange.note("Rustig"));

        assertThat(queries.get(plan, ago(6), ago(0)).changes())
                .extracting(row -> row.kind().id(), PlanChangeRow::printVersion)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("started", 1),
                        org.assertj.core.groups.Tuple.tuple("dosage", 2),
                        org.assertj.core.groups.Tuple.tuple("added", 3),
                        org.assertj.core.groups.Tuple.tuple("stopped", 4),
                        org.assertj.core.groups.Tuple.tuple("version", 5),
                        org.assertj.core.groups.Tuple.tuple("version", 6));
        assertThat(queries.get(plan, ago(6), ago(1)).changes()).isEmpty();
    }

    @Test
    void anExerciseOfALaterPhaseIsNotThereBeforeItsPhase() {
        course.addPhase(plan, null, phase("Rust"));
        var phases = course.addPhase(plan, null, phase("Opbouw")).course().phases();
        var later = new PrescriptionData("E25", null, null, null, null, phaseId(phases, 1));
        var earlier = new PrescriptionData("E16", null, null, null, null, phaseId(phases, 0));
        plans.prescribe(plan, null, later);
        plans.prescribe(plan, null, earlier);

        assertThat(exercises()).containsExactly("E01", "E02", "E16");
        assertThat(proposed()).containsExactly("E01", "E02", "E16");

        course.startPhase(plan, null, phases.get(1).id(), "Het gaat goed");

        assertThat(exercises())
                .as("the paper of these days may still be the one before")
                .containsExactly("E01", "E02", "E25", "E16");
        assertThat(proposed()).containsExactly("E01", "E02", "E25");
    }

    @Test
    void aWeekOfAPhaseThatWasRenamedOrHasEndedKeepsItsRows() {
        var other = plans.draft(care.episode(care.patient()), List.of(GoalData.saying("Zitten")));
        plan = other.id();
        course.addPhase(plan, null, phase("Rust"));
        var phases = course.addPhase(plan, null, phase("Opbouw")).course().phases();
        prescribe("E16", phaseId(phases, 0), null);
        prescribe("E25", phaseId(phases, 0), ago(3));
        prescribe("E08", phaseId(phases, 1), null);
        plans.activate(plan, null);
        assertThat(exercises()).as("its own time is over").containsExactly("E16", "E25");

        course.startPhase(plan, null, phases.get(1).id(), "Het gaat goed");
        course.changePhase(plan, null, phases.getFirst().id(), phase("Begin"), null);
        course.changePhase(plan, null, phases.get(1).id(), phase("Rust"), null);

        assertThat(exercises()).as("renamed").containsExactly("E16", "E25", "E08");
        assertThat(queries.get(plan, ago(2), ago(1)).rows())
                .extracting(row -> row.exercise().value())
                .as("its own end came before the phase's")
                .containsExactly("E16");
    }

    private void prescribe(String exercise, String phase, LocalDate until) {
        var period = new PeriodData(null, until);
        plans.prescribe(
                plan, null, new PrescriptionData(exercise, null, null, null, period, phase));
    }

    @Test
    void aWeekThatIsKeyedInAfterAChangeOfDosageIsReadAgainstItsOwnPaper() {
        plans.changePrescription(
                plan, null, new PrescriptionId(first), PrescriptionChange.dosage(dosage(3, 10)));

        var written = diary.save(plan, List.of(day(2, null, 5, done(first, null))));

        assertThat(written.days().getFirst().marks().get(first).planned()).isEqualTo(2);
        assertThat(written.course().days().getFirst().donePercent()).isLessThanOrEqualTo(100);
        assertThat(written.rows().getFirst().planned()).isEqualTo(3);
    }

    private static PhaseData phase(String name) {
        return new PhaseData(name, null, null, null, null);
    }

    private static String phaseId(List<PlanPhase> phases, int index) {
        return phases.get(index).id().value().toString();
    }

    private List<String> exercises() {
        return queries.get(plan, null, null).rows().stream()
                .map(row -> row.exercise().value())
                .toList();
    }

    private List<String> proposed() {
        return progression.get(plan).proposals().stream()
                .map(row -> row.prescription().exercise().id().value())
                .toList();
    }

    @Test
    void readingTakesAsManyStatementsForEightWeeksAsForOneDay() {
        diary.save(plan, List.of(day(1, null, 5, done(first, null))));
        var oneDay = TestQueries.of(() -> queries.get(plan, ago(1), ago(1)));
        List<DiaryDayData> week = new ArrayList<>();
        for (int i = 2; i <= 7; i++) {
            week.add(day(i, null, 5, done(first, null), done(second, null)));
        }
        diary.save(plan, week);

        var eightWeeks = TestQueries.of(() -> queries.get(plan, ago(55), ago(0)));

        assertThat(eightWeeks).hasSameSizeAs(oneDay).hasSize(4);
    }

    @Test
    void aRangeHasABeginningBeforeItsEndAndIsBounded() {
        assertThat(queries.get(plan, null, null).from()).isEqualTo(ago(13));
        assertThat(queries.get(plan, ago(91), ago(0)).days()).isEmpty();
        assertThatThrownBy(() -> queries.get(plan, ago(92), ago(0)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> queries.get(plan, ago(0), ago(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("diary.range-invalid");
    }

    @Test
    void readingAndWritingAreInThePatientsAccessLog() {
        diary.save(plan, List.of(day(1, null, 5)));
        queries.get(plan, null, null);
        diary.noteSession(plan, new PrescriptionId(first), null, true);

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 50)).items())
                .filteredOn(row -> row.objectType().equals("ExerciseDiary"))
                .extracting(AccessLogRow::action)
                .extracting(Enum::name)
                .containsExactly("UPDATE", "READ", "UPDATE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoIsNoPractitionerSeesAndWritesNoDiary(Role role) {
        users.logInAs(role);

        assertThatThrownBy(() -> queries.get(plan, null, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> diary.save(plan, List.of(day(1, null, 5))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> diary.noteSession(plan, new PrescriptionId(first), null, true))
                .isInstanceOf(AccessDeniedException.class);
    }

    private DiaryDayData day(int ago, Long version, Integer pain, MarkData... marks) {
        return new DiaryDayData(ago(ago), version, pain, null, null, List.of(marks));
    }

    private LocalDate ago(int days) {
        return LocalDate.now(clock).minusDays(days);
    }

    private static MarkData done(UUID prescription, Integer times) {
        return new MarkData(prescription, true, times);
    }

    private static MarkData notManaged(UUID prescription) {
        return new MarkData(prescription, false, null);
    }
}
