package app.wervel.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.documents.application.HandoutOptions;
import app.wervel.documents.application.HandoutService;
import app.wervel.documents.application.HandoutVariant;
import app.wervel.documents.application.StoredDocumentQueries;
import app.wervel.documents.application.StoredDocumentRow;
import app.wervel.documents.application.StoredDocumentService;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** The handout beside the plan and the patient's documents, with the real printer. */
@ApplicationTest
class HandoutScreenIT extends SpringBrowserlessTest {
    @Autowired HandoutPanels panels;
    @Autowired DocumentsTab tab;
    @Autowired HandoutService handouts;
    @Autowired StoredDocumentService documents;
    @Autowired StoredDocumentQueries queries;
    @Autowired CarePlanService plans;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;
    @Autowired CurrentUser currentUser;

    private PatientId patient;
    private CarePlanId plan;

    private void aPlan() {
        var care = new TestCare(patients, profiles, intakes, episodes);
        patient = care.patient();
        plan = plans.draft(care.episode(patient), List.of(GoalData.saying("Weer fietsen"))).id();
        plans.prescribe(plan, null, PrescriptionData.of("E20"));
        plans.prescribe(plan, null, new PrescriptionData("E01", "left", null, "Rustig aan"));
        plans.activate(plan, null);
    }

    private HandoutSheet sheet() {
        var sheet = (HandoutSheet) panels.create(patient, plan, CarePlanStatus.ACTIVE, false);
        UI.getCurrent().add(sheet);
        return sheet;
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theSheetBeginsInThePatientsLanguageWithEverythingOnIt() {
        aPlan();

        HandoutSheet sheet = sheet();

        assertThat(sheet.options()).isEqualTo(new HandoutOptions("nl", "standard", null, true));
        assertThat(sheet.languageButtons.keySet())
                .containsExactlyInAnyOrder("nl", "en", "de", "fr", "tr", "ar");
        assertThat(sheet.unreviewed.isVisible()).isFalse();
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void whatIsChosenIsWhatIsPrinted() {
        aPlan();
        HandoutSheet sheet = sheet();

        sheet.languageButtons.get("en").click();
        sheet.variantButtons.get(HandoutVariant.LARGE_PRINT).click();
        sheet.diary.setValue(false);
        String text = sheet.knowledge.getListDataView().getItem(0);
        sheet.knowledge.setValue(text);

        assertThat(sheet.options()).isEqualTo(new HandoutOptions("en", "large", text, false));
        assertThat(sheet.languageButtons.get("en").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aTranslationThatNobodyReviewedSaysSo() {
        aPlan();
        HandoutSheet sheet = sheet();

        sheet.languageButtons.get("ar").click();

        assertThat(sheet.unreviewed.isVisible()).isTrue();
        assertThat(sheet.unreviewed.getText()).contains("0 van de", "Nederlands naast");
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theSummaryAndTheDiaryHaveNoRoomForMore() {
        aPlan();
        HandoutSheet sheet = sheet();

        sheet.variantButtons.get(HandoutVariant.SUMMARY).click();

        assertThat(sheet.knowledge.isVisible()).isFalse();
        assertThat(sheet.diary.isVisible()).isFalse();
        assertThat(sheet.options().variant()).isEqualTo("summary");
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aPrintedSheetIsAmongTheDocumentsAndComesOutAgainAsItWas() {
        aPlan();
        byte[] printed = handouts.print(plan, HandoutOptions.STANDARD).bytes();

        var shown = tab.create(patient);
        UI.getCurrent().add(shown);

        StoredDocumentRow row = test(grid(shown)).getRow(0);
        assertThat(test(grid(shown)).getCellText(0, 0)).isEqualTo("Gewoon");
        assertThat(test(grid(shown)).getCellText(0, 2)).isEqualTo("Nederlands");
        assertThat(documents.reprint(row.id()).bytes()).isEqualTo(printed);
        assertThat(handouts.print(plan, HandoutOptions.STANDARD).bytes()).isEqualTo(printed);
        assertThat(queries.page(patient, new PageRequest(0, 50)).items())
                .extracting(StoredDocumentRow::prints)
                .containsExactly(3);
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void whatWasNotReviewedIsSaidInTheList() {
        aPlan();
        handouts.print(plan, HandoutOptions.of("tr", null));

        var shown = tab.create(patient);
        UI.getCurrent().add(shown);

        assertThat(test(grid(shown)).getCellText(0, 2))
                .isEqualTo("Türkçe, vertaling niet nagekeken");
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void receptionHasNoTabOfDocuments() {
        assertThat(currentUser.get().may(tab.permission())).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static Grid<StoredDocumentRow> grid(com.vaadin.flow.component.Component tab) {
        return (Grid<StoredDocumentRow>)
                tab.getChildren().filter(Grid.class::isInstance).findFirst().orElseThrow();
    }
}
