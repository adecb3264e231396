package app.wervel.patient.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.ApplicationTest;
import app.wervel.patient.ConsentScope;
import app.wervel.patient.ConsentStanding;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ConsentQueries;
import app.wervel.patient.application.ConsentService;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import app.wervel.patient.application.WithdrawalData;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** Noting on screen what a patient allows. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class ConsentScreensIT extends SpringBrowserlessTest {
    private static final String GP = "Gegevens delen met de huisarts";
    private static final String SPECIAL = "Voorbehouden of bijzondere handeling";

    @Autowired ConsentTab tab;
    @Autowired ConsentQueries queries;
    @Autowired ConsentService consents;
    @Autowired PatientService patients;

    private PatientId patient() {
        return patients.register(
                        PatientData.minimal(
                                null, "Jaman", "Ot", LocalDate.of(1970, 3, 3), "0612345678"),
                        true)
                .id();
    }

    private Component open(PatientId patient) {
        Component page = tab.create(patient);
        UI.getCurrent().add(page);
        return page;
    }

    private void click(String label) {
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private ConsentStanding standing(PatientId patient) {
        return queries.standing(patient, ConsentScope.SHARE_WITH_GP, null);
    }

    @Test
    void whatIsSaidStandsInOneClickAndTheLastWordHolds() {
        PatientId patient = patient();
        Component page = open(patient);
        assertThat(text(page)).contains("Niet gevraagd", "Er is nog niets vastgelegd.");

        click("Ja: " + GP);
        assertThat(text(page)).contains("Toestemming gegeven", GP + ": ja", "genoteerd door Anna");
        assertThat(standing(patient)).isEqualTo(ConsentStanding.GIVEN);

        click("Nee: " + GP);
        assertThat(text(page)).contains("Geweigerd", GP + ": ja", GP + ": nee");
        assertThat(standing(patient)).isEqualTo(ConsentStanding.REFUSED);
    }

    @Test
    void aConsentIsTakenBackAndStaysInTheHistory() {
        PatientId patient = patient();
        Component page = open(patient);
        click("Ja: " + GP);

        click("Intrekken: " + GP);
        WithdrawalDialog dialog = find(WithdrawalDialog.class).single();
        dialog.note.setValue("Wil eerst zelf bellen");
        assertThat(dialog.wouldBeLost()).isTrue();
        dialog.save.click();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(dialog.wouldBeLost()).isFalse();
        assertThat(text(page)).contains("Ingetrokken op", "Wil eerst zelf bellen", GP + ": ja");
        assertThat(standing(patient)).isEqualTo(ConsentStanding.WITHDRAWN);
    }

    @Test
    void aSpecialActIsNamedAndWhatIsMissingIsToldAtItsField() {
        PatientId patient = patient();
        Component page = open(patient);

        click("Vastleggen…: " + SPECIAL);
        ConsentDialog dialog = find(ConsentDialog.class).single();
        dialog.given.setValue(true);
        dialog.save.click();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.note.isInvalid()).isTrue();
        assertThat(dialog.save.isEnabled()).isTrue();

        dialog.note.setValue("Dry needling");
        dialog.saidOn.setValue(LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).plusDays(2));
        dialog.save.click();
        assertThat(dialog.saidOn.isInvalid()).isTrue();
        assertThat(dialog.note.getValue()).isEqualTo("Dry needling");

        dialog.saidOn.setValue(LocalDate.of(2026, 1, 5));
        dialog.save.click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(text(page)).contains(SPECIAL + ": ja", "Dry needling");
    }

    @Test
    void whoWithdrawsOnAnOldScreenIsToldAndKeepsWhatWasTyped() {
        PatientId patient = patient();
        open(patient);
        click("Ja: " + GP);
        click("Intrekken: " + GP);
        WithdrawalDialog dialog = find(WithdrawalDialog.class).single();
        dialog.note.setValue("Mijn woorden");
        var given = queries.ofPatient(patient).getFirst();
        consents.withdraw(given.id(), given.version(), WithdrawalData.SPOKEN_TODAY);

        dialog.save.click();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.note.getValue()).isEqualTo("Mijn woorden");
        assertThat(queries.ofPatient(patient).getFirst().withdrawal().note()).isNull();
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theDeskSeesNoConsents() {
        PatientId patient = patient();

        assertThatThrownBy(() -> tab.create(patient)).isInstanceOf(AccessDeniedException.class);
    }
}
