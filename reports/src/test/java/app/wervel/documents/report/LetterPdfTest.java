package app.wervel.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.bodychart.BodyChartPicture;
import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.BodyRegion;
import app.wervel.bodychart.Feeling;
import app.wervel.documents.application.LetterBlock;
import app.wervel.documents.application.LetterBlock.Bullets;
import app.wervel.documents.application.LetterBlock.Closing;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.documents.application.LetterBlock.Question;
import app.wervel.documents.application.LetterBlock.Signatures;
import app.wervel.documents.application.LetterContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPdfTest {
    private static final LetterPdf LETTERS = Paperwork.letters();

    private static LetterContent aLetter(String language, List<LetterBlock> blocks) {
        return new LetterContent(
                language,
                "Bericht aan de huisarts",
                Paperwork.aPractice(),
                List.of("Dokter De Wit", "Dorpsstraat 1"),
                Paperwork.MONDAY,
                "Mevrouw A. van den Berg",
                List.of(new Fact("Geboren", "5 mei 1980")),
                blocks);
    }

    private static PrintedPdf print(LetterContent content) {
        return new PrintedPdf(LETTERS.render(content));
    }

    @Test
    void aBodyChartIsDrawnAndToldAndABrokenOneLeavesItsWords() {
        var marks = BodyMarks.NONE.toggled(BodyRegion.CALF_LEFT, Feeling.NUMB);
        var chart = new LetterBlock.Picture(BodyChartPicture.onPaper(marks), "Kuit links: doof");
        var broken = new LetterBlock.Picture("<svg", "Voet rechts: pijn");
        var course = new LetterBlock.Chart("<svg", "Beloop van pijn");
        try (PrintedPdf pdf =
                print(aLetter("nl", List.of(new Heading("Tekening"), chart, broken, course)))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text())
                    .containsSubsequence("Tekening", "Voet rechts: pijn", "Beloop van pijn")
                    .doesNotContain("Kuit links");
        }
    }

    @Test
    void everyKindOfBlockIsOnThePageInOrder() {
        try (PrintedPdf pdf = print(Paperwork.aLetter("nl", Paperwork.aPractice()))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text())
                    .containsSubsequence(
                            "Fysiotherapie De Linde",
                            "Dokter De Wit",
                            "Dorpsstraat 1",
                            "Bericht aan de huisarts",
                            "Betreft",
                            "Mevrouw A. van den Berg · Geboren 5 mei 1980",
                            "Geachte collega,",
                            "Graag vandaag zien.",
                            "Conclusie",
                            "Fase acuut",
                            "Pijn 5",
                            "Eerste punt",
                            "Tweede punt",
                            "Mag het doorgaan?",
                            "Kruis aan",
                            "ja",
                            "nee",
                            "Patiënt",
                            "Fysiotherapeut",
                            "Met vriendelijke groet,",
                            "Sanne de Boer",
                            "Bladzijde 1 van 1")
                    .doesNotContain("null");
            assertThat(pdf.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(pdf.document().getDocumentInformation().getTitle())
                    .isEqualTo("Bericht aan de huisarts");
            assertThat(pdf.structure())
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "L", "Table", "TH", "TD");
        }
    }

    @Test
    void theLetterheadHasThePracticesColourLogoAndNumber() {
        LetterContent withLogo = Paperwork.aLetter("nl", Paperwork.aPracticeWithALogo());
        LetterContent letter = Paperwork.aLetter("nl", Paperwork.aPractice());
        try (PrintedPdf pdf = print(withLogo);
                PrintedPdf before = print(letter)) {
            assertThat(pdf.text()).contains("AGB-code 04123456", "Fysiotherapie De Linde");
            assertThat(before.text()).doesNotContain("AGB");
            assertThat(pdf.structure())
                    .extracting(PDStructureElement::getAlternateDescription)
                    .contains("Logo van de praktijk")
                    .doesNotContain("Beeldmerk: een wervel");
            assertThat(before.structure())
                    .extracting(PDStructureElement::getAlternateDescription)
                    .contains("Beeldmerk: een wervel");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aFormForAnybodyNamesNobody(String language) {
        var form =
                new LetterContent(
                        language,
                        "Formulier",
                        Paperwork.aPractice(),
                        List.of(),
                        Paperwork.MONDAY,
                        null,
                        List.of(),
                        List.of(new Question("Uw naam", null, List.of(), 1)));
        try (PrintedPdf pdf = print(form)) {
            assertThat(pdf.text()).contains("Uw naam").doesNotContain("null", "Betreft", "About");
        }
    }

    @Test
    void aLongLetterLosesNothingAndLeavesNoHeadingAlone() {
        List<LetterBlock> blocks = new ArrayList<>();
        IntStream.rangeClosed(1, 40)
                .forEach(i -> {
                    blocks.add(new Heading("Kop nummer %d.".formatted(i)));
                    blocks.add(
                            new Facts(
                                    IntStream.rangeClosed(1, 5)
                                            .mapToObj(j ->
                                                    new Fact(
                                                            "Vraag %d.%d".formatted(i, j),
                                                            "Antwoord %d.%d".formatted(i, j)))
                                            .toList()));
                });
        blocks.add(new Paragraph("Een lang verhaal. ".repeat(500) + "Het einde."));
        try (PrintedPdf pdf = print(aLetter("nl", blocks))) {
            assertThat(pdf.pages()).isGreaterThan(5);
            assertThat(pdf.text()).contains("Antwoord 40.5", "Het einde.");
            IntStream.rangeClosed(1, 40)
                    .forEach(i ->
                            assertThat(pdf.textOfPages())
                                    .filteredOn(
                                            page -> page.contains("Kop nummer %d.".formatted(i)))
                                    .singleElement()
                                    .satisfies(page ->
                                            assertThat(page)
                                                    .contains("Antwoord %d.1".formatted(i))));
        }
    }

    /** At some length of the letter, the last lines would just not fit on the page any more. */
    @ParameterizedTest
    @MethodSource("lengths")
    void theGreetingIsNeverAloneOnAPage(int lines) {
        List<LetterBlock> blocks = paragraphs(lines);
        blocks.add(new Paragraph("Laatste zin."));
        blocks.add(new Closing("Sanne de Boer"));
        try (PrintedPdf pdf = print(aLetter("nl", blocks))) {
            assertThat(pdf.pageOf("Sanne de Boer")).isEqualTo(pdf.pageOf("Laatste zin."));
        }
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void whatIsSignedStandsAboveItsSignatures(int lines) {
        List<LetterBlock> blocks = paragraphs(lines);
        blocks.add(new Heading("Toestemming"));
        blocks.add(new Question("Mag de huisarts het weten?", null, List.of("ja", "nee"), 1));
        blocks.add(new Paragraph("Daar bent u vrij in."));
        blocks.add(new Signatures(List.of("Patiënt", "Fysiotherapeut")));
        try (PrintedPdf pdf = print(aLetter("nl", blocks))) {
            assertThat(pdf.pageOf("Fysiotherapeut"))
                    .isEqualTo(pdf.pageOf("Daar bent u vrij in."))
                    .isEqualTo(pdf.pageOf("Mag de huisarts het weten?"))
                    .isEqualTo(pdf.pageOf("Toestemming"));
        }
    }

    static IntStream lengths() {
        return IntStream.rangeClosed(14, 40);
    }

    private static List<LetterBlock> paragraphs(int lines) {
        return IntStream.rangeClosed(1, lines)
                .<LetterBlock>mapToObj(line -> new Paragraph("Alinea " + line))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void aBlankedPageOfOddTextStaysTidy() {
        var blocks =
                List.<LetterBlock>of(
                        new Paragraph("x".repeat(3_000)),
                        new Facts(List.of(new Fact("y".repeat(200), "z".repeat(2_000)))),
                        new Bullets(List.of("\u0000 <b>& \uD83D\uDE00")));
        try (PrintedPdf pdf = print(aLetter("nl", blocks))) {
            assertThat(pdf.text()).contains("<b>&", "□");
        }
    }
}
