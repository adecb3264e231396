package app.wervel.careplan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.ProgressionDecision;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.DecisionRow;
import app.wervel.careplan.application.DiaryDayData;
import app.wervel.careplan.application.DiaryDayRow;
import app.wervel.careplan.application.DiaryQueries;
import app.wervel.careplan.application.DiaryService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PrescriptionChange;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.careplan.application.ProgressionQueries;
import app.wervel.episode.application.EpisodeService;
import app.wervel.exercise.Range;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.DosageData.RangeData;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientService;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** The diary on the plan's page without a browser: what is stored, shown, proposed and decided. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class DiaryScreensIT extends SpringBrowserlessTest {
    @Autowired PlanServices services;
    @Autowired CarePlanService plans;
    @Autowired CarePlanQueries planQueries;
    @Autowired DiaryService diary;
    @Autowired DiaryQueries diaryQueries;
    @Autowired ProgressionQueries progression;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;
    @Autowired Clock clock;

    private PatientId patient;
    private CarePlanId plan;
    private UUID exercise;
    private PlanEditor editor;

    private void openPlan() {
        var care = new TestCare(patients, profiles, intakes, episodes);
        patient = care.patient();
        plan = plans.draft(care.episode(patient), List.of(GoalData.saying("Zitten"))).id();
        var dosage =
                new DosageData(
                        RangeData.exactly(3),
                        RangeData.exactly(8),
                        null,
                        RangeData.exactly(2),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        plans.prescribe(plan, null, new PrescriptionData("E08", null, dosage, null));
        exercise = plans.activate(plan, null).prescriptions().getFirst().id().value();
        showPlan();
    }

    private void showPlan() {
        editor = new PlanEditor(services, patient, plan, null, () -> {});
        UI.getCurrent().add(editor);
    }

    @Test
    void aDiaryThatIsKeyedInChangesChartAndProposal() {
        openPlan();
        assertThat(said(editor.diary)).anyMatch(text -> text.startsWith("Nog niets ingevoerd"));

        var dialog = enter();
        dialog.grid.save(threeGoodDays());
        dialog.grid.unsaved(false);
        button("Sluiten").click();

        assertThat(said(editor.diary)).contains("Pijn gemiddeld 4 → 3; 2 van 3 dagen geoefend.");
        assertThat(said(editor.diary))
                .anyMatch(text -> text.startsWith("Een stap zwaarder: 3 × 10"));
        assertThat(repetitions()).as("a proposal changes nothing").isEqualTo(Range.exactly(8));

        button("Overnemen").click();

        assertThat(repetitions()).isEqualTo(Range.exactly(10));
        assertThat(editor.plan().prescriptions().getFirst().dosage().repetitions())
                .as("the plan on screen follows")
                .isEqualTo(Range.exactly(10));
        assertThat(said(editor.diary)).contains("Nog niet genoeg om iets voor te stellen.");
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Overnemen");
    }

    @Test
    void aRefusedCellIsToldAndNothingIsStored() {
        openPlan();
        var dialog = enter();

        dialog.grid.save(json(day(2, "5", true), day(1, "11", true)));

        assertThat(notices()).contains("Pijn is een heel getal van 0 tot en met 10.");
        assertThat(stored()).isEmpty();
        assertThat(dialog.isOpened()).isTrue();
        dialog.grid.save(json(day(2, "5", true), day(1, "10", true)));
        assertThat(stored()).hasSize(2);
    }

    @Test
    void aColleaguesWeekIsNotOverwritten() {
        openPlan();
        var dialog = enter();
        diary.save(plan, List.of(new DiaryDayData(ago(2), null, 7, null, null, List.of())));

        dialog.grid.save(json(day(3, "2", true), day(2, "2", true)));

        assertThat(dialog.stale.isVisible()).isTrue();
        assertThat(stored()).extracting(DiaryDayRow::pain).containsExactly(7);
        dialog.grid.save(
                "[{\"date\":\"%s\",\"version\":0,\"pain\":2,\"newSymptom\":false,\"marks\":[]}]"
                        .formatted(ago(2)));
        assertThat(dialog.stale.isVisible()).isFalse();
        assertThat(stored()).extracting(DiaryDayRow::pain).containsExactly(2);
    }

    @Test
    void whatIsNoDiaryIsRefused() {
        openPlan();
        enter().grid.save("[{\"date\": 5");

        assertThat(notices()).contains("De aanvraag is niet te lezen.");
    }

    @Test
    void leavingAsksOnceWhenSomethingIsNotStored() {
        openPlan();
        var dialog = enter();
        dialog.grid.unsaved(true);

        button("Sluiten").click();

        assertThat(dialog.isOpened()).isTrue();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(stored()).isEmpty();
    }

    @Test
    void otherWeeksAreReached() {
        openPlan();
        var dialog = enter();
        String before = dialog.weeks.getText();

        dialog.grid.weeks(-1);
        assertThat(dialog.weeks.getText()).isNotEqualTo(before);
        dialog.grid.weeks(1);
        assertThat(dialog.weeks.getText()).isEqualTo(before);
    }

    @Test
    void whoDeclinesGivesAReason() {
        openPlan();
        keepThreeGoodDays();

        button("Niet doen").click();
        var form = find(DecisionForm.class).single();
        form.confirm.click();
        assertThat(form.reason.isInvalid()).isTrue();
        assertThat(decisions()).isEmpty();

        button("Eerst nog even wennen.").click();
        form.confirm.click();

        assertThat(decisions()).hasSize(1);
        assertThat(decisions().getFirst().decision()).isEqualTo(ProgressionDecision.DECLINED);
        assertThat(decisions().getFirst().reason()).isEqualTo("Eerst nog even wennen.");
        assertThat(repetitions()).isEqualTo(Range.exactly(8));
    }

    @Test
    void anAdaptedProposalTakesTheTypedDosageAndKeepsTheRest() {
        openPlan();
        keepThreeGoodDays();

        button("Aanpassen").click();
        find(RangeField.class).all().get(1).setValue(RangeData.exactly(9));
        button("Een kleinere stap past beter.").click();
        find(DecisionForm.class).single().confirm.click();

        assertThat(repetitions()).isEqualTo(Range.exactly(9));
        assertThat(planQueries.get(plan).prescriptions().getFirst().dosage().timesPerDay())
                .isEqualTo(Range.exactly(2));
        assertThat(decisions().getFirst().decision()).isEqualTo(ProgressionDecision.ADAPTED);
    }

    @Test
    void aProposalThatNoLongerHoldsIsRefused() {
        openPlan();
        keepThreeGoodDays();
        var days = stored();
        diary.save(
                plan,
                List.of(
                        new DiaryDayData(
                                days.getLast().date(),
                                days.getLast().version(),
                                9,
                                null,
                                null,
                                List.of())));

        button("Overnemen").click();

        assertThat(notices()).anyMatch(text -> text.startsWith("Dit voorstel geldt niet meer"));
        assertThat(repetitions()).isEqualTo(Range.exactly(8));
    }

    @Test
    void whatWasTypedOutlivesAColleaguesChangeOfThePlan() {
        openPlan();
        keepThreeGoodDays();
        var form = decline("Eerst een week rust");
        plans.changePrescription(
                plan, null, new PrescriptionId(exercise), PrescriptionChange.note("Rustig"));

        form.confirm.click();
        assertThat(decisions()).isEmpty();
        var reload = find(Button.class).withId("plan-reload").single();
        reload.click();

        var kept = find(DecisionForm.class).single();
        assertThat(kept.reason.getValue()).isEqualTo("Eerst een week rust");
        kept.confirm.click();
        assertThat(decisions()).extracting(DecisionRow::reason).contains("Eerst een week rust");
        assertThat(find(DecisionForm.class).all()).isEmpty();
    }

    @Test
    void whatWasTypedOutlivesAProposalThatTurnedRound() {
        openPlan();
        keepThreeGoodDays();
        var form = decline("Eerst een week rust");
        diary.save(plan, List.of(notManaged(3), notManaged(2)));

        form.confirm.click();

        assertThat(notices()).anyMatch(text -> text.startsWith("Dit voorstel geldt niet meer"));
        assertThat(decisions()).isEmpty();
        assertThat(said(editor.diary)).anyMatch(text -> text.startsWith("Een stap lichter"));
        var kept = find(DecisionForm.class).single();
        assertThat(kept.reason.getValue()).isEqualTo("Eerst een week rust");
        kept.confirm.click();
        assertThat(decisions()).extracting(DecisionRow::proposal).containsExactly("step_down");
    }

    private DiaryDayData notManaged(int ago) {
        var mark = new DiaryDayData.MarkData(exercise, false, null);
        return new DiaryDayData(ago(ago), 0L, 3, null, null, List.of(mark));
    }

    private DecisionForm decline(String reason) {
        button("Niet doen").click();
        var form = find(DecisionForm.class).single();
        form.reason.setValue(reason);
        return form;
    }

    @Test
    void anOpenFormOutlivesWhatElseIsShown() {
        openPlan();
        keepThreeGoodDays();
        var form = decline("Eerst een week rust");
        var period = button("8 weken");

        period.click();
        assertThat(period.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(period.isAttached()).as("the focus stays on it").isTrue();
        button("Goed gelukt").click();

        assertThat(find(DecisionForm.class).single()).isSameAs(form);
        assertThat(form.reason.getValue()).isEqualTo("Eerst een week rust");
    }

    @Test
    void aSymptomIsToldOfAPlanThatHasEndedToo() {
        openPlan();
        plans.end(plan, null);
        diary.save(plan, List.of(new DiaryDayData(ago(1), null, 3, true, null, List.of())));
        showPlan();

        button("Opnieuw bevraagd").click();
        find(DecisionForm.class).single().confirm.click();

        assertThat(progression.get(plan).newSymptoms()).isEmpty();
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Opnieuw bevraagd");
    }

    @Test
    void aNewSymptomIsAnAlarmUntilSomebodyRecordsWhatWasDone() {
        openPlan();
        diary.save(plan, List.of(new DiaryDayData(ago(1), null, 3, true, null, List.of())));
        showPlan();

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("Opnieuw bevraagd", "Opnieuw screenen");
        button("Opnieuw bevraagd").click();
        find(DecisionForm.class).single().confirm.click();

        assertThat(progression.get(plan).newSymptoms()).isEmpty();
        assertThat(decisions().getFirst().proposal()).isEqualTo("stop_and_rescreen");
    }

    @Test
    void whatWasSeenIsNotedInOneClickAndTakenBackInAnother() {
        openPlan();

        button("Goed gelukt").click();
        assertThat(progression.get(plan).notes()).hasSize(1);
        button("Goed gelukt").click();
        assertThat(progression.get(plan).notes()).isEmpty();
    }

    @Test
    void aPlanThatNeverStartedShowsNoDiary() {
        var care = new TestCare(patients, profiles, intakes, episodes);
        patient = care.patient();
        plan = plans.draft(care.episode(patient), List.of()).id();
        showPlan();

        assertThat(editor.diary.isVisible()).isFalse();
    }

    private DiaryDialog enter() {
        editor.diary.enter.click();
        return find(DiaryDialog.class).single();
    }

    private void keepThreeGoodDays() {
        enter().grid.save(threeGoodDays());
        button("Sluiten").click();
    }

    private String threeGoodDays() {
        return json(day(3, "4", true), day(2, "3", true), day(1, "3", false));
    }

    private String day(int ago, String pain, boolean done) {
        String mark =
                done
                        ? "{\"prescription\":\"%s\",\"done\":true,\"times\":null}"
                                .formatted(exercise)
                        : "";
        return "{\"date\":\"%s\",\"version\":null,\"pain\":%s,\"newSymptom\":false,\"remark\":\"\",\"marks\":[%s]}"
                .formatted(ago(ago), pain, mark);
    }

    private static String json(String... days) {
        return "[" + String.join(",", days) + "]";
    }

    private LocalDate ago(int days) {
        return LocalDate.now(clock).minusDays(days);
    }

    private List<DiaryDayRow> stored() {
        return diaryQueries.get(plan, ago(6), ago(0)).days();
    }

    private List<DecisionRow> decisions() {
        return progression.get(plan).decisions();
    }

    private Range repetitions() {
        return planQueries.get(plan).prescriptions().getFirst().dosage().repetitions();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> said(DiarySection section) {
        return find(Paragraph.class, section).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .toList();
    }
}
