package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A class for two: the third hears that it is full, and comes once one of them cancels. */
class GroupE2E extends AgendaJourney {
    private static final String KIND = "Duogroep";

    @Test
    void aFullGroupTakesNobodyMoreUntilSomebodyCancels() {
        for (String name : new String[] {"Groepeen", "Groeptwee", "Groepdrie"}) {
            patient(name);
        }
        addKind();
        Slot slot = freeSlots(1, 68).getFirst();
        Page page = agenda(logIn(desk(), "roos"), slot);
        click(page, "Nieuwe afspraak");
        patientBox(page, "Groepeen");
        choose(page, dialog(page).getByLabel("Soort afspraak"), KIND + " (30 min)");
        fill(page, dialog(page).getByLabel("Dag"), DAY.format(slot.date()));
        fill(page, dialog(page).getByLabel("Tijd"), slot.clock());
        button(dialog(page), "Afspraak maken").click();
        entry(page, KIND + " (1 van 2)").click();
        button(dialog(page), "Deelnemer toevoegen").click();
        patientBox(page, "Groeptwee");
        button(dialog(page), "Afspraak maken").click();
        assertThat(dialog(page)).containsText("2 van 2 plaatsen bezet");
        assertThat(button(dialog(page), "Deelnemer toevoegen")).hasCount(0);
        button(dialog(page), "Sluiten").click();

        click(page, "Nieuwe afspraak");
        patientBox(page, "Groepdrie");
        choose(page, dialog(page).getByLabel("Soort afspraak"), KIND + " (30 min)");
        fill(page, dialog(page).getByLabel("Dag"), DAY.format(slot.date()));
        fill(page, dialog(page).getByLabel("Tijd"), slot.clock());
        button(dialog(page), "Afspraak maken").click();
        assertThat(page.locator(".moment-message")).containsText("Deze groep is vol: 2 plaatsen.");
        button(dialog(page), "Annuleren").click();

        entry(page, KIND + " (2 van 2)").click();
        dialog(page)
                .locator(".participants vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Groepeen"))
                .click();
        assertThat(dialog(page)).hasAttribute("aria-label", "Noor Groepeen");
        dialog(page).getByText("Afzeggen").first().click();
        button(dialog(page), "Afspraak afzeggen").click();
        assertThat(dialog(page)).containsText("Afgezegd door de patiënt");
        button(dialog(page), "Sluiten").click();
        assertThat(dialog(page)).containsText("1 van 2 plaatsen bezet");
        button(dialog(page), "Deelnemer toevoegen").click();
        patientBox(page, "Groepdrie");
        button(dialog(page), "Afspraak maken").click();
        assertThat(dialog(page)).containsText("2 van 2 plaatsen bezet");
        assertThat(dialog(page).locator(".participants")).containsText("Noor Groepdrie");
        assertThat(dialog(page).locator(".participants")).not().containsText("Groepeen");
    }

    /** By the administrator, for whom a double click on Save adds it once. */
    private void addKind() {
        Page page = logIn(desk(), "beheer");
        page.navigate(wervel.address() + "/practice/appointment-types");
        click(page, "Soort toevoegen");
        page.locator("#name input").fill(KIND);
        fill(page, page.locator("#capacity input"), "31");
        button(dialog(page), "Opslaan").click();
        assertThat(page.locator("#capacity")).containsText("Een groep heeft 2 tot 30 plaatsen");
        fill(page, page.locator("#capacity input"), "2");
        button(dialog(page), "Opslaan").dblclick();
        assertThat(page.locator("li").filter(new Locator.FilterOptions().setHasText(KIND)))
                .hasCount(1);
    }

    private static void patientBox(Page page, String name) {
        Locator box =
                dialog(page).getByLabel("Patiënt", new Locator.GetByLabelOptions().setExact(true));
        box.fill(name);
        box.press("Enter");
        assertThat(dialog(page).locator(".desk-side")).containsText(name);
    }
}
