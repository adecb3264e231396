package app.wervel.careplan.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.Goal;
import app.wervel.careplan.GoalId;
import app.wervel.careplan.IcfDomain;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.Side;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.episode.application.EpisodeService;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.DosageData.ExertionData;
import app.wervel.exercise.application.DosageData.RangeData;
import app.wervel.exercise.application.ExerciseCriteria;
import app.wervel.exercise.application.ExerciseQueries;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.redflag.application.RedFlagData.AnswerData;
import app.wervel.redflag.application.RedFlagData.CloseData;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.redflag.application.RedFlagService;
import app.wervel.shared.Conflict;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class CarePlanServiceIT {
    @Autowired CarePlanService plans;
    @Autowired CarePlanQueries queries;
    @Autowired EpisodeService episodes;
    @Autowired EpisodeQueries episodeQueries;
    @Autowired ExerciseQueries exercises;
    @Autowired RedFlagService flags;
    @Autowired RedFlagQueries redFlags;
    @Autowired IntakeService intakes;
    @Autowired AccessLogQueries accessLog;
    @Autowired JdbcTemplate jdbc;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired EntityManagerFactory entityManagers;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aPlanComesBackAsItWasMade() {
        var goal =
                new GoalData(
                        null,
                        "Weer een uur kunnen zitten",
                        "activity",
                        "minuten",
                        "10",
                        "60",
                        LocalDate.of(2027, 2, 1));
        var drafted = plans.draft(care.episode(care.patient()), List.of(goal));

        var made = plans.prescribe(drafted.id(), drafted.version(), fullPrescription());

        var read = queries.get(drafted.id());
        assertThat(read).isEqualTo(made);
        assertThat(read.status()).isEqualTo(CarePlanStatus.DRAFT);
        assertThat(read.printVersion()).isEqualTo(1);
        assertThat(read.goals().getFirst().icfDomain()).isEqualTo(IcfDomain.ACTIVITY);
        assertThat(GoalData.of(read.goals().getFirst()))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(goal);
        var prescription = read.prescriptions().getFirst();
        assertThat(DosageData.of(prescription.dosage())).isEqualTo(fullPrescription().dosage());
        assertThat(prescription.side()).isEqualTo(Side.LEFT);
        assertThat(prescription.note()).isEqualTo("Rustig aan");
        assertThat(prescription.from()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(prescription.until()).isEqualTo(LocalDate.of(2026, 3, 29));
    }

    @Test
    void aPeriodStaysUntilItIsTakenAwayAndNeverGoesBackwards() {
        var made = plans.prescribe(newPlan(), null, fullPrescription());
        var id = made.prescriptions().getFirst().id();
        var before = new PeriodData(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1));

        var noted = plans.changePrescription(made.id(), null, id, PrescriptionChange.note("Kalm"));
        assertThat(noted.prescriptions().getFirst().until()).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThatThrownBy(() ->
                        plans.changePrescription(
                                made.id(),
                                null,
                                id,
                                new PrescriptionChange(null, null, null, before, null, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(
                                                new FieldError(
                                                        "period.until",
                                                        "careplan.period-reversed")));

        var open =
                plans.changePrescription(
                        made.id(),
                        null,
                        id,
                        new PrescriptionChange(null, null, null, PeriodData.OPEN, null, null));
        assertThat(open.prescriptions().getFirst().from()).isNull();
        assertThat(open.prescriptions().getFirst().note()).isEqualTo("Kalm");
    }

    private static PrescriptionData fullPrescription() {
        return new PrescriptionData(
                "E08",
                "left",
                new DosageData(
                        new RangeData(2, 3),
                        new RangeData(6, 8),
                        new RangeData(5, 8),
                        RangeData.exactly(1),
                        new RangeData(3, 5),
                        RangeData.exactly(10),
                        RangeData.exactly(40),
                        "rode band",
                        true,
                        true,
                        new ExertionData("borg_6_20", 12, 14),
                        "weekly",
                        "2-1-2",
                        new RangeData(30, 60),
                        3),
                "Rustig aan",
                new PeriodData(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 29)),
                null);
    }

    @Test
    void anExerciseWithoutADosageGetsItsOwn() {
        var plan = plans.prescribe(newPlan(), null, PrescriptionData.of("E08"));

        var prescription = plan.prescriptions().getFirst();
        assertThat(prescription.dosage())
                .isEqualTo(prescription.exercise().dosage(ExerciseLanguage.NL));
        assertThat(prescription.side())
                .as("its own dosage counts for each side")
                .isEqualTo(Side.BOTH);
        assertThat(plan.version()).isGreaterThan(0);
    }

    @Test
    void aPrescriptionChangesInPartsAndTheRestStays() {
        var before = plans.prescribe(newPlan(), null, fullPrescription());
        var id = before.prescriptions().getFirst().id();
        var lighter =
                new DosageData(
                        null,
                        RangeData.exactly(5),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);

        var dosed =
                plans.changePrescription(
                        before.id(), before.version(), id, PrescriptionChange.dosage(lighter));
        var sided =
                plans.changePrescription(
                        before.id(), dosed.version(), id, PrescriptionChange.side("right"));
        var unnoted =
                plans.changePrescription(
                        before.id(), sided.version(), id, PrescriptionChange.note(" "));

        var prescription = queries.get(before.id()).prescriptions().getFirst();
        assertThat(DosageData.of(prescription.dosage())).isEqualTo(lighter);
        assertThat(prescription.side()).isEqualTo(Side.RIGHT);
        assertThat(prescription.note()).isNull();
        assertThat(List.of(before.version(), dosed.version(), sided.version(), unnoted.version()))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void everyKindOfChangeMovesTheVersionOn() {
        var plan = newPlan();
        List<Long> versions = new ArrayList<>();
        versions.add(queries.get(plan).version());
        versions.add(plans.addGoal(plan, null, GoalData.saying("Tillen")).version());
        var goal = queries.get(plan).goals().getLast().id();
        versions.add(
                plans.changeGoal(plan, null, goal, GoalData.saying("Tien kilo tillen")).version());
        versions.add(plans.removeGoal(plan, null, goal).version());
        versions.add(plans.prescribe(plan, null, PrescriptionData.of("E25")).version());
        var two = plans.prescribe(plan, null, PrescriptionData.of("E23"));
        versions.add(two.version());
        var last = two.prescriptions().getLast().id();
        versions.add(plans.move(plan, null, last, 1).version());
        versions.add(plans.remove(plan, null, last).version());
        versions.add(plans.confirm(plan, null, "FALL_RISK", null).version());
        versions.add(plans.activate(plan, null).version());
        versions.add(plans.revise(plan, null).version());

        assertThat(versions).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void exercisesKeepTheirNewOrder() {
        var plan = newPlan();
        for (String exercise : List.of("E01", "E02", "E03", "E04")) {
            plans.prescribe(plan, null, PrescriptionData.of(exercise));
        }

        plans.move(plan, null, prescription(plan, 4), 1);
        assertThat(order(plan)).containsExactly("E04", "E01", "E02", "E03");

        plans.remove(plan, null, prescription(plan, 2));
        assertThat(order(plan)).containsExactly("E04", "E02", "E03");

        plans.changePrescription(
                plan, null, prescription(plan, 1), new PrescriptionChange("left", null, null, 3));
        assertThat(order(plan)).containsExactly("E02", "E03", "E04");
        assertThatThrownBy(() -> plans.move(plan, null, prescription(plan, 1), 4))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("position");
    }

    private PrescriptionId prescription(CarePlanId plan, int position) {
        return queries.get(plan).prescriptions().get(position - 1).id();
    }

    private List<String> order(CarePlanId plan) {
        return queries.get(plan).prescriptions().stream()
                .map(row -> row.exercise().id().value())
                .toList();
    }

    @Test
    void goalsAreReplacedAndKeepTheirIdentity() {
        var plan =
                plans.draft(
                        care.episode(care.patient()),
                        List.of(GoalData.saying("Zitten"), GoalData.saying("Tillen")));
        var lifting = plan.goals().getLast();

        var changed =
                plans.changeGoals(
                        plan.id(),
                        plan.version(),
                        List.of(
                                new GoalData(
                                        lifting.id().value(),
                                        "Tien kilo tillen",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                new GoalData(
                                        GoalId.next().value(),
                                        "Fietsen",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)));

        assertThat(changed.goals())
                .extracting(Goal::statement)
                .containsExactly("Tien kilo tillen", "Fietsen");
        assertThat(changed.goals().getFirst().id()).isEqualTo(lifting.id());
        assertThat(queries.get(plan.id())).isEqualTo(changed);
    }

    @Test
    void theSecondOfTwoPeopleIsToldAndNothingIsOverwritten() {
        var seenByBoth = plans.prescribe(newPlan(), null, fullPrescription());
        var prescription = seenByBoth.prescriptions().getFirst().id();

        users.logInAs(Role.PRACTITIONER, "eerste");
        plans.changePrescription(
                seenByBoth.id(),
                seenByBoth.version(),
                prescription,
                PrescriptionChange.note("van de eerste"));
        users.logInAs(Role.PRACTITIONER, "tweede");

        assertStale(() ->
                plans.changePrescription(
                        seenByBoth.id(),
                        seenByBoth.version(),
                        prescription,
                        PrescriptionChange.note("van de tweede")));
        assertStale(() ->
                plans.addGoal(
                        seenByBoth.id(), seenByBoth.version(), GoalData.saying("van de tweede")));
        assertStale(() ->
                plans.prescribe(seenByBoth.id(), seenByBoth.version(), PrescriptionData.of("E25")));
        assertStale(() -> plans.remove(seenByBoth.id(), seenByBoth.version(), prescription));
        assertStale(() -> plans.confirm(seenByBoth.id(), seenByBoth.version(), "FALL_RISK", null));
        assertStale(() -> plans.activate(seenByBoth.id(), seenByBoth.version()));

        var now = queries.get(seenByBoth.id());
        assertThat(now.prescriptions())
                .extracting(PrescriptionRow::note)
                .containsExactly("van de eerste");
        assertThat(now.goals()).hasSize(1);
    }

    @Test
    void ofSeveralWhoSaveAtTheSameMomentOneSucceeds() throws InterruptedException {
        var plan = queries.get(newPlan());
        Callable<Object> save =
                users.inThread(
                        Role.PRACTITIONER,
                        () ->
                                plans.prescribe(
                                        plan.id(), plan.version(), PrescriptionData.of("E25")));

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
        assertThat(queries.get(plan.id()).prescriptions()).hasSize(1);
    }

    @Test
    void aPlanWithoutGoalsIsNotActivated() {
        var plan = plans.draft(care.episode(care.patient()), List.of());

        assertRefused(() -> plans.activate(plan.id(), plan.version()), "careplan.no-goals");
    }

    @Test
    void precautionsOfThePatientMustBeConfirmedFirst() {
        var plan = newPlan(care.patient("OSTEOPOROTIC_FRACTURE", "FALL_RISK"));
        plans.prescribe(plan, null, PrescriptionData.of("E04"));
        assertUnconfirmed(plan, "OSTEOPOROTIC_FRACTURE", "OSTEOPOROSIS");

        assertRefused(
                () -> plans.confirm(plan, null, "OSTEOPOROTIC_FRACTURE", " "),
                "careplan.reason-required");
        plans.confirm(
                plan, null, "OSTEOPOROTIC_FRACTURE", "Overlegd met de huisarts; alleen statisch");
        assertUnconfirmed(plan, "OSTEOPOROSIS");
        var confirmed = plans.confirm(plan, null, "OSTEOPOROSIS", null);
        assertThat(confirmed.unconfirmed()).isEmpty();
        assertThat(confirmed.confirmations().getFirst().byName()).isEqualTo("Test practitioner");

        assertThat(plans.activate(plan, confirmed.version()).status())
                .isEqualTo(CarePlanStatus.ACTIVE);
    }

    @Test
    void aPlanLevelPrecautionIsConfirmedEvenWithoutExercises() {
        var plan = newPlan(care.patient("UNSTABLE_HEART"));
        assertUnconfirmed(plan, "UNSTABLE_HEART");

        plans.confirm(plan, null, "UNSTABLE_HEART", "Cardioloog heeft akkoord gegeven");

        assertThat(plans.activate(plan, null).status()).isEqualTo(CarePlanStatus.ACTIVE);
    }

    @Test
    void aConfirmationBelongsToTheTagAndIsGivenOnce() {
        var plan = newPlan(care.patient("FALL_RISK"));
        plans.prescribe(plan, null, PrescriptionData.of("E16"));
        plans.confirm(plan, null, "FALL_RISK", null);

        assertThatThrownBy(() -> plans.confirm(plan, null, "FALL_RISK", "nogmaals"))
                .isInstanceOf(Conflict.class)
                .hasMessage("careplan.confirmed-already");
        assertThatThrownBy(() -> plans.confirm(plan, null, "VERTIGO", null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("careplan.tag-unknown");
        assertThat(plans.prescribe(plan, null, PrescriptionData.of("E19")).unconfirmed()).isEmpty();
    }

    @Test
    void anActivePlanTakesNoExerciseWithAnUnconfirmedPrecaution() {
        var plan = newPlan(care.patient("FALL_RISK"));
        plans.activate(plan, null);

        assertUnconfirmed(
                () -> plans.prescribe(plan, null, PrescriptionData.of("E16")), "FALL_RISK");
        plans.confirm(plan, null, "FALL_RISK", null);

        assertThat(plans.prescribe(plan, null, PrescriptionData.of("E16")).printVersion())
                .isEqualTo(2);
    }

    @Test
    void aPlanShowsWhatSpeaksAgainstAnExerciseBeforeItIsPrescribed() {
        var plan = queries.get(newPlan(care.patient("OSTEOPOROTIC_FRACTURE")));
        var curlUp = exercises.get(new app.wervel.exercise.ExerciseId("E04"));

        assertThat(plan.hits(curlUp))
                .extracting(PrecautionTag::id)
                .containsExactly("OSTEOPOROTIC_FRACTURE", "OSTEOPOROSIS");
        assertThat(plan.unconfirmed()).isEmpty();
    }

    @Test
    void anAlarmThatNobodyConcludedIsNotPassedByAnotherIntake() {
        var patient = care.patient();
        var left = care.draftIntakeWithAnEmergency(patient);
        var plan = newPlan(patient);

        assertRefused(() -> plans.activate(plan, null), "careplan.draft-alarm");

        intakes.conclude(left, ConclusionData.of("niet_pluis", "emergency_now", "specific", null));
        assertRefused(() -> plans.activate(plan, null), "careplan.open-alarm");
    }

    @Test
    void anOpenAlarmKeepsAPlanFromStartingUntilItIsClosed() {
        var patient = care.patient();
        var plan = newPlan(patient);
        var alarm = care.alarmingIntake(patient);

        assertRefused(() -> plans.activate(plan, null), "careplan.open-alarm");

        var flag = redFlags.findByIntake(alarm).orElseThrow();
        flags.answer(flag, null, new AnswerData("Huisarts", "Gezien, geen bezwaar", null));
        assertRefused(() -> plans.activate(plan, null), "careplan.open-alarm");
        flags.close(flag, null, new CloseData("treatment-goes-on", null, null));
        assertThat(plans.activate(plan, null).status()).isEqualTo(CarePlanStatus.ACTIVE);
    }

    @Test
    void aGpOfThisWeekWhoDidNotAnswerWithinTheTermKeepsAPlanFromStarting() {
        var patient = care.patient();
        var plan = newPlan(patient);
        var flag = redFlags.findByIntake(care.intakeForThisWeeksGp(patient)).orElseThrow();
        jdbc.update("UPDATE red_flag SET due_on = current_date - 2 WHERE id = ?", flag.value());

        assertRefused(() -> plans.activate(plan, null), "careplan.open-alarm");

        flags.answer(flag, null, new AnswerData("Huisarts", "Gezien, geen bezwaar", null));
        assertThat(plans.activate(plan, null).status()).isEqualTo(CarePlanStatus.ACTIVE);
    }

    @Test
    void aPlanMayStartWhileTheGpOfThisWeekMustStillBeReached() {
        var patient = care.patient();
        var plan = newPlan(patient);
        care.intakeForThisWeeksGp(patient);

        assertThat(plans.activate(plan, null).status()).isEqualTo(CarePlanStatus.ACTIVE);
    }

    @Test
    void wrongInputIsToldFieldByField() {
        var plan = newPlan();

        assertThatThrownBy(() -> plans.prescribe(plan, null, PrescriptionData.of("E99")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("exercise.unknown");
        assertThatThrownBy(() -> plans.prescribe(plan, null, PrescriptionData.of("drop table")))
                .hasMessageContaining("exercise.unknown");
        assertThatThrownBy(() ->
                        plans.prescribe(
                                plan,
                                null,
                                new PrescriptionData(
                                        "E01",
                                        "upside-down",
                                        new DosageData(
                                                RangeData.exactly(99),
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
                                                null),
                                        "x".repeat(501))))
                .hasMessageContaining("side")
                .hasMessageContaining("dosage.sets")
                .hasMessageContaining("note");
        assertThatThrownBy(() ->
                        plans.changeGoals(
                                plan,
                                null,
                                List.of(
                                        GoalData.saying("Goed"),
                                        new GoalData(null, " ", "mood", null, null, null, null))))
                .hasMessageContaining("goals[1].statement")
                .hasMessageContaining("goals[1].icfDomain");
        assertThat(queries.get(plan).prescriptions()).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var plan = newPlan();

        assertThatThrownBy(() -> queries.get(CarePlanId.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plans.activate(CarePlanId.next(), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plans.remove(plan, null, PrescriptionId.next()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aClosedEpisodeGetsNoPlan() {
        var episode = episodeQueries.get(care.episode(care.patient()));
        episodes.close(episode.id(), episode.version());

        assertRefused(() -> plans.draft(episode.id(), List.of()), "episode.closed");
    }

    @Test
    void readingAPlanTakesAsManyQueriesForTwentyExercisesAsForOne() {
        var small = newPlan();
        plans.prescribe(small, null, PrescriptionData.of("E01"));
        var large = newPlan();
        for (int number = 1; number <= 20; number++) {
            plans.prescribe(large, null, PrescriptionData.of("E%02d".formatted(number)));
        }

        long forOne = queriesOf(() -> queries.get(small));
        long forTwenty = queriesOf(() -> queries.get(large));

        assertThat(queries.get(large).prescriptions()).hasSize(20);
        assertThat(forTwenty).isEqualTo(forOne).isLessThanOrEqualTo(10);
        assertRefused(
                () -> plans.prescribe(large, null, PrescriptionData.of("E21")),
                "careplan.too-many-prescriptions");
    }

    private long queriesOf(Runnable read) {
        var statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        read.run();
        return statistics.getPrepareStatementCount() - before;
    }

    @Test
    void listsThePlansOfAnEpisodeAndOfAPatient() {
        var patient = care.patient();
        var episode = care.episode(patient);
        var older = plans.draft(episode, List.of(GoalData.saying("Zitten")));
        var newer = plans.draft(episode, List.of());
        plans.prescribe(older.id(), null, PrescriptionData.of("E25"));

        assertThat(queries.ofEpisode(episode))
                .extracting(CarePlanRow::id)
                .containsExactly(newer.id(), older.id());
        assertThat(queries.ofPatient(patient).getLast())
                .isEqualTo(
                        new CarePlanRow(older.id(), episode, CarePlanStatus.DRAFT, 1, null, 1, 1));
    }

    @Test
    void everyAccessIsInTheLogOnce() {
        var patient = care.patient();
        var plan = newPlan(patient);
        queries.get(plan);
        plans.prescribe(plan, null, PrescriptionData.of("E25"));
        queries.ofPatient(patient);

        var log = accessLog.page(patient.value(), new PageRequest(0, 200)).items();

        assertThat(log)
                .filteredOn(row -> row.objectType().equals("CarePlan"))
                .extracting(AccessLogRow::action)
                .extracting(Enum::name)
                .containsExactly("SEARCH", "UPDATE", "READ", "CREATE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoIsNoPractitionerSeesAndChangesNoPlan(Role role) {
        var patient = care.patient();
        var episode = care.episode(patient);
        var plan = plans.draft(episode, List.of()).id();
        users.logInAs(role);

        assertDenied(() -> queries.get(plan));
        assertDenied(() -> queries.ofPatient(patient));
        assertDenied(() -> queries.ofEpisode(episode));
        assertDenied(() -> queries.print(plan));
        assertDenied(() -> queries.preview(plan));
        assertDenied(() -> plans.draft(episode, List.of()));
        assertDenied(() -> plans.prescribe(plan, null, PrescriptionData.of("E01")));
        assertDenied(() -> plans.confirm(plan, null, "FALL_RISK", null));
        assertDenied(() -> plans.activate(plan, null));
    }

    @Test
    void receptionDoesNotSeeTheLibrary() {
        users.logInAs(Role.RECEPTION);

        assertDenied(() -> exercises.page(ExerciseCriteria.words(""), new PageRequest(0, 50)));
        assertDenied(() -> exercises.regions());
    }

    private CarePlanId newPlan() {
        return newPlan(care.patient());
    }

    private CarePlanId newPlan(PatientId patient) {
        return plans.draft(
                        care.episode(patient),
                        List.of(GoalData.saying("Weer een uur kunnen zitten")))
                .id();
    }

    private void assertUnconfirmed(CarePlanId plan, String... tags) {
        assertThat(queries.get(plan).unconfirmed())
                .extracting(PrecautionTag::id)
                .containsExactly(tags);
        assertUnconfirmed(() -> plans.activate(plan, null), tags);
    }

    private static void assertUnconfirmed(ThrowingCallable call, String... tags) {
        assertThatThrownBy(call)
                .asInstanceOf(type(DomainRuleViolation.class))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("careplan.unconfirmed-precautions");
                    assertThat(refused.details()).containsExactly(tags);
                });
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .asInstanceOf(type(DomainRuleViolation.class))
                .extracting(DomainRuleViolation::code)
                .isEqualTo(code);
    }

    private static void assertStale(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(StaleVersion.class);
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }
}
