package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is printed from the agenda opens in a window of its own, as a PDF with that day in it. */
class AgendaPaperE2E extends AgendaJourney {
    @Test
    void theDayListAndTheCardOpenAsPdf() throws IOException {
        List<Slot> slots = freeSlots(2, 72);
        String patient = patient("Papierdag");
        book(slots.getFirst(), patient);
        book(slots.getLast(), patient("Lijstgenoot"));
        Slot slot = slots.getFirst();
        Page page = agenda(logIn(desk(), "roos"), slot);

        assertThat(text(page, "Daglijst afdrukken"))
                .contains(
                        slot.clock(),
                        "Papierdag",
                        "Lijstgenoot",
                        "12 apr 1981",
                        "Behandeling",
                        name("practitioners", slot.practitioner(), "displayName"));

        entry(page, "Papierdag").click();
        assertThat(dialog(page)).isAttached();
        assertThat(text(page, "Afsprakenkaart afdrukken"))
                .contains(slot.clock(), "Papierdag")
                .doesNotContain("Lijstgenoot", "Behandeling");
    }

    /** Of the PDF behind that link, asked for with the browser's own session. */
    private static String text(Page page, String link) throws IOException {
        Locator print =
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).last();
        assertThat(print).hasAttribute("target", "_blank");
        var answer = page.request().get((String) print.evaluate("link => link.href"));
        assertThat(answer.headers().get("content-type")).startsWith("application/pdf");
        assertThat(answer.headers().get("content-disposition")).startsWith("inline");
        assertThat(new String(answer.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
