package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LogInE2E extends Journey {
    @Test
    void aWrongPasswordIsToldKindlyAndTheRightOneOpensTheDay() {
        Page page = desk();
        page.navigate(wervel.address() + "/patients");
        page.waitForSelector("vaadin-login-form");
        page.locator("#vaadinLoginUsername input").fill("anna");
        page.locator("#vaadinLoginPassword input").fill("wrong-password");
        page.keyboard().press("Enter");
        assertThat(page.getByText("De gebruikersnaam of het wachtwoord klopt niet.")).isVisible();

        logIn(page, "anna");

        assertThat(page).hasURL(Pattern.compile(".*/(patients.*)?$"));
    }

    @Test
    void anybodyCanReadItInEnglish() {
        Page page = desk();
        page.navigate(wervel.address() + "/login");

        click(page, "English");

        assertThat(page.getByText("Practice system for physiotherapists")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void theSessionCookieCannotBeReadByScripts() {
        Page page = logIn(desk(), "roos");

        var session =
                page.context().cookies().stream()
                        .filter(cookie -> cookie.name.equals("JSESSIONID"))
                        .findFirst()
                        .orElseThrow();

        org.assertj.core.api.Assertions.assertThat(session.httpOnly).isTrue();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.cookie").toString())
                .doesNotContain("JSESSIONID");
    }

    @Test
    void logInGivesANewSessionSoThatAnOldOneCannotBeUsed() {
        Page page = desk();
        page.navigate(wervel.address() + "/login");
        page.waitForSelector("vaadin-login-form");
        String before = sessionOf(page);

        logIn(page, "anna");

        org.assertj.core.api.Assertions.assertThat(sessionOf(page)).isNotEqualTo(before);
    }

    @Test
    void switchingUsersEndsTheSessionAndAsksOnlyThePassword() {
        Page page = logIn(desk(), "roos");
        page.locator(".user-menu vaadin-menu-bar-button").first().click();
        page.getByText("Van gebruiker wisselen").click();
        page.getByText("Tim Aalbers").click();

        page.waitForSelector("vaadin-login-form");
        assertThat(page.locator("#vaadinLoginUsername input")).hasValue("tim");
        page.locator("#vaadinLoginPassword input").fill("wervel-demo");
        page.keyboard().press("Enter");

        assertThat(page.getByText("Dag Tim Aalbers")).isVisible();
    }

    @Test
    void theDarkScreenStaysDarkOnThisComputer() {
        Page page = logIn(desk(), "anna");
        page.locator(".user-menu vaadin-menu-bar-button").first().click();
        page.getByText("Donker of licht scherm").click();

        page.navigate(wervel.address() + "/patients");
        page.waitForSelector("vaadin-app-layout .view");

        page.waitForFunction("getComputedStyle(document.documentElement).colorScheme === 'dark'");
    }

    private static String sessionOf(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
    }
}
