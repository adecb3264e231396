package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The practice’s own pages on a phone, and what the back button does there. */
class SettingsE2E extends Journey {
    private static final List<String> PAGES =
            List.of("places", "hours", "appointment-types", "closures", "messages");

    @Test
    void everyPageFitsOnAPhoneAndADialogEndsWithItsPage() {
        Page page = logIn(desk(390, 844), "beheer");
        for (String path : PAGES) {
            page.navigate(wervel.address() + "/practice/" + path);
            page.waitForSelector(".practice-tabs vaadin-tab[selected]");
            assertThat(page.evaluate("document.scrollingElement.scrollWidth - innerWidth"))
                    .as(path)
                    .isEqualTo(0);
        }

        page.navigate(wervel.address() + "/practice/hours");
        page.locator(".practice-tabs").getByText("Soorten afspraken").click();
        click(page, "Soort toevoegen");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
        page.goBack();
        assertThat(page.locator(".hours-table")).isVisible();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(page.locator("vaadin-side-nav-item[current]")).containsText("Praktijk");
    }
}
