package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A list from another system: looked at, mended, brought in, and never brought in twice. */
class ImportE2E extends AgendaJourney {
    private static final String BROKEN =
            """
            Achternaam;Tussenvoegsel;Voornaam;Geboortedatum;Telefoon
            Overstap;van der;Ada;31-02-1971;06 00220011
            Overstap;;<b>Ben</b>;28-02-1972;
            """;

    private static final String MENDED =
            """
            Achternaam;Tussenvoegsel;Voornaam;Geboortedatum;Telefoon
            Overstap;van der;Ada;03-02-1971;06 00220011
            Overstap;;<b>Ben</b>;28-02-1972;06 00220012
            """;

    @Test
    void patientsAreBroughtInOnceTheFileIsMendedAndOnlyOnce() {
        Page page = imports();
        upload(page, "oud.csv", BROKEN);
        // The guess was right; another column and back shows what stands in it.
        choose(page, page.locator("#import-phone"), "Niet in dit bestand");
        choose(page, page.locator("#import-phone"), "Telefoon");
        assertThat(page.locator("#import-phone")).containsText("Bijvoorbeeld: 06 00220011");
        click(page, "Voorbeeld tonen");

        assertThat(page.locator(".import-summary"))
                .hasText(
                        "Het bestand heeft 2 regels. Op 2 regels klopt iets niet. Er is niets opgeslagen.");
        assertThat(page.locator("#import-errors"))
                .containsText("Dit is geen bestaande datum. Schrijf een datum zoals 31-12-2026.");
        assertThat(page.locator("#import-errors"))
                .containsText("Vul een telefoonnummer of een e-mailadres in.");
        assertThat(importButton(page, "2 patiënten importeren")).hasCount(0);

        upload(page, "beter.csv", MENDED);
        click(page, "Voorbeeld tonen");
        assertThat(page.locator("#import-preview")).containsText("<b>Ben</b>");
        importButton(page, "2 patiënten importeren").click();
        assertThat(page.locator(".import-summary")).hasText("Klaar: 2 patiënten geïmporteerd.");
        assertThat(items("/api/v1/patients?query=Overstap")).hasSize(2);

        upload(page, "beter.csv", MENDED);
        click(page, "Voorbeeld tonen");
        assertThat(page.locator("#import-duplicates")).containsText("Overstap, Ada van der");
        assertThat(importButton(page, "0 patiënten importeren")).isDisabled();
        assertThat(items("/api/v1/patients?query=Overstap")).hasSize(2);
    }

    @Test
    void appointmentsAreBookedOnceTheFileIsMendedAndASecondTimeAllOfThemClash() {
        patient("Verhuisd");
        var slots = freeSlots(2, 60);
        String good = line("Verhuisd", slots.getFirst());
        String head = "Achternaam;Geboortedatum;Fysiotherapeut;Soort;Datum;Tijd;Ruimte\n";
        Page page = imports();
        page.getByText("Afspraken", new Page.GetByTextOptions().setExact(true)).click();
        upload(page, "agenda.csv", head + good + line("Onbekend", slots.getLast()) + good);
        click(page, "Voorbeeld tonen");

        assertThat(page.locator("#import-errors"))
                .containsText("Deze patiënt vinden we niet. Importeer eerst de patiënten.");
        assertThat(page.locator(".import-summary")).containsText("Er is niets opgeslagen.");

        upload(page, "agenda.csv", head + good + line("Verhuisd", slots.getLast()));
        click(page, "Voorbeeld tonen");
        importButton(page, "2 afspraken importeren").click();
        assertThat(page.locator(".import-summary")).hasText("Klaar: 2 afspraken geïmporteerd.");

        upload(page, "agenda.csv", head + good + line("Verhuisd", slots.getLast()));
        click(page, "Voorbeeld tonen");
        assertThat(page.locator(".import-summary")).containsText("Op 2 regels klopt iets niet.");
        assertThat(page.locator("#import-errors")).containsText("bezet");

        agenda(page, slots.getFirst());
        assertThat(entry(page, "Verhuisd")).hasCount(2);
    }

    private String line(String familyName, Slot slot) {
        return String.join(
                        ";",
                        familyName,
                        "12-04-1981",
                        name("practitioners", slot.practitioner(), "displayName"),
                        "Behandeling",
                        DAY.format(slot.start()),
                        slot.clock(),
                        name("rooms", slot.room(), "name"))
                + "\n";
    }

    private Page imports() {
        Page page = logIn(desk(), "roos");
        page.navigate(wervel.address() + "/imports");
        page.waitForSelector("vaadin-upload");
        return page;
    }

    private static void upload(Page page, String name, String text) {
        page.waitForFileChooser(() -> click(page, "Bestand kiezen"))
                .setFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        // Not the progress, which is told with the file's name too.
        assertThat(
                        page.locator("p[role='status']")
                                .filter(new Locator.FilterOptions().setHasText(name + ": ")))
                .isVisible();
        assertThat(page.locator(".import-summary")).isHidden();
    }

    private static Locator importButton(Page page, String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
