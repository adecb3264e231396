package app.wervel.documents.report;

import static app.wervel.documents.report.Paperwork.aDraft;
import static app.wervel.documents.report.Paperwork.aHandout;
import static app.wervel.documents.report.Paperwork.aHandoutFor;
import static app.wervel.documents.report.Paperwork.aNamed;
import static app.wervel.documents.report.Paperwork.inLargePrint;
import static app.wervel.documents.report.Paperwork.inVariant;
import static app.wervel.documents.report.Paperwork.withPicture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wervel.documents.application.HandoutChanges;
import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutExercise;
import app.wervel.documents.application.HandoutVariant;
import app.wervel.documents.application.PracticeLetterhead;
import app.wervel.documents.application.SafetyBox;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ShownSide;
import app.wervel.exercise.application.ExercisePicture;
import app.wervel.exercise.application.ExercisePictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoutPdfTest {
    private static final HandoutPdf HANDOUTS = Paperwork.handouts();
    private static final String EIGHTY_LETTERS =
            "Rustig uw beide knieën optrekken en weer strekken terwijl uw rug op de mat blijft";

    @Test
    void textStandsInReadingOrder() {
        try (PrintedPdf pdf = print(aHandout("nl", 1))) {
            assertThat(pdf.text())
                    .containsSubsequence(
                            "Fysiotherapie De Linde",
                            "Lindelaan 12 · 3571 AB Utrecht",
                            "030 123 45 67 · info@delinde.example",
                            "Uw oefeningen",
                            "Voor Mevrouw A. van den Berg",
                            "Fysiotherapeut Sanne de Boer",
                            "Datum ma 23 nov 2026",
                            "Hier werkt u naartoe",
                            "Weer een uur in de tuin werken.",
                            "Doorslapen.",
                            "1 Naam van oefening 1",
                            "Begin Zo begint oefening 1.",
                            "Doen Zo beweegt u bij oefening 1.",
                            "Kant Links",
                            "3 × 10 keer, 1 keer per dag",
                            "Let op Pas op bij oefening 1.",
                            "Voor u Slot van oefening 1.",
                            "Wanneer stopt u, en wie belt u?",
                            "Zo ging mijn week",
                            "ma di wo do vr za zo",
                            "Datum",
                            "1. Naam van oefening 1");
        }
    }

    @Test
    void englishPaperHasEnglishLabelsAndDates() {
        try (PrintedPdf pdf = print(aHandout("en", 1))) {
            assertThat(pdf.text())
                    .containsSubsequence(
                            "Your exercises",
                            "For Mevrouw A. van den Berg",
                            "Date Mon 23 Nov 2026",
                            "What you are working towards",
                            "Start Zo begint oefening 1.",
                            "When do you stop, and whom do you call?",
                            "How my week went",
                            "Mon Tue Wed Thu Fri Sat Sun")
                    .contains("version 3", "Page 1 of 2")
                    .doesNotContain("Bladzijde", "Oefening ", "Let op");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void noLabelIsMissingAndNoPlaceholderIsLeft(String language) {
        try (PrintedPdf pdf = print(aHandout(language, 3))) {
            assertThat(pdf.text())
                    .doesNotContain("null", "{0}", "{1}")
                    .doesNotContain(HandoutWords.of(language).paper().bundle().keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void safetyBoxSaysWhatToWatchAndWhomToCall(String language) {
        try (PrintedPdf pdf = print(aHandout(language, 1))) {
            HandoutWords labels = HandoutWords.of(language);
            assertThat(pdf.text())
                    .contains(
                            labels.word("safety.saddle"),
                            labels.word("safety.bladder"),
                            labels.word("safety.weakness"),
                            labels.word("safety.fever"),
                            labels.word("safety.stop"),
                            "030 765 43 21",
                            "088 130 96 70",
                            "112",
                            labels.word("safety.practice", "phone", "030 123 45 67"));
        }
    }

    @Test
    void safetyBoxIsTidyWhenThePracticeKnowsNoNumbersButItsOwn() {
        HandoutContent base = aHandout("nl", 1);
        HandoutContent content =
                new HandoutContent(
                        "nl",
                        false,
                        HandoutVariant.STANDARD,
                        true,
                        new PracticeLetterhead(
                                "Praktijk",
                                "",
                                "",
                                "030 123 45 67",
                                null,
                                " ",
                                "Na zessen: bel de huisartsenpost."),
                        "Sanne de Boer",
                        "Mevrouw A. van den Berg",
                        base.date(),
                        1,
                        false,
                        List.of(),
                        base.exercises(),
                        null,
                        null,
                        SafetyBox.of("030 123 45 67"));
        try (PrintedPdf pdf = print(content)) {
            assertThat(pdf.text())
                    .contains(
                            "Overdag: uw huisarts Avond, nacht, weekend: huisartsenpost Levensgevaar 112",
                            "Bel de praktijk: 030 123 45 67 Na zessen: bel de huisartsenpost.")
                    .doesNotContain("null", "Hier werkt u naartoe");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "6, 4", "20, 9"})
    void pagesAreCountedAndNumbered(int exercises, int atMost) {
        try (PrintedPdf pdf = print(aHandout("nl", exercises))) {
            assertThat(pdf.pages()).isBetween(1, atMost);
            for (int page = 1; page <= pdf.pages(); page++) {
                assertThat(pdf.textOfPage(page))
                        .contains("Bladzijde %d van %d".formatted(page, pdf.pages()))
                        .contains(
                                "Fysiotherapie De Linde · Sanne de Boer · ma 23 nov 2026 · versie 3");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 12, 20})
    void noExerciseIsSplitOverPages(int exercises) {
        assertNoExerciseIsSplit(aHandout("nl", exercises));
    }

    @Test
    void noExerciseWithLongTextAndPictureIsSplitOverPages() {
        byte[] picture = svg();
        assertNoExerciseIsSplit(
                aHandout(
                        "nl",
                        9,
                        number ->
                                number % 2 == 0
                                        ? withPicture(number, picture)
                                        : new HandoutExercise(
                                                number,
                                                EIGHTY_LETTERS,
                                                "Zo begint oefening %d.".formatted(number),
                                                "Til uw been op. ".repeat(number * 3),
                                                "5 keer",
                                                null,
                                                null,
                                                "Doe dit elke dag. ".repeat(26)
                                                        + "Slot van oefening %d.".formatted(number),
                                                null,
                                                null)));
    }

    private static void assertNoExerciseIsSplit(HandoutContent content) {
        try (PrintedPdf pdf = print(content)) {
            for (HandoutExercise exercise : content.exercises()) {
                int page = pdf.pageOf("Zo begint oefening %d.".formatted(exercise.number()));
                assertThat(page).as("page of exercise %d", exercise.number()).isNotNegative();
                assertThat(pdf.textOfPages().get(page))
                        .contains("%d %s".formatted(exercise.number(), exercise.name()))
                        .contains("Slot van oefening %d.".formatted(exercise.number()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 15, 16, 20})
    void diaryOfExercisesWithLongNamesStaysOnOnePage(int exercises) {
        assertThat(EIGHTY_LETTERS).hasSizeGreaterThanOrEqualTo(80);
        try (PrintedPdf pdf =
                print(aHandout("nl", exercises, number -> aNamed(number, EIGHTY_LETTERS)))) {
            String page = pdf.textOfPages().get(pdf.pageOf("Zo ging mijn week"));
            IntStream.rangeClosed(1, exercises)
                    .forEach(number ->
                            assertThat(page).contains("%d. %s".formatted(number, EIGHTY_LETTERS)));
        }
    }

    @Test
    void longNoteIsPrintedToItsLastWord() {
        String note = "Doe dit rustig. ".repeat(31).strip() + " Einde.";
        HandoutExercise exercise =
                new HandoutExercise(
                        1, "Bruggetje", "Lig.", "Til op.", "5 keer", null, null, note, null, null);
        try (PrintedPdf pdf = print(aHandout("nl", 1, number -> exercise))) {
            assertThat(pdf.text()).contains(note);
        }
    }

    @Test
    void planWithoutExercisesGivesATidyPage() {
        try (PrintedPdf pdf = print(aHandout("nl", 0))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text())
                    .contains("Er staan nog geen oefeningen in uw plan.", "Wanneer stopt u")
                    .doesNotContain("Zo ging mijn week");
        }
    }

    @Test
    void everyPageOfADraftIsMarked() {
        try (PrintedPdf pdf = print(aDraft("nl", 6))) {
            assertThat(pdf.pages()).isGreaterThan(1);
            for (int page = 0; page < pdf.pages(); page++) {
                assertThat(pdf.textOfPages().get(page)).contains("CONCEPT");
                assertThat(pdf.paleDotsOn(page)).isGreaterThan(1000);
            }
        }
        try (PrintedPdf pdf = print(aDraft("en", 1))) {
            assertThat(pdf.textOfPages())
                    .allSatisfy(page -> assertThat(page).contains("DRAFT (concept)"));
        }
    }

    @Test
    void aFinalHandoutBearsNoDraftMark() {
        try (PrintedPdf pdf = print(aHandout("nl", 6))) {
            assertThat(pdf.text()).doesNotContainIgnoringCase("concept");
            assertThat(pdf.paleDotsOn(0)).isLessThan(100);
        }
    }

    @Test
    void everyFontIsEmbedded() {
        try (PrintedPdf pdf = print(aDraft("nl", 6))) {
            assertThat(pdf.fonts())
                    .isNotEmpty()
                    .allMatch(PDFont::isEmbedded)
                    .allSatisfy(font -> assertThat(font.getName()).contains("LiberationSans"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thijs van ĳsselstein",
                "Çağla Yıldız-Şimşek",
                "Małgorzata Wałęsa",
                "Zoë Brûlé-Åkesson",
                "Đặng Thị Hương",
                "Ștefan Țîrlea",
                "Ελένη Παπαδοπούλου"
            })
    void namesKeepTheirLetters(String name) {
        try (PrintedPdf pdf = print(aHandoutFor(name))) {
            assertThat(pdf.text()).contains(name);
        }
    }

    @Test
    void lettersWeCannotPrintBecomeBoxesOnATidyPage() {
        try (PrintedPdf pdf =
                print(aHandoutFor("李 \uD83D\uDE00 \uD800 \u0000\u0007Jansen\t& <b>Zn</b>"))) {
            assertThat(pdf.text()).contains("□ □ □ Jansen & <b>Zn</b>");
        }
    }

    @Test
    void textIsLargeEnoughToReadAtArmsLength() {
        try (PrintedPdf pdf = print(aHandout("nl", 1))) {
            assertThat(pdf.sizeOf("Zo beweegt u")).isGreaterThanOrEqualTo(12);
            assertThat(pdf.sizeOf("3 × 10 keer")).isGreaterThanOrEqualTo(15);
        }
    }

    @Test
    void largePrintIsHalfAsLargeAgain() {
        HandoutContent content = inLargePrint(6);
        try (PrintedPdf pdf = print(content)) {
            assertThat(pdf.sizeOf("Zo beweegt u")).isGreaterThanOrEqualTo(18);
            assertThat(pdf.text())
                    .contains(
                            "Mevrouw A. van den Berg",
                            "U hebt rugpijn en ook koorts.",
                            "ma di wo do");
        }
        assertNoExerciseIsSplit(content);
    }

    @Test
    void titleAndLanguageAreSet() {
        try (PrintedPdf pdf = print(aHandout("en", 1))) {
            var catalog = pdf.document().getDocumentCatalog();
            assertThat(pdf.document().getDocumentInformation().getTitle())
                    .isEqualTo("Your exercises, version 3");
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void aScreenReaderFindsHeadingsListsAndTheDiaryAsATable() {
        try (PrintedPdf pdf = print(aHandout("nl", 2))) {
            assertThat(pdf.document().getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> types =
                    pdf.structure().stream().map(PDStructureElement::getStructureType).toList();
            assertThat(types).containsOnlyOnce("H1", "Table");
            assertThat(types)
                    .filteredOn("H2"::equals)
                    .as("goals, 2 exercises, safety, diary")
                    .hasSize(5);
            assertThat(types).filteredOn("L"::equals).as("goals and alarms").hasSize(2);
            assertThat(types).filteredOn("TR"::equals).as("head, date, 2 exercises").hasSize(4);
        }
    }

    @Test
    void aPictureStandsBesideTheTextAndHasADescription() throws IOException {
        for (byte[] picture : List.of(svg(), png())) {
            try (PrintedPdf pdf =
                    print(aHandout("nl", 1, number -> withPicture(number, picture)))) {
                assertThat(pdf.structure())
                        .extracting(PDStructureElement::getAlternateDescription)
                        .contains("Tekening bij de oefening: Naam van oefening 1");
                assertThat(pdf.text())
                        .contains("Zo beweegt u bij oefening 1.", "Slot van oefening 1.");
            }
        }
    }

    @Test
    void aPictureThatCannotBeDrawnIsLeftOut() {
        List<byte[]> broken =
                List.of(
                        new byte[0],
                        "no picture".getBytes(StandardCharsets.UTF_8),
                        "<svg xmlns='http://www.w3.org/2000/svg'><path d='broken'/>"
                                .getBytes(StandardCharsets.UTF_8));
        for (byte[] picture : broken) {
            try (PrintedPdf pdf =
                    print(aHandout("nl", 1, number -> withPicture(number, picture)))) {
                assertThat(pdf.text()).contains("Zo beweegt u bij oefening 1.");
                assertThat(pdf.structure())
                        .extracting(PDStructureElement::getAlternateDescription)
                        .doesNotContain("Tekening bij de oefening: Naam van oefening 1");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>&x;</text></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='file:///etc/logo.png' width='9' height='9'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9' fill='url(http://elsewhere.example/a)'/></svg>"
            })
    void aPictureThatReachesOutsideItselfIsLeftOut(String svg) {
        assertThat(Pictures.printable(svg.getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(Pictures.printable(svg.getBytes(StandardCharsets.UTF_16))).isNull();
    }

    @Test
    void handoutsPrintedAtTheSameTimeDoNotMix() throws Exception {
        HandoutPdf fresh = Paperwork.handouts();
        List<Callable<String>> jobs =
                IntStream.range(0, 8)
                        .<Callable<String>>mapToObj(i ->
                                () -> {
                                    try (PrintedPdf pdf =
                                            new PrintedPdf(
                                                    fresh.render(
                                                            aHandout(
                                                                    i % 2 == 0 ? "nl" : "en",
                                                                    1 + i)))) {
                                        return pdf.text();
                                    }
                                })
                        .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> texts = threads.invokeAll(jobs);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(texts.get(i).get())
                        .contains(
                                i % 2 == 0 ? "Uw oefeningen" : "Your exercises",
                                "%d. Naam van".formatted(1 + i))
                        .doesNotContain("%d. Naam van".formatted(2 + i));
            }
        }
    }

    @Test
    void anotherLanguageIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HANDOUTS.render(aHandout("xx", 1)))
                .withMessageContaining("xx");
    }

    private static PrintedPdf print(HandoutContent content) {
        return new PrintedPdf(HANDOUTS.render(content));
    }

    private static byte[] svg() {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">
          <circle cx="20" cy="15" r="10" fill="none" stroke="#111111"/>
        </svg>
        """
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8})
    void theSummaryOfUpToEightExercisesIsOnePage(int exercises) {
        try (PrintedPdf pdf =
                print(
                        inVariant(
                                HandoutVariant.SUMMARY,
                                "nl",
                                list(exercises, i -> withPicture(i, svg()))))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text())
                    .contains("Uw oefeningen op één bladzijde", "Naam van oefening " + exercises)
                    .contains("112", "Stop met een oefening")
                    .doesNotContain("Zo beweegt u");
        }
    }

    @Test
    void theDiaryAsksTwoWeeksInTheOrderOfThePlanAndAfterThemThePain() {
        try (PrintedPdf pdf =
                print(inVariant(HandoutVariant.DIARY, "nl", list(4, Paperwork::anExercise)))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.text())
                    .containsSubsequence(
                            "Week van",
                            "Datum",
                            "1. Naam van oefening 1",
                            "4. Naam van oefening 4",
                            "Pijn, 0 = geen, 10 = ergst",
                            "Week van",
                            "1. Naam van oefening 1",
                            "Pijn, 0 = geen, 10 = ergst",
                            "Wat wilt u de volgende keer vertellen of vragen?",
                            "Neem dit blad mee");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 15, 20})
    void noWeekOfTheDiaryIsSplitOverPages(int exercises) {
        try (PrintedPdf pdf =
                print(
                        inVariant(
                                HandoutVariant.DIARY,
                                "nl",
                                list(exercises, i -> aNamed(i, "Oefening nummer " + i))))) {
            List<String> weeks =
                    pdf.textOfPages().stream().filter(page -> page.contains("Week van")).toList();
            assertThat(weeks)
                    .hasSize(2)
                    .allSatisfy(page ->
                            assertThat(page)
                                    .contains("1. Oefening nummer 1", exercises + ". Oefening")
                                    .contains("Pijn, 0 = geen"));
        }
    }

    @ParameterizedTest
    @EnumSource(HandoutVariant.class)
    void thirtyExercisesWithLongNamesGiveTidyPages(HandoutVariant variant) {
        HandoutContent content =
                inVariant(variant, "nl", list(30, number -> aNamed(number, EIGHTY_LETTERS)));
        try (PrintedPdf pdf = print(content)) {
            IntStream.rangeClosed(1, 30)
                    .forEach(number -> assertThat(pdf.text()).contains(Integer.toString(number)));
            assertThat(pdf.text()).doesNotContain("null");
        }
    }

    @ParameterizedTest
    @EnumSource(HandoutVariant.class)
    void aPlanWithoutExercisesGivesATidyPageInEveryVariant(HandoutVariant variant) {
        try (PrintedPdf pdf = print(inVariant(variant, "nl", List.of()))) {
            assertThat(pdf.pages()).isLessThanOrEqualTo(2);
            assertThat(pdf.text()).contains("Er staan nog geen oefeningen in uw plan.");
        }
    }

    @Test
    void whatIsNewChangedOrStoppedIsSaid() {
        try (PrintedPdf pdf =
                print(
                        Paperwork.withChanges(
                                new HandoutChanges(
                                        Paperwork.MONDAY.minusDays(14),
                                        List.of("Bruggetje"),
                                        List.of("Kat en koe"),
                                        List.of("Hielen heffen"),
                                        null)))) {
            assertThat(pdf.text())
                    .containsSubsequence(
                            "Wat is er anders?",
                            "Vergeleken met uw blad van ma 9 nov 2026",
                            "Nieuw: Bruggetje",
                            "Veranderd: Kat en koe",
                            "Hiermee stopt u: Hielen heffen");
        }
    }

    @Test
    void theCodeHoldsTheWebsiteOfThePracticeAndNothingElse() {
        try (PrintedPdf pdf = print(aHandout("nl", 1))) {
            assertThat(pdf.text())
                    .contains("Website van de praktijk", "https://www.delinde.example");
            assertThat(pdf.structure())
                    .extracting(PDStructureElement::getAlternateDescription)
                    .contains("Website van de praktijk: https://www.delinde.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "geen", "javascript:alert(1)", "mailto:a@b.nl", "een twee.nl"})
    void whatIsNoWebsiteGetsNoCode(String website) {
        assertThat(QrCode.of(website)).isNull();
    }

    @Test
    void anUnreviewedTranslationStandsBesideTheDutchAndSaysSo() {
        HandoutExercise turkish = aNamed(1, "Köprü ığİ");
        HandoutExercise beside = Paperwork.beside(turkish, aNamed(1, "Bruggetje"));
        try (PrintedPdf pdf = print(inVariant(HandoutVariant.STANDARD, "tr", List.of(beside)))) {
            assertThat(pdf.text())
                    .contains("Köprü ığİ", "Bruggetje")
                    .contains(HandoutWords.of("tr").word("translation.notice").substring(0, 20))
                    .contains("Deze vertaling is nog niet nagekeken.")
                    .contains("U hebt rugpijn en ook koorts.");
            assertThat(pdf.structure())
                    .as("what is read in Dutch")
                    .extracting(PDStructureElement::getLanguage)
                    .contains("nl");
        }
    }

    @Test
    void aReviewedTranslationStandsAlone() {
        try (PrintedPdf pdf = print(aHandout("de", 1))) {
            assertThat(pdf.text()).doesNotContain("Uw oefeningen", "nog niet nagekeken");
        }
    }

    @Test
    void arabicIsShapedAndItsTagsHoldTheWordsInReadingOrder() {
        HandoutExercise arabic = aNamed(1, "رفع الحوض");
        try (PrintedPdf pdf = print(inVariant(HandoutVariant.STANDARD, "ar", List.of(arabic)))) {
            assertThat(pdf.textsInReadingOrder())
                    .contains("رفع الحوض", HandoutWords.of("ar").word("handout.title"));
            assertThat(pdf.text()).contains("رفع الحوض", "030 123 45 67");
            assertThat(pdf.fonts())
                    .allMatch(PDFont::isEmbedded)
                    .anySatisfy(font -> assertThat(font.getName()).contains("DejaVu"));
        }
    }

    @Test
    void onArabicPaperPictureAndTextChangeSides() {
        assertThat(leftOf("nl", "Naam")).isLessThan(leftOf("ar", "Naam"));
    }

    /** Where the name of an exercise begins, in points from the left. */
    private static float leftOf(String language, String text) {
        try (PrintedPdf pdf = print(aHandout(language, 1, i -> aNamed(i, "Naam")))) {
            return pdf.leftOf(text);
        }
    }

    /**
     * The Dutch stands beside a translation that nobody reviewed, also where no number is known.
     */
    @Test
    void aNumberThatIsNotKnownKeepsItsDutchLine() {
        HandoutExercise besideDutch =
                Paperwork.beside(Paperwork.anExercise(1), Paperwork.anExercise(1));
        HandoutContent content =
                Paperwork.withSafety(
                        inVariant(HandoutVariant.STANDARD, "tr", List.of(besideDutch)),
                        SafetyBox.of("030 123 45 67"));
        try (PrintedPdf pdf = print(content)) {
            assertThat(pdf.text())
                    .contains("Overdag: uw huisarts", "Avond, nacht, weekend: huisartsenpost")
                    .doesNotContain("huisartsenpost:", "uw huisarts:");
        }
    }

    @Test
    void aLongNumberOrANameWithItIsBrokenBetweenItsPartsInLargePrint() {
        HandoutContent content =
                Paperwork.withSafety(
                        Paperwork.inLargePrint(1),
                        new SafetyBox(
                                "+31 30 123 45 67",
                                "Huisartsenpost Utrecht, 0900 1515",
                                "112",
                                "030 123 45 67"));
        try (PrintedPdf pdf = print(content)) {
            assertThat(pdf.text().replaceAll("\\s+", " "))
                    .contains("+31 30 123 45 67", "Huisartsenpost Utrecht, 0900 1515");
        }
    }

    private static List<HandoutExercise> list(int count, IntFunction<HandoutExercise> each) {
        return IntStream.rangeClosed(1, count).mapToObj(each).toList();
    }

    @Test
    void theDrawingsOfTheLibraryArePrinted() {
        byte[] drawing =
                new ExercisePictures()
                        .find(new ExerciseId("E01"), ShownSide.LEFT)
                        .map(ExercisePicture::svg)
                        .orElseThrow();

        assertThat(Pictures.printable(drawing)).isNotNull();
        assertThat(Pictures.printable(drawing.clone()))
                .as("read once")
                .isSameAs(Pictures.printable(drawing));
    }
}
