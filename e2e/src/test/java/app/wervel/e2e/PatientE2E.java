package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PatientE2E extends Journey {
    @Test
    void receptionRegistersAPatientByKeyboardAndFindsHerAgain() {
        Page page = logIn(desk(), "roos");
        page.navigate(wervel.address() + "/patients/new");
        page.waitForSelector("#familyName");
        page.locator("#givenName input").fill("Mirthe");
        page.keyboard().press("Tab");
        page.keyboard().type("van der");
        page.keyboard().press("Tab");
        page.keyboard().type("Proefberg");
        page.keyboard().press("Tab");
        page.keyboard().type("07-03-1988");
        page.locator("#phone input").fill("06 00123987");
        page.keyboard().press("Enter");

        assertThat(page.locator(".chart-header h1")).hasText("Mirthe van der Proefberg");

        page.keyboard().press("Control+k");
        page.keyboard().type("proefb");
        assertThat(page.locator(".search-result").first())
                .containsText("Proefberg, Mirthe van der");
    }

    @Test
    void errorsStandBesideTheirFieldsAndWhatWasTypedStays() {
        Page page = logIn(desk(), "roos");
        page.navigate(wervel.address() + "/patients/new");
        page.locator("#familyName input").fill("Half");
        page.locator("#phone input").fill("geen nummer");
        click(page, "Inschrijven");

        assertThat(page.locator("#birthDate")).hasAttribute("invalid", Pattern.compile(".*"));
        assertThat(page.locator("#phone")).hasAttribute("invalid", Pattern.compile(".*"));
        assertThat(page.locator("#familyName input")).hasValue("Half");
        assertThat(page).hasURL(Pattern.compile(".*/patients/new"));
    }

    @Test
    void aLikelyDuplicateIsAskedAboutBeforeItIsMade() {
        Page page = logIn(desk(), "roos");
        for (int i = 0; i < 2; i++) {
            page.navigate(wervel.address() + "/patients/new");
            page.locator("#familyName input").fill("Dubbelman");
            page.locator("#birthDate input").fill("01-02-1970");
            page.locator("#phone input").fill("06 00555444");
            click(page, "Inschrijven");
            if (i == 0) {
                page.waitForSelector(".chart-header");
            }
        }

        assertThat(page.getByText("Staat deze patiënt al ingeschreven?")).isVisible();
    }

    @Test
    void receptionSeesNoClinicalTabByClickOrByAddress() {
        String patient =
                wervel.getJson("/api/v1/patients?size=1", "demo-reception")
                        .get("items")
                        .get(0)
                        .get("id")
                        .stringValue();
        Page page = logIn(desk(), "roos");
        page.navigate(wervel.address() + "/patients/" + patient + "/intake");
        page.waitForSelector(".chart-tabs");

        assertThat(page.locator(".chart-tabs vaadin-tab"))
                .hasText(new String[] {"Afspraken", "Ontvangen", "Persoonsgegevens"});
    }

    @Test
    void nothingOverflowsOnAPhone() {
        Page page = logIn(desk(390, 844), "roos");
        for (String path : new String[] {"/", "/patients", "/patients/new"}) {
            page.navigate(wervel.address() + path);
            page.waitForSelector("vaadin-app-layout .view");
            Object wider =
                    page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
            org.assertj.core.api.Assertions.assertThat(wider)
                    .as("horizontal scroll on %s", path)
                    .isEqualTo(false);
        }
    }
}
