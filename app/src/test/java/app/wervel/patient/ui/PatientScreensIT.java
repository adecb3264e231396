package app.wervel.patient.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** The screens without a browser, as each role sees them. */
@ApplicationTest
class PatientScreensIT extends SpringBrowserlessTest {
    @Autowired PatientService patients;
    @Autowired PatientQueries queries;
    @Autowired PatientPage page;
    @Autowired CurrentUser currentUser;
    @Autowired ErrorTexts errorTexts;

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void receptionFindsPatientsAndTheDayInHerDrawerAndNothingClinical() {
        navigate("", com.vaadin.flow.component.Component.class);

        assertThat(drawer()).containsExactly("Vandaag", "Agenda", "Patiënten");
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void thePhysiotherapistFindsTheExercisesToo() {
        navigate("", com.vaadin.flow.component.Component.class);

        assertThat(drawer()).containsExactly("Vandaag", "Agenda", "Patiënten", "Oefeningen");
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theAdministratorRunsThePractice() {
        navigate("", com.vaadin.flow.component.Component.class);

        assertThat(drawer()).contains("Praktijk");
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aNewPatientNeedsANameABirthDateAndAWayToBeReached() {
        NewPatientView view = newPatient();

        view.save.click();

        assertThat(view.form.familyName.isInvalid()).isTrue();
        assertThat(view.form.birthDate.isInvalid()).isTrue();
        assertThat(view.form.phone.getErrorMessage())
                .isEqualTo("Vul een telefoonnummer of een e-mailadres in.");
        assertThat(view.save.isEnabled()).isTrue();
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void anErrorInAFoldedFieldUnfoldsIt() {
        NewPatientView view = newPatient();
        fill(view, "Vouwman");
        view.form.bsn.setValue("123");

        view.save.click();

        assertThat(view.form.bsn.isInvalid()).isTrue();
        assertThat(view.form.moreIsOpen()).isTrue();
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void somebodyAlreadyRegisteredIsShownFirst() {
        patients.register(
                PatientData.minimal("", "Eenmalig", "Ot", LocalDate.of(1981, 2, 3), "06 00998877"),
                true);
        NewPatientView again = newPatient();
        fill(again, "Eenmalig");

        again.save.click();

        assertThat(again.duplicates.isVisible()).isTrue();
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theScreenSpeaksEnglishWhenAsked() {
        UI.getCurrent().setLocale(app.wervel.shell.Translations.ENGLISH);

        UI.getCurrent().add(new PatientListView(queries, page, currentUser));

        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Patients");
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void receptionFindsTheWayToImporting() {
        UI.getCurrent().add(new PatientListView(queries, page, currentUser));

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("Nieuwe patiënt", "Importeren");
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void thePhysiotherapistDoesNotImport() {
        UI.getCurrent().add(new PatientListView(queries, page, currentUser));

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("Nieuwe patiënt")
                .doesNotContain("Importeren");
    }

    private NewPatientView newPatient() {
        var view = new NewPatientView(patients, queries, page, errorTexts);
        UI.getCurrent().add(view);
        return view;
    }

    private static void fill(NewPatientView view, String familyName) {
        view.form.familyName.setValue(familyName);
        view.form.birthDate.setValue(LocalDate.of(1981, 2, 3));
        view.form.phone.setValue("06 00998877");
    }

    private List<String> drawer() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
