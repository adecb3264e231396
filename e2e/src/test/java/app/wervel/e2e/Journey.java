package app.wervel.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A journey in Debian's Chromium through one running application, shared by all journeys. */
abstract class Journey {
    private static RunningWervel shared;
    private static Playwright playwright;
    private static Browser browser;

    private final List<BrowserContext> contexts = new ArrayList<>();

    RunningWervel wervel;

    @BeforeAll
    static synchronized void openPractice() {
        if (shared == null) {
            // Believing a proxy's headers changes nothing for who comes without one.
            shared =
                    RunningWervel.start(
                            RunningWervel.temporaryFolder("shared"),
                            "--server.forward-headers-strategy=native");
            playwright = Playwright.create();
            browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(chromium())
                                            .setArgs(
                                                    List.of(
                                                            "--no-sandbox",
                                                            "--disable-gpu",
                                                            "--disable-quic",
                                                            "--no-first-run",
                                                            "--disable-background-networking",
                                                            "--disable-component-update",
                                                            "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
    }

    @BeforeEach
    void enter() {
        wervel = shared;
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
    }

    /** A fresh browser, as of somebody at another desk. */
    Page desk() {
        return desk(1440, 900);
    }

    Page desk(int width, int height) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("nl-NL")
                                .setIgnoreHTTPSErrors(true));
        contexts.add(context);
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    /** Logs in as one of the demo practice's people. */
    Page logIn(Page page, String username) {
        return logIn(page, wervel.address(), username);
    }

    static Page logIn(Page page, String address, String username) {
        page.navigate(address + "/login");
        page.locator("#vaadinLoginUsername input").fill(username);
        page.locator("#vaadinLoginPassword input").fill("wervel-demo");
        page.keyboard().press("Enter");
        page.waitForSelector("vaadin-app-layout");
        return page;
    }

    static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static Path chromium() {
        String chosen = System.getenv("WERVEL_CHROMIUM");
        return Stream.of(
                        chosen,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(java.util.Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The journeys need Chromium: install the package chromium, or set WERVEL_CHROMIUM to its path."));
    }
}
