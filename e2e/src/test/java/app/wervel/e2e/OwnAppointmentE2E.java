package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * Where a doctor has to be reached, an appointment of one's own comes beside that, never instead.
 */
class OwnAppointmentE2E extends AgendaJourney {
    private static final String PRACTITIONER = "demo-practitioner";

    @Test
    void anOwnAppointmentIsOfferedBesideTheTaskAndDoesNotCloseIt() {
        Page page = logIn(desk(), "anna");
        booksBesideTheTask(page, "same_day");
        booksBesideTheTask(page, "gp_soon");
    }

    private void booksBesideTheTask(Page page, String urgency) {
        String name = "Naast" + urgency.replace("_", "");
        String patient = patient(name);
        concluded(page, patient, urgency);
        Locator task = page.locator(".red-flag-panel");
        assertThat(task).isVisible();
        Locator own = page.locator(".own-appointment");
        assertThat(own)
                .containsText(
                        "De taak om de huisarts te bereiken blijft open tot u het antwoord vastlegt.");

        own.locator("vaadin-button").click();
        assertThat(dialog(page).locator(".desk-side"))
                .containsText("Deze afspraak komt daarnaast en sluit die taak niet.");
        dialog(page).locator(".moment-message vaadin-button").first().click();
        button(dialog(page), "Afspraak maken").click();
        assertThat(page.locator("vaadin-notification-card").last())
                .containsText("Ingepland: Noor " + name);

        page.reload();
        assertThat(task).isVisible();
        page.navigate(wervel.address() + "/patients/" + patient + "/appointments");
        assertThat(page.locator(".appointment-row")).hasCount(1);
        page.navigate(wervel.address() + "/");
        assertThat(page.locator(".intake-row").filter(new Locator.FilterOptions().setHasText(name)))
                .isVisible();
    }

    @Test
    void inAnEmergencyNoAppointmentIsOffered() {
        Page page = logIn(desk(), "anna");
        concluded(page, patient("Spoednu"), "emergency_now");

        Locator own = page.locator(".own-appointment");
        assertThat(own).containsText("Bij ‘Nu spoed’ plannen we geen eigen afspraak");
        assertThat(own.locator("vaadin-button")).hasCount(0);
        assertThat(page.locator(".red-flag-panel")).isVisible();
    }

    private void concluded(Page page, String patient, String urgency) {
        String intake =
                wervel.postJson(
                                201,
                                "/api/v1/patients/" + patient + "/intakes",
                                PRACTITIONER,
                                "{\"access\": \"direct\", \"complaint\": \"Rug\", \"answers\": {\"duration_days\": 10}}")
                        .get("id")
                        .stringValue();
        wervel.postJson(
                200,
                "/api/v1/intakes/" + intake + "/conclusion",
                PRACTITIONER,
                "{\"screening\": \"niet_pluis\", \"urgency\": \"%s\", \"classification\": \"specific\", \"reason\": \"Onderzoek van vandaag.\", \"consentToInformGp\": true}"
                        .formatted(urgency));
        page.navigate(wervel.address() + "/intakes/" + intake);
        page.waitForSelector(".own-appointment");
    }
}
