package app.wervel.documents.report;

import static app.wervel.documents.report.Paperwork.MONDAY;
import static app.wervel.documents.report.Paperwork.aPractice;
import static app.wervel.documents.report.Paperwork.anAppointmentCard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wervel.documents.application.AppointmentCardContent;
import app.wervel.documents.application.AppointmentCardContent.Line;
import app.wervel.documents.application.PracticeLetterhead;
import java.time.LocalTime;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentCardPdfTest {
    private static final AppointmentCardPdf CARDS = Paperwork.appointmentCards();
    private static final String LONG_NAME =
            "Mevrouw Wilhelmina Catharina Josephina van der Wouden-Oude Voshaar tot den Hoogen Bosch";

    @Test
    void textStandsInReadingOrder() {
        try (PrintedPdf pdf = print(anAppointmentCard("nl", 2))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text())
                    .containsSubsequence(
                            "Fysiotherapie De Linde",
                            "030 123 45 67 · info@delinde.example",
                            "Uw afspraken",
                            "Voor Mevrouw A. van den Berg",
                            "dinsdag 24 november 2026 09:05 uur",
                            "Sanne de Boer · Kamer 1",
                            "vrijdag 27 november 2026 09:05 uur",
                            "Sanne de Boer · Kamer 2",
                            "Kunt u niet komen? Afzeggen kan tot 24 uur van tevoren.",
                            "Bel ons: 030 123 45 67",
                            "Gemaakt op ma 23 nov 2026.",
                            "Bladzijde 1 van 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void noLabelIsMissingAndNoPlaceholderIsLeft(String language) {
        try (PrintedPdf pdf = print(anAppointmentCard(language, 3))) {
            assertThat(pdf.text())
                    .doesNotContain("null", "{0}", "{1}")
                    .doesNotContain(PaperLabels.of(language).bundle().keySet());
        }
    }

    @Test
    void englishCardHasEnglishLabelsAndDates() {
        try (PrintedPdf pdf = print(anAppointmentCard("en", 1))) {
            assertThat(pdf.text())
                    .containsSubsequence(
                            "Your appointments",
                            "Tuesday 24 November 2026 09:05",
                            "You can cancel up to 24 hours before.",
                            "Call us: 030 123 45 67",
                            "Made on Mon 23 Nov 2026.")
                    .doesNotContain("Bladzijde", "uur");
        }
    }

    @Test
    void aCardWithoutAppointmentsSaysSo() {
        try (PrintedPdf pdf = print(anAppointmentCard("nl", 0))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text()).contains("Er staan geen afspraken voor u in de agenda.");
        }
    }

    @Test
    void manyAppointmentsGoOnToTheNextCardAndNoneIsSplit() {
        try (PrintedPdf pdf = print(anAppointmentCard("nl", 60))) {
            assertThat(pdf.pages()).isBetween(8, 12);
            for (Line appointment : anAppointmentCard("nl", 60).appointments()) {
                String day = PaperLabels.of("nl").dateInFull(appointment.date());
                assertThat(pdf.textOfPages().get(pdf.pageOf(day)))
                        .contains(
                                "%s 09:05 uur Sanne de Boer · %s"
                                        .formatted(day, appointment.place()));
            }
            assertThat(pdf.textOfPages())
                    .allSatisfy(page ->
                            assertThat(page)
                                    .contains(
                                            "Uw afspraken",
                                            "Mevrouw A. van den Berg",
                                            "Afzeggen kan tot 24 uur"));
        }
    }

    @Test
    void sixAppointmentsStandOnOneCard() {
        try (PrintedPdf pdf = print(anAppointmentCard("nl", 6))) {
            assertThat(pdf.pages()).isEqualTo(1);
        }
    }

    @Test
    void longNamesArePrintedWhole() {
        AppointmentCardContent content =
                new AppointmentCardContent(
                        "nl",
                        aPractice(),
                        LONG_NAME,
                        MONDAY,
                        List.of(
                                new Line(
                                        MONDAY, LocalTime.of(14, 0), LONG_NAME, "Grote oefenzaal")),
                        24);
        try (PrintedPdf pdf = print(content)) {
            assertThat(pdf.text()).contains("Voor " + LONG_NAME, LONG_NAME + " · Grote oefenzaal");
        }
    }

    @Test
    void whatThePracticeDoesNotKnowIsLeftOut() {
        AppointmentCardContent content =
                new AppointmentCardContent(
                        "nl",
                        new PracticeLetterhead("Praktijk", "", "", "", null, null, null),
                        "Jan",
                        MONDAY,
                        List.of(new Line(MONDAY, LocalTime.of(14, 0), "Sanne de Boer", null)),
                        0);
        try (PrintedPdf pdf = print(content)) {
            assertThat(pdf.text())
                    .contains("Sanne de Boer", "Laat het ons dan weten.")
                    .doesNotContain("null", "Afzeggen kan tot", "Bel ons", "Sanne de Boer ·");
        }
    }

    @Test
    void textIsLargeEnoughToReadAtArmsLength() {
        try (PrintedPdf pdf = print(anAppointmentCard("nl", 1))) {
            assertThat(pdf.sizeOf("dinsdag 24")).isGreaterThanOrEqualTo(14);
            assertThat(pdf.sizeOf("Sanne")).isGreaterThanOrEqualTo(12);
            assertThat(pdf.sizeOf("Kunt u")).isGreaterThanOrEqualTo(12);
        }
    }

    @Test
    void itIsATaggedA5WithItsFontsEmbedded() {
        try (PrintedPdf pdf = print(anAppointmentCard("nl", 3))) {
            PDRectangle page = pdf.document().getPage(0).getMediaBox();
            assertThat(page.getWidth()).isBetween(419f, 421f);
            assertThat(page.getHeight()).isBetween(594f, 596f);
            assertThat(pdf.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(pdf.document().getDocumentInformation().getTitle())
                    .isEqualTo("Uw afspraken");
            assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("nl");
            List<String> types =
                    pdf.structure().stream().map(PDStructureElement::getStructureType).toList();
            assertThat(types).containsOnlyOnce("H1", "Table");
            assertThat(types).filteredOn("TR"::equals).hasSize(3);
        }
    }

    @Test
    void anotherLanguageIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> anAppointmentCard("fr", 1));
    }

    private static PrintedPdf print(AppointmentCardContent content) {
        return new PrintedPdf(CARDS.render(content));
    }
}
