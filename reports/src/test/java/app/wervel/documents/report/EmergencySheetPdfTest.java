package app.wervel.documents.report;

import static app.wervel.documents.report.Paperwork.anEmergencySheet;
import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.documents.application.EmergencySheetContent;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencySheetPdfTest {
    private static final EmergencySheetPdf SHEETS = Paperwork.emergencySheets();

    @Test
    void adviceComesBeforeWhatItRestsOn() {
        try (PrintedPdf pdf = print(anEmergencySheet("nl", 2))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text())
                    .containsSubsequence(
                            "Fysiotherapie De Linde",
                            "Neem dit mee",
                            "Nu naar de spoedeisende hulp",
                            "Patiënt Mevrouw A. van den Berg",
                            "Geboren 5 mei 1980",
                            "Fysiotherapeut Sanne de Boer",
                            "Gezien op ma 23 nov 2026 om 14:05 uur",
                            "Dit is het advies",
                            "Ga nu naar de spoedeisende hulp.",
                            "Bel 112 als het erger wordt.",
                            "Dit viel op",
                            "Rugpijn met een doof gevoel rond het zadel",
                            "Dit vertelde de patiënt",
                            "Vraag nummer 1? Antwoord 1",
                            "Vraag nummer 2? Antwoord 2",
                            "Wie is ingelicht",
                            "Spoedeisende hulp Patiënt komt met partner ma 23 nov 2026 om 14:11 uur",
                            "Dit blad is geen diagnose.",
                            "Bel de praktijk: 030 123 45 67",
                            "Bladzijde 1 van 1");
        }
    }

    @Test
    void englishSheetHasEnglishLabels() {
        try (PrintedPdf pdf = print(anEmergencySheet("en", 2))) {
            assertThat(pdf.text())
                    .contains(
                            "Take this with you",
                            "Born 5 May 1980",
                            "Mon 23 Nov 2026 at 14:05",
                            "This is the advice",
                            "This sheet is not a diagnosis.",
                            "Page 1 of 1")
                    .doesNotContain("null", "{0}", "Bladzijde", "Geboren")
                    .doesNotContain(PaperLabels.of("en").bundle().keySet());
        }
    }

    @Test
    void fifteenAnswersFitOnOnePage() {
        try (PrintedPdf pdf = print(anEmergencySheet("nl", 15))) {
            assertThat(pdf.pages()).isEqualTo(1);
        }
    }

    @Test
    void moreAnswersGoOnToASecondPageAndNoneIsLost() {
        try (PrintedPdf pdf = print(anEmergencySheet("nl", 60))) {
            assertThat(pdf.pages()).isGreaterThan(1);
            IntStream.rangeClosed(1, 60)
                    .forEach(i ->
                            assertThat(pdf.text())
                                    .contains("Vraag nummer %d? Antwoord %d".formatted(i, i)));
            assertThat(pdf.textOfPages())
                    .allSatisfy(page -> assertThat(page).contains("Dit blad is geen diagnose."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void saysSoWhenNobodyWasToldAndLeavesOutWhatIsEmpty(String language) {
        EmergencySheetContent full = anEmergencySheet(language, 0);
        EmergencySheetContent bare =
                new EmergencySheetContent(
                        language,
                        full.practice(),
                        full.practitionerName(),
                        full.patientName(),
                        full.birthDate(),
                        full.screenedAt(),
                        full.urgency(),
                        full.advice(),
                        List.of(),
                        List.of(),
                        List.of());
        PaperLabels labels = PaperLabels.of(language);
        try (PrintedPdf pdf = print(bare)) {
            assertThat(pdf.text())
                    .contains(labels.text("emergency.informed.nobody"))
                    .doesNotContain(
                            labels.text("emergency.findings"),
                            labels.text("emergency.answers"),
                            labels.text("emergency.informed.what"));
        }
    }

    @Test
    void everyFontIsEmbeddedAndThePageIsTagged() {
        try (PrintedPdf pdf = print(anEmergencySheet("nl", 3))) {
            assertThat(pdf.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(pdf.document().getDocumentInformation().getTitle())
                    .isEqualTo("Blad om mee te nemen");
            assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.structure())
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "L", "Table", "TH", "TD");
        }
    }

    private static PrintedPdf print(EmergencySheetContent content) {
        return new PrintedPdf(SHEETS.render(content));
    }
}
