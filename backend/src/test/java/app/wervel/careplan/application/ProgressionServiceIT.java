package app.wervel.careplan.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.ProgressionDecision;
import app.wervel.careplan.ProgressionProposal.JudgedDay;
import app.wervel.careplan.ProgressionProposal.NotEnough;
import app.wervel.careplan.ProgressionProposal.StepDown;
import app.wervel.careplan.ProgressionProposal.StepUp;
import app.wervel.careplan.ProgressionProposal.StopAndRescreen;
import app.wervel.careplan.Side;
import app.wervel.careplan.application.DiaryDayData.MarkData;
import app.wervel.exercise.DosageQuantity;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.Range;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.DosageData.RangeData;
import app.wervel.exercise.application.ExerciseLibrary;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class ProgressionServiceIT {
    @Autowired ProgressionService progression;
    @Autowired ProgressionQueries queries;
    @Autowired DiaryService diary;
    @Autowired CarePlanService plans;
    @Autowired CarePlanQueries planQueries;
    @Autowired ExerciseLibrary library;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired Clock clock;

    private static final List<String> PRESCRIBED = List.of("E08", "E02");

    private PatientId patient;
    private CarePlanId plan;
    private PrescriptionId first;

    @BeforeEach
    void aPatientWithTwoExercises() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        plan = plans.draft(care.episode(patient), List.of(GoalData.saying("Zitten"))).id();
        plans.prescribe(plan, null, prescription("E08", 3, 8));
        plans.prescribe(plan, null, PrescriptionData.of("E02"));
        first = plans.activate(plan, null).prescriptions().getFirst().id();
    }

    private static PrescriptionData prescription(String exercise, int sets, int repetitions) {
        return new PrescriptionData(exercise, "left", dosage(sets, repetitions), "Rustig");
    }

    private static DosageData dosage(int sets, int repetitions) {
        return new DosageData(
                RangeData.exactly(sets),
                RangeData.exactly(repetitions),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                4);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void twoGoodDaysProposeAStepThatTheTreatingPersonTakesOver() {
        keep(true, 3, 3, 3);
        var row = proposal();
        assertThat(row.proposal()).isInstanceOf(StepUp.class);
        assertThat(row.dosage().of(DosageQuantity.REPETITIONS)).isEqualTo(Range.exactly(10));
        assertThat(dosage(first)).isEqualTo(Range.exactly(8));

        var after = decide("accepted", null, null);

        assertThat(dosage(first)).isEqualTo(Range.exactly(10));
        assertThat(after.proposal(first).orElseThrow().proposal()).isInstanceOf(NotEnough.class);
        assertThat(after.decisions()).hasSize(1);
        var decision = after.decisions().getFirst();
        assertThat(decision.decision()).isEqualTo(ProgressionDecision.ACCEPTED);
        assertThat(decision.proposal()).isEqualTo("step_up");
        assertThat(decision.dose().nl()).contains("3 × 10");
        assertThat(decision.byName()).isEqualTo("Test practitioner");
        assertThat(decision.at()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void whatWasDeclinedComesBackOnlyWithNewDays() {
        keep(true, 3, 3, 3);
        var declined = decide("declined", null, "Patiënt wil eerst wennen");

        assertThat(declined.proposal(first).orElseThrow().proposal()).isInstanceOf(NotEnough.class);
        assertThat(declined.decisions().getFirst().reason()).isEqualTo("Patiënt wil eerst wennen");
        assertThat(dosage(first)).isEqualTo(Range.exactly(8));

        diary.save(plan, List.of(day(1, null, true, 3), day(0, null, true, 3)));
        assertThat(proposal().proposal())
                .as("one new session, and one without a next day")
                .isInstanceOf(NotEnough.class);
        diary.save(plan, List.of(day(2, 0L, true, 3)));
        assertThat(proposal().proposal()).isInstanceOf(StepUp.class);
    }

    @Test
    void anAdaptedDosageTakesThePlaceOfTheProposedOne() {
        keep(true, 3, 3, 3);

        var after = decide("adapted", dosage(4, 8), "Liever een serie erbij");

        assertThat(dosage(first)).isEqualTo(Range.exactly(8));
        assertThat(planQueries.get(plan).prescriptions().getFirst().dosage().sets())
                .isEqualTo(Range.exactly(4));
        assertThat(after.decisions().getFirst().dose().en()).contains("4 × 8");
    }

    @Test
    void twoBadDaysProposeAStepBack() {
        keep(false, 3, 3);

        assertThat(proposal().proposal()).isInstanceOf(StepDown.class);
        assertThat(proposal().dosage().repetitions()).isEqualTo(Range.exactly(6));
    }

    @Test
    void whereTheDosageIsAtItsTopTheHarderExerciseComesInItsPlace() {
        Exercise linked =
                library.current().exercises().stream()
                        .filter(each -> each.harder() != null)
                        .filter(each -> !PRESCRIBED.contains(each.id().value()))
                        .findFirst()
                        .orElseThrow();
        var added =
                plans.prescribe(plan, null, prescription(linked.id().value(), 4, 15))
                        .prescriptions()
                        .getLast()
                        .id();
        plans.move(plan, null, added, 1);
        first = added;
        keep(true, 3, 3, 3);
        assertThat(proposal().other().id()).isEqualTo(linked.harder());

        decide("accepted", null, null);

        var now = planQueries.get(plan).prescriptions();
        assertThat(now).hasSize(3);
        assertThat(now.getFirst().exercise().id()).isEqualTo(linked.harder());
        assertThat(now.getFirst().note()).isEqualTo("Rustig");
        assertThat(now).noneMatch(row -> row.id().equals(added));
    }

    @Test
    void aNewSymptomStopsEverythingUntilSomebodyDecides() {
        keep(true, 3, 3, 3);
        diary.save(plan, List.of(new DiaryDayData(ago(5), null, 3, true, null, List.of())));

        var stopped = queries.get(plan);
        assertThat(stopped.newSymptoms()).hasSize(1);
        assertThat(stopped.proposals()).allMatch(row -> row.proposal() instanceof StopAndRescreen);
        assertThatThrownBy(() ->
                        progression.decide(plan, decision(first, ago(3), "accepted", null, null)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() ->
                        progression.decide(
                                plan, decision(null, ago(5), "adapted", dosage(1, 5), "Anders")))
                .isInstanceOf(DomainRuleViolation.class);

        var after =
                progression.decide(
                        plan, decision(null, ago(5), "accepted", null, "Opnieuw bevraagd"));

        assertThat(after.newSymptoms()).isEmpty();
        assertThat(after.proposal(first).orElseThrow().proposal()).isInstanceOf(StepUp.class);
        assertThat(after.proposal(first).orElseThrow().proposal().days())
                .as("after the symptom")
                .allMatch(day -> day.day().isAfter(ago(5)));
        assertThat(after.decisions().getFirst().proposal()).isEqualTo("stop_and_rescreen");
    }

    @Test
    void aNewSymptomIsToldWhateverBecameOfThePlan() {
        for (var row : planQueries.get(plan).prescriptions()) {
            plans.remove(plan, null, row.id());
        }
        diary.save(plan, List.of(new DiaryDayData(ago(2), null, 3, true, null, List.of())));
        assertThat(queries.get(plan).newSymptoms()).as("only goals").hasSize(1);
        plans.revise(plan, null);
        assertThat(queries.get(plan).newSymptoms()).as("under revision").hasSize(1);
        assertThatThrownBy(() -> plans.activate(plan, null))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("redflag.rescreening-required"));
        care.concludedIntake(planQueries.get(plan).patient());
        plans.activate(plan, null);
        plans.end(plan, null);

        assertThat(queries.get(plan).newSymptoms()).as("ended").hasSize(1);
        var after =
                progression.decide(plan, decision(null, ago(2), "accepted", null, "Naar huisarts"));

        assertThat(after.newSymptoms()).isEmpty();
        assertThat(after.decisions()).hasSize(1);
    }

    @Test
    void aSymptomThatIsKeyedInLaterForAnEarlierDayIsNotSwallowed() {
        diary.save(plan, List.of(new DiaryDayData(ago(2), null, 3, true, null, List.of())));
        progression.decide(plan, decision(null, ago(2), "accepted", null, "Bevraagd"));
        diary.save(plan, List.of(new DiaryDayData(ago(4), null, 3, true, null, List.of())));

        var stopped = queries.get(plan);
        assertThat(stopped.newSymptoms()).extracting(JudgedDay::day).containsExactly(ago(4));
        assertThat(stopped.proposals()).allMatch(row -> row.proposal() instanceof StopAndRescreen);

        var after = progression.decide(plan, decision(null, ago(4), "accepted", null, "Bevraagd"));
        assertThat(after.newSymptoms()).isEmpty();
    }

    @Test
    void aSymptomThatWasNotShownIsNotDecidedOn() {
        diary.save(plan, List.of(new DiaryDayData(ago(2), null, 3, true, null, List.of())));
        var shown = decision(null, ago(2), "declined", null, "Was al bekend");
        diary.save(plan, List.of(new DiaryDayData(ago(4), null, 3, true, null, List.of())));

        assertConflict(shown);
        assertThat(queries.get(plan).newSymptoms()).hasSize(2);
    }

    @Test
    void aProposalThatTurnedRoundMeanwhileIsNotAppliedTheOtherWay() {
        keep(true, 3, 3, 3);
        var shown = decision(first, ago(3), "accepted", null, null);
        diary.save(plan, List.of(day(4, 0L, false, 3), day(3, 0L, false, 3)));
        assertThat(proposal().proposal()).isInstanceOf(StepDown.class);

        assertConflict(shown);
        assertThat(dosage(first)).isEqualTo(Range.exactly(8));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOtherExerciseKeepsThePainLimitAndASideThatItHas(boolean sameSides) {
        Exercise linked =
                library.current().exercises().stream()
                        .filter(each -> each.harder() != null)
                        .filter(each -> !PRESCRIBED.contains(each.id().value()))
                        .filter(each -> sameSides == (perSide(each) == perSide(harder(each))))
                        .findFirst()
                        .orElseThrow();
        Exercise harder = harder(linked);
        first =
                plans.prescribe(plan, null, prescription(linked.id().value(), 4, 15))
                        .prescriptions()
                        .getLast()
                        .id();
        keep(true, 3, 3, 3);

        decide("accepted", null, null);

        var now =
                planQueries.get(plan).prescriptions().stream()
                        .filter(row -> row.exercise().id().equals(harder.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(now.dosage().painLimit()).isEqualTo(4);
        assertThat(now.dosage().sets()).isEqualTo(harder.ownDosage().sets());
        Side own = perSide(harder) ? Side.BOTH : Side.NONE;
        assertThat(now.side()).isEqualTo(sameSides ? Side.LEFT : own);
    }

    private Exercise harder(Exercise exercise) {
        return library.current().get(exercise.harder());
    }

    private static boolean perSide(Exercise exercise) {
        return exercise.ownDosage().perSide();
    }

    @Test
    void anotherDosageStartsANewCount() {
        keep(true, 3, 3, 3);
        plans.changePrescription(plan, null, first, PrescriptionChange.dosage(dosage(3, 9)));

        assertThat(proposal().proposal()).isInstanceOf(NotEnough.class);
    }

    @Test
    void whatThePractitionerSawCountsAndCanBeTakenBack() {
        diary.noteSession(plan, first, ago(2), true);
        diary.noteSession(plan, first, null, false);
        diary.noteSession(plan, first, null, true);

        var noted = queries.get(plan);
        assertThat(noted.proposal(first).orElseThrow().proposal()).isInstanceOf(StepUp.class);
        assertThat(noted.noteOfToday(first).orElseThrow().managed()).isTrue();

        diary.noteSession(plan, first, null, null);
        assertThat(queries.get(plan).noteOfToday(first)).isEmpty();
        assertThat(proposal().proposal()).isInstanceOf(NotEnough.class);
        assertThatThrownBy(() -> diary.noteSession(plan, first, ago(-1), true))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> diary.noteSession(plan, first, ago(8), true))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aPlanThatIsNotActiveProposesNothing() {
        keep(true, 3, 3, 3);
        plans.revise(plan, null);

        assertThat(queries.get(plan).proposals()).isEmpty();
    }

    @Test
    void aDecisionIsMadeOnWhatWasShown() {
        keep(true, 3, 3, 3);
        long version = queries.get(plan).version();
        plans.changePrescription(plan, null, first, PrescriptionChange.note("Anders"));

        assertThatThrownBy(() ->
                        progression.decide(
                                plan,
                                new DecisionData(
                                        version,
                                        first.value(),
                                        ago(3),
                                        "step_up",
                                        "accepted",
                                        null,
                                        null)))
                .isInstanceOf(StaleVersion.class);
        assertConflict(decision(first, ago(4), "accepted", null, null));
        assertConflict(decision(null, ago(3), "accepted", null, null));
        assertConflict(decision(PrescriptionId.next(), ago(3), "accepted", null, null));
        decide("declined", null, "Nog niet");
        assertConflict(decision(first, ago(3), "declined", null, "Nog eens"));
    }

    private void assertConflict(DecisionData data) {
        assertThatThrownBy(() -> progression.decide(plan, data))
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::code)
                .isEqualTo("progression.changed");
    }

    @Test
    void everythingThatIsMissingInADecisionIsToldAtOnce() {
        keep(true, 3, 3, 3);

        assertFields(
                new DecisionData(null, first.value(), null, null, " ", null, null),
                new FieldError("version", "text.required"),
                new FieldError("lastDay", "text.required"),
                new FieldError("proposal", "text.required"),
                new FieldError("decision", "text.required"));
        assertFields(
                decision(first, ago(3), "perhaps", null, "x".repeat(501)),
                new FieldError("decision", "progression.decision-unknown"),
                new FieldError("reason", "text.too-long"));
        assertFields(
                decision(first, ago(3), "adapted", null, " "),
                new FieldError("reason", "text.required"),
                new FieldError("dosage", "text.required"));
        assertFields(
                decision(first, ago(3), "declined", null, null),
                new FieldError("reason", "text.required"));
        assertThat(queries.get(plan).decisions()).isEmpty();
    }

    private void assertFields(DecisionData data, FieldError... errors) {
        assertThatThrownBy(() -> progression.decide(plan, data))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(InvalidInput::errors)
                .isEqualTo(List.of(errors));
    }

    @Test
    void readingTakesAsManyStatementsForManyExercisesAsForOne() {
        keep(true, 3, 3, 3);
        var few = TestQueries.of(() -> queries.get(plan));
        for (String exercise : List.of("E01", "E03", "E25", "E16")) {
            plans.prescribe(plan, null, PrescriptionData.of(exercise));
        }

        assertThat(TestQueries.of(() -> queries.get(plan))).hasSameSizeAs(few).hasSize(7);
    }

    @Test
    void readingAndDecidingAreInThePatientsAccessLog() {
        keep(true, 3, 3, 3);
        decide("declined", null, "Nog niet");

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 50)).items())
                .filteredOn(row -> row.objectType().equals("ExerciseProgression"))
                .extracting(AccessLogRow::action)
                .extracting(Enum::name)
                .startsWith("UPDATE", "READ");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoIsNoPractitionerSeesAndDecidesNothing(Role role) {
        users.logInAs(role);

        assertThatThrownBy(() -> queries.get(plan)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        progression.decide(
                                plan,
                                new DecisionData(
                                        0L, first.value(), ago(3), "-", "accepted", null, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void proposalAndDaysAreSaidInBothLanguages() {
        keep(true, 3, 2, 2);
        var row = proposal();
        var dutch = ProgressionText.in(ExerciseLanguage.NL);
        var english = ProgressionText.in(ExerciseLanguage.EN);

        assertThat(dutch.proposal(row)).startsWith("Een stap zwaarder: 3 × 10");
        assertThat(english.proposal(row)).startsWith("One step up: 3 × 10");
        assertThat(dutch.day(row.proposal().days().getFirst()))
                .endsWith(
                        "gedaan zoals gepland, de dag erna niet meer pijn (pijn 3, de dag erna 2)");
        assertThat(english.day(row.proposal().days().getFirst()))
                .endsWith("done as planned, no more pain the next day (pain 3, the next day 2)");
    }

    /** Days from four days ago on, each with the first exercise done or not managed. */
    private void keep(boolean done, int... pains) {
        List<DiaryDayData> days = new ArrayList<>();
        for (int i = 0; i < pains.length; i++) {
            days.add(day(4 - i, null, i < 2 ? done : null, pains[i]));
        }
        diary.save(plan, days);
    }

    private DiaryDayData day(int ago, Long version, Boolean done, Integer pain) {
        return new DiaryDayData(
                ago(ago),
                version,
                pain,
                null,
                null,
                done == null ? List.of() : List.of(new MarkData(first.value(), done, null)));
    }

    private ProposalRow proposal() {
        return queries.get(plan).proposal(first).orElseThrow();
    }

    private Range dosage(PrescriptionId prescription) {
        return planQueries.get(plan).prescriptions().stream()
                .filter(row -> row.id().equals(prescription))
                .findFirst()
                .orElseThrow()
                .dosage()
                .repetitions();
    }

    private ProgressionDetails decide(String decision, DosageData dosage, String reason) {
        var last = proposal().proposal().days().getLast().day();
        return progression.decide(plan, decision(first, last, decision, dosage, reason));
    }

    private DecisionData decision(
            PrescriptionId prescription,
            LocalDate lastDay,
            String decision,
            DosageData dosage,
            String reason) {
        var shown = queries.get(plan);
        UUID about = prescription == null ? null : prescription.value();
        String key =
                prescription == null
                        ? shown.symptomsKey()
                        : shown.proposal(prescription).map(ProposalRow::key).orElse("none");
        return new DecisionData(shown.version(), about, lastDay, key, decision, dosage, reason);
    }

    private LocalDate ago(int days) {
        return LocalDate.now(clock).minusDays(days);
    }
}
