package app.wervel.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.IntakeService;
import app.wervel.measure.application.InstrumentImportService;
import app.wervel.measure.application.ScoreData;
import app.wervel.measure.application.ScoreRow;
import app.wervel.measure.application.TestInstrumentFiles;
import app.wervel.measure.application.VersionRow;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientService;
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.PaperForm;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.questionnaire.ResponseStatus;
import app.wervel.questionnaire.application.ResponseData;
import app.wervel.questionnaire.application.ResponseDetails;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** Where a questionnaire is filled in: nothing that was typed is lost. Without a browser. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class FillDialogIT extends SpringBrowserlessTest {
    @Autowired MeasureServices services;
    @Autowired InstrumentImportService imports;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;

    private PatientId patient;
    private EpisodeId episode;

    private FillDialog open(String instrument) {
        somebody();
        var measures = services.queries().ofEpisode(episode);
        var dialog =
                FillDialog.fillIn(
                        services, measures, services.registry().get(instrument), () -> {});
        dialog.open();
        roundTrip();
        return dialog;
    }

    private void somebody() {
        if (patient == null) {
            var care = new TestCare(patients, profiles, intakes, episodes);
            patient = care.patient();
            episode = care.episode(patient);
        }
    }

    private FillDialog openPain() {
        return open("nprs");
    }

    private void press(Component inside, String text) {
        test(find(NativeButton.class, inside).withText(text).all().getFirst()).click();
    }

    private void pressButton(Component inside, String text) {
        test(find(Button.class, inside).withText(text).single()).click();
    }

    private static QuestionnaireAnswers average(int pain) {
        return QuestionnaireAnswers.NONE.with("average", Answer.Numeric.of(pain));
    }

    private ResponseDetails draft(FillDialog dialog) {
        return services.responses()
                .draft(
                        patient,
                        services.measures().version(dialog.onPaper.getValue().id()).questionnaire())
                .orElse(null);
    }

    private List<ScoreRow> scores(String instrument) {
        return services.queries()
                .ofEpisode(episode)
                .course(instrument)
                .map(course -> course.scores())
                .orElse(List.of());
    }

    @Test
    void whatWasFilledInIsThereTheNextTime() {
        var dialog = openPain();
        press(dialog, "7");
        // As the browser does half a second later; then the program is killed.
        find(AnswersDraft.class, dialog).single().saveNow();

        var again = openPain();

        assertThat(again.entry.answers()).isEqualTo(average(7));
        assertThat(again.getElement().getTextRecursively()).contains("Het laatst ingevuld door");
    }

    @Test
    void closingTheWindowKeepsWhatWasJustTyped() {
        var dialog = openPain();
        press(dialog, "7");

        dialog.close();

        assertThat(draft(dialog).answers()).isEqualTo(average(7));
        assertThat(draft(dialog).status()).isEqualTo(ResponseStatus.DRAFT);
    }

    @Test
    void whoOnlyLooksLeavesNoDraft() {
        var dialog = openPain();

        pressButton(dialog, "Annuleren");

        assertThat(dialog.isOpened()).isFalse();
        assertThat(draft(dialog)).isNull();
    }

    @Test
    void cancellingAsksAndKeepsForLater() {
        var dialog = openPain();
        press(dialog, "7");

        pressButton(dialog, "Annuleren");
        assertThat(dialog.isOpened()).isTrue();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(draft(dialog).answers()).isEqualTo(average(7));
    }

    @Test
    void cancellingThrowsAwayOnlyWhenToldTo() {
        var dialog = openPain();
        press(dialog, "7");
        find(AnswersDraft.class, dialog).single().saveNow();

        pressButton(dialog, "Annuleren");
        test(find(ConfirmDialog.class).single()).reject();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(draft(dialog)).isNull();
    }

    @Test
    void savingCompletesTheDraftAndLeavesNone() {
        var dialog = openPain();
        press(dialog, "7");
        find(AnswersDraft.class, dialog).single().saveNow();
        var kept = draft(dialog).id();

        test(dialog.save).click();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(draft(dialog)).isNull();
        assertThat(scores("nprs")).extracting(ScoreRow::response).containsExactly(kept);
    }

    @Test
    void whoeverStartsAgainThrowsAwayWhatWasLeft() {
        var dialog = openPain();
        press(dialog, "7");
        dialog.close();

        var again = openPain();
        pressButton(again, "Opnieuw beginnen");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(again.entry.answers()).isEqualTo(QuestionnaireAnswers.NONE);
        assertThat(draft(again)).isNull();
    }

    @Test
    void whatSomebodyElseFilledInIsNotOverwrittenAndNeitherIsLost() {
        var mine = openPain();
        press(mine, "7");
        find(AnswersDraft.class, mine).single().saveNow();
        var kept = draft(mine);
        services.answers()
                .saveDraft(kept.id(), kept.version(), ResponseData.onScreen("nl", average(3)));

        press(mine, "8");
        find(AnswersDraft.class, mine).single().saveNow();
        assertThat(find(AnswersDraft.class, mine).single().getText()).contains("Iemand anders");
        test(mine.save).click();

        assertThat(scores("nprs"))
                .singleElement()
                .satisfies(score ->
                        assertThat(services.responses().get(score.response()).answers())
                                .isEqualTo(average(8)));
        assertThat(draft(mine).answers()).isEqualTo(average(3));
    }

    @Test
    void anAnswerThatCannotBeRightStaysOnTheScreenAndHoldsUpNoOther() {
        var dialog = open("psk");
        List<TextField> lines = find(TextField.class, dialog).all();
        test(lines.getFirst()).setValue("Traplopen");
        find(AnswersDraft.class, dialog).single().saveNow();

        assertThat(draft(dialog).answers().byLinkId().values())
                .contains(List.of(new Answer.Words("Traplopen")));
    }

    @Test
    void whoGoesBackDuringACorrectionIsAsked() {
        somebody();
        services.measures().record(episode, ScoreData.today("nprs", "nl", average(4)));
        var dialog =
                FillDialog.correct(
                        services,
                        services.queries().ofEpisode(episode),
                        scores("nprs").getFirst(),
                        () -> {});
        dialog.open();
        press(dialog, "9");

        UI.getCurrent().navigate("agenda");

        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("header"))
                .isEqualTo("Niet alles is bewaard");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.entry.answers()).isEqualTo(average(9));
    }

    @Test
    void whoGoesBackWhileFillingInKeepsADraft() {
        var dialog = openPain();
        press(dialog, "7");

        UI.getCurrent().navigate("agenda");

        assertThat(dialog.isOpened()).isFalse();
        assertThat(draft(dialog).answers()).isEqualTo(average(7));
    }

    @Test
    void paperIsKeyedInAsTheVersionThatStandsOnIt() {
        somebody();
        byte[] first = TestInstrumentFiles.twenty("papier-1", "Verzonnen recht");
        imports.accept(first, "qbpds", Map.of());
        imports.accept(
                TestInstrumentFiles.twenty("papier-2", "Verzonnen recht"), "qbpds", Map.of());
        var dialog = open("qbpds");
        assertThat(dialog.onPaper.isVisible()).isFalse();

        test(dialog.how).selectItem("Overgenomen van papier");
        assertThat(dialog.onPaper.isVisible()).isTrue();
        assertThat(dialog.onPaper.getValue().version()).isEqualTo("papier-2");
        List<VersionRow> offered = dialog.onPaper.getListDataView().getItems().toList();
        assertThat(offered).allMatch(each -> each.instrument().equals("qbpds"));
        VersionRow old =
                offered.stream()
                        .filter(each -> each.version().equals("papier-1"))
                        .findFirst()
                        .orElseThrow();
        test(dialog.onPaper).selectItem(dialog.onPaper.getItemLabelGenerator().apply(old));
        assertThat(dialog.onPaper.getItemLabelGenerator().apply(old))
                .contains("papier-1", PaperForm.mark(old.sha256()));
        find(TextField.class, dialog).all().stream()
                .filter(line -> line.isVisible() && line.getParent().isPresent())
                .limit(20)
                .forEach(line -> test(line).setValue("2"));
        test(dialog.save).click();

        ScoreRow score = scores("qbpds").getFirst();
        assertThat(score.version()).isEqualTo("papier-1");
        assertThat(score.how()).isEqualTo(FilledHow.PAPER);
        assertThat(
                        services.responses()
                                .get(score.response())
                                .questionnaire()
                                .definition()
                                .version())
                .isEqualTo("papier-1");
    }

    @Test
    void eachVersionKeepsItsOwnAnswersWhenAnotherIsChosen() {
        somebody();
        imports.accept(
                TestInstrumentFiles.twenty("papier-1", "Verzonnen recht"), "qbpds", Map.of());
        imports.accept(
                TestInstrumentFiles.twenty("papier-2", "Verzonnen recht"), "qbpds", Map.of());
        var dialog = open("qbpds");
        test(dialog.how).selectItem("Overgenomen van papier");
        test(find(TextField.class, dialog).all().getFirst()).setValue("3");
        VersionRow second = dialog.onPaper.getValue();
        VersionRow first =
                dialog.onPaper
                        .getListDataView()
                        .getItems()
                        .filter(each -> each.version().equals("papier-1"))
                        .findFirst()
                        .orElseThrow();
        var label = dialog.onPaper.getItemLabelGenerator();

        test(dialog.onPaper).selectItem(label.apply(first));
        assertThat(dialog.entry.answers().isEmpty()).isTrue();
        test(dialog.onPaper).selectItem(label.apply(second));

        assertThat(dialog.entry.answers().first("q1")).contains(new Answer.Choice("a3"));
    }
}
