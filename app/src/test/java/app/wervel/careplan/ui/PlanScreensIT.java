package app.wervel.careplan.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.ApplicationTest;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.EvaluationDecision;
import app.wervel.careplan.GoalMeasure;
import app.wervel.careplan.PlanPhase;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PhaseData;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.careplan.application.ReadingRow;
import app.wervel.episode.EpisodeId;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.Tempo;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeDraft.ActivityData;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.Role;
import app.wervel.practice.application.LogInService;
import app.wervel.redflag.RedFlagId;
import app.wervel.redflag.application.RescreeningService;
import app.wervel.testing.TestUsers;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The plan's screen without a browser. */
@ApplicationTest
class PlanScreensIT extends SpringBrowserlessTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired PlanServices services;
    @Autowired EvaluationsDuePart evaluationsDue;
    @Autowired RescreeningService rescreening;
    @Autowired PatientService patients;
    @Autowired IntakeService intakes;
    @Autowired LogInService logIn;
    @Autowired JdbcTemplate jdbc;
    @Autowired Clock clock;

    private LocalDate today;
    private String name;
    private PatientId patient;
    private IntakeId intake;
    private EpisodeId episode;
    private CarePlanId plan;

    @BeforeEach
    void aPlanIsDraftedAfterAnIntakeWithScores() {
        new TestUsers(jdbc, logIn).logInAs(Role.PRACTITIONER);
        today = LocalDate.now(clock);
        name = "Planzicht" + COUNT.incrementAndGet();
        var data = PatientData.minimal(null, name, "Joke", LocalDate.of(1980, 5, 5), "0612345678");
        patient = patients.register(data, true).id();
        var draft =
                new IntakeDraft(
                        "direct",
                        null,
                        null,
                        null,
                        "Weer traplopen",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        7,
                        8,
                        6,
                        List.of(new ActivityData("Traplopen", 9)),
                        Map.of("duration_days", 10));
        intake = intakes.start(patient, draft).id();
        intakes.conclude(
                intake, ConclusionData.of("pluis_met_terugkoppeling", "none", "aspecific", null));
        episode = services.episodes().start(intake, "Lage rugpijn").id();
        plan = services.plans().draft(episode, List.of(GoalData.saying("Weer traplopen"))).id();
        services.plans().prescribe(plan, null, PrescriptionData.of("E01"));
    }

    private PlanEditor editor() {
        var editor =
                new PlanEditor(
                        services,
                        patient,
                        plan,
                        new PlanIntake(services, intake, "Weer traplopen"),
                        () -> {});
        UI.getCurrent().add(editor);
        return editor;
    }

    private CarePlanDetails saved() {
        return services.planQueries().get(plan);
    }

    @Test
    void aTempoThatNobodyCanReadIsToldBesideItsFieldAndStaysThere() {
        var editor = editor();
        var form = new PrescriptionForm(editor, editor.plan().prescriptions().getFirst(), () -> {});
        editor.add(form);

        form.tempo.setValue("langzaam");
        form.painLimit.setValue(3);
        form.exertion.range.from.setValue(3);
        form.from.setValue(today);
        form.until.setValue(today.minusDays(1));
        form.save.click();

        assertThat(form.tempo.isInvalid()).isTrue();
        assertThat(form.tempo.getErrorMessage()).contains("2-1-2");
        assertThat(form.until.isInvalid()).isTrue();
        assertThat(form.tempo.getValue()).isEqualTo("langzaam");

        form.tempo.setValue("2-1-2");
        form.until.setValue(today.plusWeeks(2));
        form.save.click();

        var prescription = saved().prescriptions().getFirst();
        assertThat(prescription.dosage().tempo()).isEqualTo(new Tempo(2, 1, 2));
        assertThat(prescription.dosage().painLimit()).isEqualTo(3);
        assertThat(prescription.dosage().rpe()).isNotNull();
        assertThat(prescription.until()).isEqualTo(today.plusWeeks(2));
    }

    @Test
    void aGoalBeginsWithAScoreOfTheIntakeInOneClickAndIsFollowed() {
        var editor = editor();
        var form =
                new GoalForm(
                        editor, null, new PlanIntake(services, intake, "Weer traplopen"), true);
        editor.add(form);

        button(form, "Traplopen: 9 bij de intake").click();
        assertThat(form.instrument.getValue()).isEqualTo("activity");
        assertThat(form.measure.getValue()).isEqualTo("Traplopen");
        form.statement.setValue("De trap op met boodschappen");
        form.targetValue.setValue(11);
        button(form, "Doel opslaan").click();
        assertThat(form.targetValue.isInvalid()).isTrue();
        form.targetValue.setValue(3);
        button(form, "Doel opslaan").click();

        var goal = saved().goals().getLast();
        assertThat(goal.instrument()).isEqualTo(GoalMeasure.ACTIVITY);
        assertThat(goal.baselineValue()).isEqualTo(9);
        var progress = new GoalProgress(editor);
        progress.show(goal, editor.plan());
        editor.add(progress);
        progress.on.setValue(today);
        progress.value.setValue(6);
        progress.save.click();

        assertThat(saved().course().readingsOf(goal.id()))
                .extracting(ReadingRow::value)
                .containsExactly(6);
        progress.show(goal, editor.plan());
        assertThat(text(progress))
                .contains("9 bij de start → 6 (", "streven: 3")
                .as("of this scale no change that matters is known")
                .doesNotContain("Ostelo");
    }

    @Test
    void goingOnToThePhaseAsksWhyAndShowsWhatNoLongerGoesOnPaper() {
        services.course().addPhase(plan, null, PhaseData.named("Rustig op gang"));
        services.course().addPhase(plan, null, PhaseData.named("Opbouwen"));
        services.plans().activate(plan, null);
        services.planQueries().print(plan);
        var editor = editor();
        assertThat(editor.course.phaseDetails.getSummaryText())
                .isEqualTo("2 fasen · nu: Rustig op gang");
        PlanPhase build = editor.plan().course().phases().getLast();
        var form = new PhaseStartForm(editor, build, () -> {});
        editor.add(form);

        form.save.click();
        assertThat(form.reason.isInvalid()).isTrue();
        form.reason.setValue("Twee weken zonder meer pijn");
        form.save.click();

        assertThat(saved().course().currentPhase()).isEqualTo(build.id());
        assertThat(editor.course.phaseDetails.getSummaryText()).endsWith("nu: Opbouwen");
        assertThat(text(editor.course)).contains("van “Rustig op gang” naar “Opbouwen”");
    }

    @Test
    void aPhaseIsNamedByOneClickAndItsFaultsStandBesideTheirFields() {
        var editor = editor();
        var form = new PhaseForm(editor, null, () -> {});
        editor.add(form);

        form.weeks.setValue(99);
        form.save.click();
        assertThat(form.name.isInvalid()).isTrue();
        assertThat(form.weeks.isInvalid()).isTrue();
        button(form, "Opbouwen").click();
        form.weeks.setValue(4);
        form.save.click();

        assertThat(saved().course().phases())
                .extracting(PlanPhase::name, PlanPhase::weeks)
                .containsExactly(tuple("Opbouwen", 4));
    }

    @Test
    void anEvaluationThatIsDueIsOpenOnThePlanAndOnTheDayUntilItIsDone() {
        services.course().planEvaluation(plan, null, today);
        services.plans().activate(plan, null);
        var editor = editor();

        assertThat(editor.course.evaluationDetails.isOpened()).isTrue();
        assertThat(editor.course.evaluationDetails.getSummaryText())
                .startsWith("Tijd om te evalueren");
        assertThat(text(evaluationsDue.create())).contains(name, "Lage rugpijn");
        var evaluation = editor.plan().course().evaluations().getFirst();
        var form = new EvaluationForm(editor, evaluation.id(), () -> {});
        editor.add(form);
        form.decision.setValue("adjust");
        form.save.click();
        assertThat(form.note.getErrorMessage()).contains("waarom");
        form.note.setValue("Meer herhalingen");
        form.save.click();

        assertThat(saved().course().evaluations().getFirst().decision())
                .isEqualTo(EvaluationDecision.ADJUST);
        assertThat(text(editor.course.evaluations)).contains("Plan aanpassen", "Meer herhalingen");
        assertThat(text(evaluationsDue.create())).doesNotContain(name);
    }

    @Test
    void aStartThatAnAlarmRefusesLeadsToTheAlarm() {
        var alarming = intakes.start(patient, IntakeDraft.direct(Map.of("duration_days", 2))).id();
        intakes.conclude(
                alarming, ConclusionData.of("niet_pluis", "same_day", "undetermined", null));
        var editor = editor();
        RedFlagId flag = services.redFlags().blocking(patient).getFirst().id();

        button(editor.status, "Plan starten").click();
        assertThat(text(editor.status)).contains("Er staat een alarm open");
        button(editor.status, "Naar het alarm").click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("red-flags/" + flag.value());
        assertThat(saved().status()).isEqualTo(CarePlanStatus.DRAFT);
    }

    @Test
    void aStartThatAnUnconcludedAlarmRefusesLeadsToItsIntake() {
        var left =
                intakes.start(
                        patient,
                        IntakeDraft.direct(
                                Map.of("duration_days", 2, "numbness", List.of("both_legs"))));
        var editor = editor();

        button(editor.status, "Plan starten").click();
        button(editor.status, "Naar de intake").click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("intakes/" + left.id().value());
    }

    @Test
    void changedSymptomsThatRefuseAStartOrAnEvaluationLeadToTheNewScreening() {
        services.course().planEvaluation(plan, null, today);
        rescreening.require(episode, patient, "Doof been");
        var editor = editor();

        button(editor.status, "Plan starten").click();
        button(editor.status, "Opnieuw screenen").click();
        assertThat(text(find(Dialog.class).single())).contains("Doof been");
        find(Dialog.class).single().close();

        var evaluation = editor.plan().course().evaluations().getFirst();
        var form = new EvaluationForm(editor, evaluation.id(), () -> {});
        editor.add(form);
        form.decision.setValue("adjust");
        form.note.setValue("Meer herhalingen");
        form.save.click();
        button(form, "Opnieuw screenen").click();

        assertThat(text(find(Dialog.class).single())).contains("Doof been");
        assertThat(form.note.getValue()).isEqualTo("Meer herhalingen");
        assertThat(saved().course().evaluations().getFirst().isDone()).isFalse();

        find(Button.class).withText("Screening starten").single().click();

        assertThat(find(ConfirmDialog.class).single().isOpened())
                .as("who goes on leaves the note behind, and is asked")
                .isTrue();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(form.isAttached()).isTrue();
        assertThat(form.note.getValue()).isEqualTo("Meer herhalingen");
    }

    @Test
    void anEvaluationIsPlannedInThreeWeeksByOneClick() {
        var editor = editor();
        assertThat(editor.course.evaluationDetails.isOpened()).isFalse();

        editor.course.evaluations.plan.click();
        assertThat(editor.course.evaluations.day.isInvalid()).isTrue();
        button(editor.course.evaluations, "Over 3 weken").click();

        assertThat(saved().course().nextEvaluation().orElseThrow().plannedOn())
                .isEqualTo(today.plusWeeks(3));
    }

    @Test
    void thePlanTellsWhatThePaperDoesNotSayYet() {
        services.plans().activate(plan, null);
        assertThat(text(editor().status)).doesNotContain("print", "papier van");
        services.planQueries().handOut(services.planQueries().print(plan));
        assertThat(text(editor().status)).contains("klopt nog");

        services.plans().prescribe(plan, null, PrescriptionData.of("E25"));

        assertThat(text(editor().status)).contains("1 nieuw, 0 veranderd, 0 gestopt");
    }

    @Test
    void aPrecautionFoundAfterTheStartIsNotOverlooked() {
        services.plans().activate(plan, null);
        services.profiles().change(patient, -1, null, List.of("UNSTABLE_HEART"));
        var editor = editor();

        assertThat(editor.plan().status()).isEqualTo(CarePlanStatus.ACTIVE);
        assertThat(text(editor.status)).contains("Na de start is 1 voorzorg gevonden", "concept");
        services.plans().confirm(plan, null, "UNSTABLE_HEART", "Overlegd met de cardioloog");
        assertThat(text(editor().status)).doesNotContain("Na de start");
    }

    @Test
    void sixExercisesAreALotAndThePlanSaysHonestlyWhy() {
        for (String exercise : List.of("E02", "E16", "E20", "E23")) {
            services.plans().prescribe(plan, null, PrescriptionData.of(exercise));
        }
        assertThat(manyShown()).isFalse();

        services.plans().prescribe(plan, null, PrescriptionData.of("E25"));

        assertThat(manyShown()).isTrue();
        assertThat(text(editor().prescriptions)).contains("6 oefeningen", "geen bewezen grens");
        assertThat(services.plans().activate(plan, null).status())
                .as("a warning keeps nobody off")
                .isEqualTo(CarePlanStatus.ACTIVE);
    }

    private boolean manyShown() {
        return tree(editor().prescriptions)
                .filter(each -> each.getElement().getClassList().contains("plan-hint"))
                .anyMatch(Component::isVisible);
    }

    @Test
    void whatIsLeftOfTheTreatmentsStandsBesideThePlan() {
        var open = services.episodeQueries().get(episode);
        services.episodes().agreeTreatments(episode, open.version(), 9, null);

        assertThat(tree(editor().status))
                .filteredOn(each -> each.getElement().getClassList().contains("treatments"))
                .singleElement()
                .satisfies(left -> assertThat(text(left)).contains("9 van 9"));
    }

    @Test
    void aPhaseThatAColleagueChangedIsBroughtTogetherWithWhatIsTyped() {
        var calm = phase("Rustig");
        var editor = editor();
        button(editor.course.phases, "Fase wijzigen: Rustig").click();
        PhaseForm form = only(editor.course.phases, PhaseForm.class);
        form.aim.setValue("Traplopen zonder leuning");
        services.course()
                .changePhase(
                        plan,
                        null,
                        calm.id(),
                        new PhaseData("Op gang", "Vier trappen", null, null, 3),
                        null);

        form.save.click();
        assertThat(saved().course().phases().getFirst().aim()).isEqualTo("Vier trappen");
        editor.reload();

        assertThat(form.name.getValue()).isEqualTo("Op gang");
        assertThat(form.weeks.getValue()).isEqualTo(3);
        assertThat(form.aim.getValue()).isEqualTo("Traplopen zonder leuning");
        assertThat(form.aim.getHelperText()).contains("Vier trappen");
        form.save.click();
        assertThat(saved().course().phases())
                .extracting(PlanPhase::name, PlanPhase::aim, PlanPhase::weeks)
                .containsExactly(tuple("Op gang", "Traplopen zonder leuning", 3));
    }

    @Test
    void whatWasTypedForAPhaseThatAColleagueRemovedBecomesANewPhase() {
        var calm = phase("Rustig");
        var editor = editor();
        button(editor.course.phases, "Fase wijzigen: Rustig").click();
        PhaseForm form = only(editor.course.phases, PhaseForm.class);
        form.aim.setValue("Traplopen zonder leuning");
        services.course().removePhase(plan, null, calm.id());

        editor.reload();

        assertThat(only(editor.course.phases, PhaseForm.class)).isSameAs(form);
        assertThat(form.name.getHelperText()).contains("nieuwe fase");
        form.save.click();
        assertThat(saved().course().phases())
                .extracting(PlanPhase::name, PlanPhase::aim)
                .containsExactly(tuple("Rustig", "Traplopen zonder leuning"));
        assertThat(all(editor.course.phases, PhaseForm.class)).isEmpty();
    }

    @Test
    void whyAPlanShouldGoOnIsToldWhenItsPhaseIsGone() {
        phase("Rustig");
        var build = phase("Opbouwen");
        services.plans().activate(plan, null);
        var editor = editor();
        button(editor.course.phases, "Naar deze fase").click();
        PhaseStartForm form = only(editor.course.phases, PhaseStartForm.class);
        form.reason.setValue("Kan meer");
        services.course().removePhase(plan, null, build.id());

        editor.reload();

        assertThat(notices())
                .anyMatch(each -> each.contains("Opbouwen") && each.contains("Kan meer"));
    }

    @Test
    void twoPhasesAreTypedBesideEachOther() {
        phase("Rustig");
        phase("Opbouwen");
        var editor = editor();
        button(editor.course.phases, "Fase wijzigen: Rustig").click();
        only(editor.course.phases, PhaseForm.class).aim.setValue("Traplopen");

        button(editor.course.phases, "Fase wijzigen: Opbouwen").click();
        editor.course.phases.add.click();

        assertThat(all(editor.course.phases, PhaseForm.class))
                .extracting(form -> form.aim.getValue())
                .containsExactly("Traplopen", "", "");
    }

    @Test
    void aNoteOfAnEvaluationThatAColleagueClosedIsTold() {
        services.course().planEvaluation(plan, null, today);
        services.course().planEvaluation(plan, null, today.plusWeeks(3));
        var editor = editor();
        var due = editor.plan().course().evaluations().getFirst();
        button(editor.course.evaluations, "Evalueren").click();
        EvaluationForm form = only(editor.course.evaluations, EvaluationForm.class);
        form.note.setValue("Loopt beter");
        button(editor.course.evaluations, "Evalueren").click();
        assertThat(all(editor.course.evaluations, EvaluationForm.class))
                .extracting(each -> each.note.getValue())
                .containsExactly("Loopt beter", "");
        services.course().cancelEvaluation(plan, null, due.id());

        editor.reload();

        assertThat(notices()).anyMatch(each -> each.contains("Loopt beter"));
        EvaluationForm other = only(editor.course.evaluations, EvaluationForm.class);
        other.decision.setValue("adjust");
        other.note.setValue("Meer herhalingen");
        other.save.click();
        assertThat(notices())
                .as("who saves it is told no such thing")
                .noneMatch(each -> each.contains("Meer herhalingen"));
        assertThat(all(editor.course.evaluations, EvaluationForm.class)).isEmpty();
    }

    @Test
    void aDateThatNobodyCanReadIsNotSavedAsTodayOrAsNoDate() {
        services.course().planEvaluation(plan, null, today);
        var evaluation = saved().course().evaluations().getFirst();
        var phaseForm = new PhaseForm(editor(), null, () -> {});
        var editor = editor();
        var evaluationForm = new EvaluationForm(editor, evaluation.id(), () -> {});
        editor.add(phaseForm, evaluationForm);

        phaseForm.name.setValue("Rustig");
        typeUnreadable(phaseForm.until);
        phaseForm.save.click();
        evaluationForm.decision.setValue("go_on");
        typeUnreadable(evaluationForm.doneOn);
        evaluationForm.save.click();
        typeUnreadable(editor.course.evaluations.day);
        editor.course.evaluations.plan.click();

        assertThat(saved().course().phases()).isEmpty();
        assertThat(saved().course().evaluations())
                .singleElement()
                .satisfies(each -> assertThat(each.isDone()).isFalse());
        assertThat(List.of(phaseForm.until, evaluationForm.doneOn, editor.course.evaluations.day))
                .allMatch(DatePicker::isInvalid)
                .allSatisfy(each -> assertThat(each.getErrorMessage()).contains("23-11-2026"));
    }

    @Test
    void aReadingOnADateThatNobodyCanReadIsNotSaved() {
        services.plans()
                .addGoal(
                        plan,
                        null,
                        new GoalData(
                                null,
                                "Minder pijn",
                                null,
                                null,
                                null,
                                null,
                                null,
                                "pain_now",
                                8,
                                3));
        var editor = editor();
        var goal = editor.plan().goals().getLast();
        var progress = new GoalProgress(editor);
        progress.show(goal, editor.plan());
        editor.add(progress);
        progress.value.setValue(6);
        typeUnreadable(progress.on);

        progress.save.click();

        assertThat(saved().course().readingsOf(goal.id())).isEmpty();
        assertThat(progress.on.isInvalid()).isTrue();
    }

    /** As the browser tells that something stands in the field that is no day. */
    private static void typeUnreadable(DatePicker date) {
        date.clear();
        date.getElement().setProperty("_inputElementValue", "31-2");
        fire(date, "unparsable-change");
    }

    @Test
    void enterOnASuggestionDoesNotSaveThePhase() {
        var editor = editor();
        var form = new PhaseForm(editor, null, () -> {});
        editor.add(form);
        form.name.setValue("Rustig");
        roundTrip();

        ComponentUtil.fireEvent(form, new KeyDownEvent(form, "Enter"));
        assertThat(saved().course().phases()).isEmpty();

        ComponentUtil.fireEvent(form.aim, new KeyDownEvent(form.aim, "Enter"));
        assertThat(saved().course().phases()).hasSize(1);
    }

    @Test
    void thePreviewTellsOfTheDraftMarkThatAStopTagPutsOnAnActivePlan() {
        services.plans().activate(plan, null);
        var editor = editor();
        assertThat(printLink(editor).getClassNames()).contains("primary");
        services.profiles().change(patient, -1, null, List.of("UNSTABLE_HEART"));

        editor.reload();

        assertThat(printLink(editor).getClassNames()).doesNotContain("primary");
        assertThat(text(editor)).contains("tot u de voorzorg bij dit plan beoordeelt");
        services.plans().confirm(plan, null, "UNSTABLE_HEART", "Overlegd met de cardioloog");
        editor.reload();
        assertThat(printLink(editor).getClassNames()).contains("primary");
    }

    @Test
    void afterPrintingThePlanKnowsThatThePaperIsUpToDate() {
        services.plans().activate(plan, null);
        var editor = editor();
        services.planQueries().handOut(services.planQueries().print(plan));
        assertThat(text(editor.status)).doesNotContain("klopt nog");

        fire(printLink(editor), "wervel-printed");

        assertThat(text(editor.status)).contains("klopt nog");
    }

    @Test
    void aHarderExerciseThatAPrecautionMeetsIsAddedAfterItsConfirmation() {
        services.plans().activate(plan, null);
        Exercise met = services.exercises().get(new ExerciseId("E19"));
        services.profiles().change(patient, -1, null, List.of("FALL_RISK"));
        var editor = editor();
        var steps = new PrescriptionSteps(editor, met);
        editor.add(steps);

        steps.add(met);
        assertThat(saved().prescriptions()).hasSize(1);
        button(find(Dialog.class).single(), "Bekeken, akkoord").click();

        assertThat(saved().prescriptions())
                .extracting(each -> each.exercise().id())
                .contains(met.id());
        assertThat(notices()).anyMatch(each -> each.contains("toegevoegd"));
    }

    /** As the browser does. */
    private static void fire(Component component, String event) {
        var element = component.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, JacksonUtils.createObjectNode()));
    }

    private static Anchor printLink(Component within) {
        return all(within, Anchor.class).stream()
                .filter(each -> each.getId().filter("handout-print"::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private PlanPhase phase(String named) {
        return services.course()
                .addPhase(plan, null, PhaseData.named(named))
                .course()
                .phases()
                .getLast();
    }

    private static <T extends Component> List<T> all(Component within, Class<T> type) {
        return tree(within).filter(type::isInstance).map(type::cast).toList();
    }

    private static <T extends Component> T only(Component within, Class<T> type) {
        List<T> found = all(within, type);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .toList();
    }

    private static Button button(Component within, String text) {
        return tree(within)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(each ->
                        text.equals(each.getText())
                                || each.getAriaLabel().filter(text::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> tree(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(PlanScreensIT::tree));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
