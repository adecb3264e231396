package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * From an empty plan to the paper that a patient takes home, and back: the diary that is keyed in
 * after two weeks. The clicks are counted; pictures of each step are in {@code target/plan}.
 */
class PlanToPaperE2E extends Journey {
    private static final String PRACTITIONER = "demo-practitioner";
    private static final Path PICTURES = Path.of("target", "plan");
    private static final List<String> EXERCISES =
            List.of(
                    "Knie naar borst",
                    "Bekken kantelen op de rug",
                    "Bruggetje",
                    "Wandelen in stappen");

    /** What somebody new may need at most; the way there has not become longer without notice. */
    private static final int MOST_CLICKS = 9;

    private int clicks;

    @Test
    void anEmptyPlanIsOnPaperAfterAFewClicks() throws IOException {
        Care care = plan("Papiergang", "{\"goals\": []}");
        Page page = logIn(desk(), "anna");
        page.navigate(wervel.address() + "/patients/" + care.patient() + "/plan");
        click(page.locator("#goal-add"));
        page.getByLabel("Doel in de woorden van de patiënt").fill("Ik wil weer tuinieren.");
        click(button(page, "Doel opslaan"));
        assertThat(page.locator(".goal-statement")).hasText("Ik wil weer tuinieren.");
        picture(page, "goal");

        click(page.locator("#exercise-add"));
        for (String exercise : EXERCISES) {
            Locator row =
                    page.locator(".picker-row")
                            .filter(new Locator.FilterOptions().setHasText(exercise))
                            .first();
            page.getByRole(AriaRole.DIALOG).locator("input").first().fill(exercise);
            // The list before shows another exercise first: a click on it would miss its row.
            assertThat(page.locator(".picker-row").first()).containsText(exercise);
            click(row.locator(".picker-add"));
            assertThat(row).containsText("In het plan");
        }
        picture(page, "picker");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

        click(page.locator("#plan-activate"));
        assertThat(page.getByText("Het plan is gestart.").first()).isVisible();
        picture(page, "active");
        byte[] paper = printed(page);
        assertThat(clicks).as("clicks").isLessThanOrEqualTo(MOST_CLICKS);

        String text = text(paper);
        assertThat(text).contains("Ik wil weer tuinieren.").contains(EXERCISES);
        assertThat(printed(page)).as("a reprint").isEqualTo(paper);
        page.locator("#tab-documents").click();
        assertThat(page.locator("#stored-documents")).containsText("2×");
        picture(page, "documents");
    }

    @Test
    void aDiaryThatIsKeyedInChangesTheChartAndTheProposal() {
        Care care = plan("Dagboekgang", "{\"goals\": [{\"statement\": \"Weer fietsen\"}]}");
        prescribe(care, "E09");
        wervel.postJson(
                200, "/api/v1/care-plans/" + care.plan() + "/activation", PRACTITIONER, "{}");
        Page page = logIn(desk(), "anna");
        page.navigate(wervel.address() + "/patients/" + care.patient() + "/plan");
        page.locator("#diary-enter").waitFor();
        assertThat(page.locator("svg.diary-chart")).hasCount(0);

        page.locator("#diary-enter").click();
        page.locator("wervel-diary table[role=grid]").waitFor();
        keyInBackwards(page);
        picture(page, "diary");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("wervel-diary")).containsText("Bewaard");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

        assertThat(page.locator("svg.diary-chart")).isVisible();
        assertThat(page.locator("#diary-sentence")).containsText("Pijn");
        Locator proposal = page.locator("li.proposal[data-exercise=E09]");
        assertThat(proposal.locator(".proposal-accept")).isVisible();
        picture(page, "proposal");
    }

    /** A tick on each of the last days and little pain, from yesterday backwards. */
    private static void keyInBackwards(Page page) {
        page.locator("wervel-diary [data-row=\"0\"][data-day]").first().waitFor();
        for (int day = 0; day < 3; day++) {
            page.keyboard().press("a");
            page.keyboard().press("2");
            page.keyboard().press("ArrowRight");
        }
    }

    private void click(Locator what) {
        clicks++;
        what.click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** What the print button gives, as the browser would fetch it. */
    private byte[] printed(Page page) {
        clicks++;
        String address = page.locator("#handout-print").evaluate("link => link.href").toString();
        return page.context().request().get(address).body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private record Care(String patient, String plan) {}

    private Care plan(String name, String goals) {
        String patient =
                id(
                        wervel.postJson(
                                201,
                                "/api/v1/patients",
                                "demo-reception",
                                "{\"familyName\": \"%s\", \"birthDate\": \"1979-01-02\", \"phone\": \"06 00765433\", \"acceptDuplicate\": true}"
                                        .formatted(name)));
        String intake =
                id(
                        wervel.postJson(
                                201,
                                "/api/v1/patients/" + patient + "/intakes",
                                PRACTITIONER,
                                "{\"access\": \"direct\", \"complaint\": \"Rug\", \"answers\": {\"duration_days\": 10}}"));
        wervel.postJson(
                200,
                "/api/v1/intakes/" + intake + "/conclusion",
                PRACTITIONER,
                "{\"screening\": \"pluis_met_terugkoppeling\", \"urgency\": \"gp_routine\", \"classification\": \"aspecific\", \"consentToInformGp\": true}");
        String episode =
                id(
                        wervel.postJson(
                                201, "/api/v1/intakes/" + intake + "/episode", PRACTITIONER, "{}"));
        String plan =
                id(
                        wervel.postJson(
                                201,
                                "/api/v1/episodes/" + episode + "/care-plans",
                                PRACTITIONER,
                                goals));
        return new Care(patient, plan);
    }

    private static String id(JsonNode made) {
        return made.get("id").stringValue();
    }

    private void prescribe(Care care, String exercise) {
        wervel.postJson(
                201,
                "/api/v1/care-plans/" + care.plan() + "/prescriptions",
                PRACTITIONER,
                "{\"exercise\": \"%s\"}".formatted(exercise));
    }
}
