package app.wervel.exercise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ShownSide;
import app.wervel.exercise.picture.Picture;
import app.wervel.exercise.picture.Skeleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ExercisePicturesTest {
    private static final ExerciseCatalogue LIBRARY = new ExerciseCatalogueReader().read();

    private final ExercisePictures pictures = new ExercisePictures();

    private ExercisePicture picture(String id, ShownSide side) {
        return pictures.find(new ExerciseId(id), side).orElseThrow();
    }

    private String svg(String id, ShownSide side) {
        return new String(picture(id, side).svg(), StandardCharsets.UTF_8);
    }

    private static Document parse(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg));
    }

    @Test
    void everyExerciseHasOnePicture() {
        assertThat(new PicturesReader().read(LIBRARY).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        LIBRARY.exercises().stream().map(Exercise::id).toList())
                .hasSize(72);
    }

    @Test
    void everyPictureIsPlainXmlThatNeedsNothingElse() throws Exception {
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (Exercise exercise : LIBRARY.exercises()) {
            for (ShownSide side : ShownSide.values()) {
                Document svg = parse(picture(exercise.id().value(), side).svg());
                var nodes = svg.getElementsByTagName("*");
                for (int i = 0; i < nodes.getLength(); i++) {
                    var element = (Element) nodes.item(i);
                    elements.add(element.getTagName());
                    for (int k = 0; k < element.getAttributes().getLength(); k++) {
                        attributes.add(element.getAttributes().item(k).getNodeName());
                    }
                }
            }
        }

        assertThat(elements).containsExactlyInAnyOrder("svg", "g", "path", "circle", "clipPath");
        assertThat(attributes)
                .isSubsetOf(
                        "xmlns",
                        "width",
                        "height",
                        "viewBox",
                        "id",
                        "d",
                        "fill",
                        "stroke",
                        "stroke-width",
                        "stroke-linejoin",
                        "stroke-linecap",
                        "transform",
                        "clip-path",
                        "cx",
                        "cy",
                        "r");
    }

    @Test
    void noPictureHoldsANumberThatIsNone() {
        for (Exercise exercise : LIBRARY.exercises()) {
            assertThat(svg(exercise.id().value(), ShownSide.NONE))
                    .as(exercise.id().value())
                    .doesNotContain("NaN", "Infinity")
                    .hasSizeLessThan(60_000);
        }
    }

    @Test
    void theOtherSideIsTheMirrorImageOfEachPanelInTheSameOrder() {
        String right = svg("E58", ShownSide.RIGHT);
        String left = svg("E58", ShownSide.LEFT);

        assertThat(right).contains("matrix(1 0 0 1 0 0)", "matrix(1 0 0 1 266 0)");
        assertThat(left)
                .isEqualTo(
                        right.replace("matrix(1 0 0 1 0 0)", "matrix(-1 0 0 1 240 0)")
                                .replace("matrix(1 0 0 1 266 0)", "matrix(-1 0 0 1 506 0)"));
        assertThat(svg("E58", ShownSide.NONE)).isEqualTo(right);
    }

    @Test
    void aPictureOfBothSidesIsNeverMirrored() {
        assertThat(svg("E09", ShownSide.LEFT)).isEqualTo(svg("E09", ShownSide.RIGHT));
    }

    @Test
    void aPictureIsDrawnOnce() {
        assertThat(picture("E58", ShownSide.LEFT)).isSameAs(picture("E58", ShownSide.LEFT));
    }

    @Test
    void theRatioIsThatOfTheDrawing() {
        assertThat(picture("E12", ShownSide.NONE))
                .extracting(ExercisePicture::panels, ExercisePicture::ratio)
                .containsExactly(1, 240.0 / 180);
        assertThat(picture("E58", ShownSide.NONE))
                .extracting(ExercisePicture::panels, ExercisePicture::ratio)
                .containsExactly(2, 506.0 / 180);
    }

    @Test
    void anExerciseOfThePracticeHasNoDrawing() {
        assertThat(pictures.find(ExerciseId.ofPractice(1), ShownSide.NONE)).isEmpty();
    }

    @Test
    void aLibraryWithAnExerciseMoreIsRefused() {
        Exercise first = LIBRARY.exercises().getFirst();
        var other =
                new Exercise(
                        new ExerciseId("E99"),
                        first.region(),
                        first.level(),
                        first.positions(),
                        first.equipment(),
                        first.home(),
                        first.goals(),
                        first.name(),
                        first.start(),
                        first.action(),
                        null,
                        null,
                        null,
                        first.ownDosage(),
                        null,
                        first.tags(),
                        null,
                        null,
                        first.basis(),
                        null);

        assertThatThrownBy(() -> new PicturesReader().read(LIBRARY.with(List.of(other))))
                .hasMessage("E99 has no picture");
        assertThatCode(() -> new PicturesReader().read(LIBRARY)).doesNotThrowAnyException();
    }

    @Test
    void everyFigureHasTheLengthsOfTheOneBody() {
        for (Picture picture : new PicturesReader().read(LIBRARY).values()) {
            for (var skeleton : picture.skeletons()) {
                for (String side : List.of("right", "left")) {
                    assertThat(
                                    List.of(
                                            length(skeleton, side + "Shoulder", side + "Elbow"),
                                            length(skeleton, side + "Elbow", side + "Wrist"),
                                            length(skeleton, side + "Wrist", side + "Hand"),
                                            length(skeleton, side + "Hip", side + "Knee"),
                                            length(skeleton, side + "Knee", side + "Ankle"),
                                            length(skeleton, side + "Heel", side + "Ball")))
                            .as(picture.exercise().value() + " " + side)
                            .containsExactly(28L, 24L, 7L, 42L, 40L, 16L);
                }
            }
        }
    }

    private static long length(Skeleton skeleton, String from, String to) {
        var a = skeleton.joint(from);
        var b = skeleton.joint(to);
        return Math.round(
                Math.sqrt(
                        Math.pow(a.x() - b.x(), 2)
                                + Math.pow(a.y() - b.y(), 2)
                                + Math.pow(a.z() - b.z(), 2)));
    }
}
