package app.wervel.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.documents.application.HandoutExercise;
import app.wervel.documents.application.HandoutVariant;
import app.wervel.exercise.ShownSide;
import app.wervel.exercise.application.ExerciseCatalogueReader;
import app.wervel.exercise.application.ExercisePicture;
import app.wervel.exercise.application.ExercisePictures;
import app.wervel.exercise.application.HandoutLanguage;
import app.wervel.exercise.application.HandoutLanguages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every paper of ours can be read by everybody (PDF/UA-1) and kept (PDF/A-2a). */
class PdfQualityTest {
    private static final ExercisePictures PICTURES = new ExercisePictures();

    /** As many as a plan may hold. */
    private static final int MOST_EXERCISES = 20;

    static final byte[] DRAWING =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">
              <rect x="20" y="220" width="360" height="20" fill="#cccccc"/>
              <circle cx="200" cy="150" r="100" fill="none" stroke="#111111" stroke-width="6"/>
            </svg>
            """
                    .getBytes(StandardCharsets.UTF_8);

    static Stream<Named<byte[]>> papers() {
        return Stream.of("nl", "en")
                .flatMap(language ->
                        Stream.of(
                                Named.of(
                                        "handout " + language,
                                        Paperwork.handouts()
                                                .render(
                                                        Paperwork.aHandout(
                                                                language,
                                                                6,
                                                                i ->
                                                                        Paperwork.withPicture(
                                                                                i, DRAWING)))),
                                Named.of(
                                        "draft " + language,
                                        Paperwork.handouts().render(Paperwork.aDraft(language, 2))),
                                Named.of(
                                        "emergency sheet " + language,
                                        Paperwork.emergencySheets()
                                                .render(Paperwork.anEmergencySheet(language, 30))),
                                Named.of(
                                        "appointment card " + language,
                                        Paperwork.appointmentCards()
                                                .render(Paperwork.anAppointmentCard(language, 12))),
                                Named.of(
                                        "day list " + language,
                                        Paperwork.dayLists()
                                                .render(
                                                        Paperwork.aDayList(
                                                                language,
                                                                Paperwork.aDayOf(
                                                                        "Sanne de Boer", 30),
                                                                Paperwork.aDayOf(
                                                                        "Piet Jansen", 0)))),
                                Named.of(
                                        "letter " + language,
                                        Paperwork.letters()
                                                .render(
                                                        Paperwork.aLetter(
                                                                language, Paperwork.aPractice()))),
                                Named.of(
                                        "letter with a logo " + language,
                                        Paperwork.letters()
                                                .render(
                                                        Paperwork.aLetter(
                                                                language,
                                                                Paperwork.aPracticeWithALogo())))));
    }

    /** What a picture may hold: each drawing of the library, mirrored too, and photos. */
    static Stream<Named<byte[]>> pictures() {
        List<byte[]> drawings =
                new ExerciseCatalogueReader()
                        .read().exercises().stream()
                                .flatMap(exercise ->
                                        Stream.of(ShownSide.LEFT, ShownSide.RIGHT)
                                                .flatMap(side ->
                                                        PICTURES
                                                                .find(exercise.id(), side)
                                                                .stream()))
                                .map(ExercisePicture::svg)
                                .toList();
        assertThat(drawings).hasSizeGreaterThan(100);
        return Stream.concat(
                IntStream.iterate(0, from -> from < drawings.size(), from -> from + MOST_EXERCISES)
                        .mapToObj(from ->
                                Named.of(
                                        "drawings from " + from,
                                        handoutWith(
                                                drawings.subList(
                                                        from,
                                                        Math.min(
                                                                from + MOST_EXERCISES,
                                                                drawings.size()))))),
                Stream.of(Named.of("photos", handoutWith(List.of(photo("jpg"), photo("png"))))));
    }

    private static byte[] handoutWith(List<byte[]> pictures) {
        return Paperwork.handouts()
                .render(
                        Paperwork.aHandout(
                                "nl",
                                pictures.size(),
                                number -> Paperwork.withPicture(number, pictures.get(number - 1))));
    }

    private static byte[] photo(String format) {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            image.setRGB(x, x * 3 / 4, 0xffffff);
        }
        var bytes = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, bytes)).isTrue();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Every variant in every language, the translations beside the Dutch. */
    static Stream<Named<byte[]>> handouts() {
        return HandoutLanguages.shipped().all().stream()
                .flatMap(language ->
                        Arrays.stream(HandoutVariant.values())
                                .map(variant ->
                                        Named.of(
                                                variant + " " + language.id(),
                                                handout(variant, language))));
    }

    private static byte[] handout(HandoutVariant variant, HandoutLanguage language) {
        List<HandoutExercise> exercises =
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> {
                            HandoutExercise plain = Paperwork.withPicture(number, DRAWING);
                            return language.original()
                                    ? plain
                                    : Paperwork.beside(plain, Paperwork.anExercise(number));
                        })
                        .toList();
        return Paperwork.handouts().render(Paperwork.inVariant(variant, language.id(), exercises));
    }

    @ParameterizedTest
    @MethodSource({"papers", "handouts", "pictures"})
    void everybodyCanReadIt(byte[] pdf) {
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"papers", "handouts", "pictures"})
    void itCanBeKept(byte[] pdf) {
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        byte[] first = aHandoutWithPictures();
        byte[] second = aHandoutWithPictures();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void otherContentHasAnotherIdInItsFile() {
        try (var one = new PrintedPdf(Paperwork.handouts().render(Paperwork.aHandout("nl", 1)));
                var other =
                        new PrintedPdf(Paperwork.handouts().render(Paperwork.aHandout("nl", 2)))) {
            assertThat(id(other)).isNotEqualTo(id(one));
        }
    }

    @Test
    void whatRepeatsOnEveryPageIsNotReadAloudButTheMarkOfADraftIs() {
        try (var pdf = new PrintedPdf(Paperwork.handouts().render(Paperwork.aDraft("nl", 6)))) {
            assertThat(pdf.pages()).isGreaterThan(2);
            assertThat(pdf.taggedText())
                    .contains("Zo beweegt u bij oefening 6.", "CONCEPT")
                    .doesNotContain("Bladzijde");
        }
    }

    @Test
    void headsOfATableSayWhatTheyStandAbove() {
        try (var pdf = new PrintedPdf(aHandoutWithPictures())) {
            assertThat(pdf.structure())
                    .filteredOn(element -> element.getStructureType().equals("TH"))
                    .extracting(PdfQualityTest::scope)
                    .containsOnly("Column", "Row");
        }
    }

    private static @Nullable String scope(PDStructureElement head) {
        return head.getCOSObject().getCOSDictionary(COSName.A).getNameAsString("Scope");
    }

    private static String id(PrintedPdf pdf) {
        return pdf.document().getDocument().getDocumentID().getObject(0).toString();
    }

    private static byte[] aHandoutWithPictures() {
        return Paperwork.handouts()
                .render(Paperwork.aHandout("nl", 6, i -> Paperwork.withPicture(i, DRAWING)));
    }
}
