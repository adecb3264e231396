package app.wervel.benchmarks.handout;

import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutExercise;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The same content as a page of HTML, printed by a headless Chromium that is already running. */
final class BrowserPrint implements AutoCloseable {
    private static final String STYLE =
            """
            body { font: 12pt "Liberation Sans", sans-serif; margin: 0 }
            section { display: flex; gap: 12pt; break-inside: avoid; margin-top: 12pt }
            section div { flex: 1 } h2, b { font-size: 15pt; margin: 0 } svg { width: 236pt; height: auto }
            """;

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final Page page;

    BrowserPrint(Path chromium) {
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-background-networking")));
        page = browser.newPage();
    }

    byte[] render(HandoutContent content) {
        page.setContent(html(content));
        return page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(true));
    }

    private static String html(HandoutContent content) {
        var html = new StringBuilder("<!doctype html><html lang=nl><style>" + STYLE + "</style>");
        html.append("<h2>").append(content.practice().name()).append("</h2><h1>Uw oefeningen</h1>");
        html.append("<p>").append(content.patientName()).append("</p>");
        content.goals().forEach(goal -> html.append("<p>").append(goal).append("</p>"));
        content.exercises().forEach(exercise -> append(html, exercise));
        return html.toString();
    }

    private static void append(StringBuilder html, HandoutExercise exercise) {
        html.append("<section><div><h2>%d. %s</h2>".formatted(exercise.number(), exercise.name()));
        html.append(
                "<p>%s</p><p>%s</p><b>%s</b>"
                        .formatted(exercise.start(), exercise.action(), exercise.doseLine()));
        if (exercise.precaution() != null) {
            html.append("<p>").append(exercise.precaution()).append("</p>");
        }
        html.append("</div>");
        byte[] picture = exercise.picture();
        if (picture != null) {
            html.append(new String(picture, StandardCharsets.UTF_8));
        }
        html.append("</section>");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
