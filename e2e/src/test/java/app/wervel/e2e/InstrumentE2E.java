package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * An instrument that the practice brings itself: refused without a line on its rights, shown,
 * accepted, filled in, scored and charted; a second version leaves the first score as it was.
 * Pictures are in {@code target/instrument}.
 */
class InstrumentE2E extends Journey {
    private static final String PRACTITIONER = "demo-practitioner";
    private static final Path PICTURES = Path.of("target", "instrument");
    private static final String RIGHTS = "Verzonnen recht, 2026";
    private static final String TITLE = "Verzonnen lijst van twintig";
    private static final int ITEMS = 20;

    @Test
    void twentyItemsAreImportedFilledInScoredAndChartedInTwoVersions() throws IOException {
        String patient = patientInCare();
        Page page = logIn(desk(), "anna");
        openInstruments(page);

        upload(page, file("1", ""));
        assertThat(page.locator("#instrument-preview")).containsText("copyrightregel");
        assertThat(page.locator("#preview-accept")).hasCount(0);
        picture(page, "refused");

        upload(page, file("1", RIGHTS));
        assertThat(page.locator(".measure-preview")).containsText(RIGHTS);
        assertThat(page.locator("#instrument-versions")).not().containsText(TITLE);
        picture(page, "shown");
        accept(page, "1");

        fillIn(page, patient, 2);
        assertThat(scores(page)).hasCount(1);
        assertThat(scores(page)).containsText("40");
        assertThat(page.locator("#measure-qbpds svg.measure-chart")).isVisible();
        String before = scores(page).innerText();
        picture(page, "first-score");

        openInstruments(page);
        upload(page, file("2", RIGHTS));
        assertThat(page.locator(".measure-preview")).containsText("Eerdere versies");
        accept(page, "2");

        fillIn(page, patient, 1);
        assertThat(scores(page)).hasCount(2);
        assertThat(scores(page).first()).containsText("20");
        assertThat(scores(page).first()).containsText("Versie 2");
        assertThat(scores(page).last().innerText()).isEqualTo(before);
        assertThat(page.locator("#measure-qbpds .measure-sentence"))
                .containsText("verschillende versies");
        picture(page, "second-version");
    }

    private void openInstruments(Page page) {
        page.navigate(wervel.address() + "/practice/instruments");
        page.locator("#instrument-file").waitFor();
    }

    private static void upload(Page page, String json) {
        page.locator("#instrument-file input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "lijst.json",
                                "application/json",
                                json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void accept(Page page, String version) {
        page.locator("#preview-accept").click();
        assertThat(page.locator("#preview-accept")).hasCount(0);
        assertThat(page.locator("#instrument-versions"))
                .containsText(TITLE + ", versie " + version);
    }

    /** The same answer to each question, after a look at the paper. */
    private void fillIn(Page page, String patient, int score) throws IOException {
        page.navigate(wervel.address() + "/patients/" + patient + "/measures");
        page.locator("#measure-instrument").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions()
                                .setName("Quebec Back Pain Disability Scale (QBPDS)"))
                .click();
        page.locator("#measure-fill").click();
        Locator questions = page.locator(".questionnaire-form .q");
        assertThat(questions).hasCount(ITEMS);
        assertThat(text(paper(page))).contains("Verzonnen vraag 20").contains(RIGHTS);
        for (int i = 0; i < ITEMS; i++) {
            Locator answer = questions.nth(i).getByRole(AriaRole.RADIO).nth(score);
            answer.click();
            assertThat(answer).hasAttribute("aria-checked", "true");
        }
        picture(page, "filled-in-" + score);
        page.locator("#measure-save").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static byte[] paper(Page page) {
        String address = page.locator(".measure-paper a").evaluate("link => link.href").toString();
        return page.context().request().get(address).body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Locator scores(Page page) {
        return page.locator("#measure-qbpds .measure-table tbody tr");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private String patientInCare() {
        String patient =
                id(
                        wervel.postJson(
                                201,
                                "/api/v1/patients",
                                "demo-reception",
                                "{\"familyName\": \"Metinggang\", \"birthDate\": \"1979-01-02\", \"phone\": \"06 00765434\", \"acceptDuplicate\": true}"));
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
        wervel.postJson(201, "/api/v1/intakes/" + intake + "/episode", PRACTITIONER, "{}");
        return patient;
    }

    private static String id(JsonNode made) {
        return made.get("id").stringValue();
    }

    /**
     * Twenty questions about nothing, of answers that count for 0 to 5.
     *
     * @param copyright empty: the file has no such line
     */
    private static String file(String version, String copyright) {
        String items =
                IntStream.rangeClosed(1, ITEMS)
                        .mapToObj(InstrumentE2E::question)
                        .collect(Collectors.joining(","));
        String rights = copyright.isEmpty() ? "" : "\"copyright\": \"%s\",".formatted(copyright);
        return """
        {"resourceType": "Questionnaire", "url": "https://example.org/fhir/Questionnaire/qbpds",
         "version": "%s", "status": "active", "language": "nl", "title": "%s", %s
         "item": [%s]}
        """
                .formatted(version, TITLE, rights, items);
    }

    private static String question(int number) {
        String options =
                IntStream.rangeClosed(0, 5)
                        .mapToObj(score ->
                                """
                                {"valueCoding": {"code": "a%s", "display": "Antwoord %s", "extension": [
                                    {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": %s}]}}
                                """
                                        .formatted(score, score, score))
                        .collect(Collectors.joining(","));
        return """
        {"linkId": "q%s", "type": "choice", "required": true, "text": "Verzonnen vraag %s", "answerOption": [%s]}
        """
                .formatted(number, number, options);
    }
}
