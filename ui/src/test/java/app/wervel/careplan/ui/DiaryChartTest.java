package app.wervel.careplan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.careplan.DiaryCourse.Point;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class DiaryChartTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DiaryChart.Words WORDS =
            new DiaryChart.Words("Pijn <5> & \"meer\"", "Pijn", "Gedaan");

    @Test
    void aDayWithoutAScoreInterruptsTheLine() throws Exception {
        var picture =
                draw(
                        List.of(
                                point(0, 5, null),
                                point(1, 4, null),
                                point(2, null, null),
                                point(3, 3, null)),
                        List.of());

        assertThat(element(picture, "path", "diary-line").getAttribute("d"))
                .matches("M[^ML]+ [^ML]+L[^ML]+ [^ML]+M[^ML]+ [^ML]+");
        assertThat(elements(picture, "circle", "diary-dot")).hasSize(3);
    }

    @Test
    void zeroStandsBelowAndTenOnTop() throws Exception {
        var picture = draw(List.of(point(0, 0, 0), point(1, 10, 100)), List.of());

        var dots = elements(picture, "circle", "diary-dot");
        var bars = elements(picture, "rect", "diary-done");
        assertThat(number(dots.get(0), "cy")).isEqualTo(number(bars.get(0), "y"));
        assertThat(number(dots.get(1), "cy")).isEqualTo(number(bars.get(1), "y"));
        assertThat(number(bars.get(0), "height")).isZero();
        assertThat(number(bars.get(1), "height"))
                .isEqualTo(number(dots.get(0), "cy") - number(dots.get(1), "cy"));
    }

    @Test
    void changesOfThePlanAreNumbered() throws Exception {
        var picture =
                draw(
                        List.of(point(0, 1, 50), point(1, 1, 50), point(2, 1, 50)),
                        List.of(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(40)));

        assertThat(elements(picture, "text", "diary-change-number"))
                .extracting(Element::getTextContent)
                .containsExactly("1", "2");
    }

    @Test
    void wordsAreSaidAndNeverBecomeMarkup() throws Exception {
        assertThat(
                        draw(List.of(point(0, 1, 50)), List.of())
                                .getDocumentElement()
                                .getAttribute("aria-label"))
                .isEqualTo("Pijn <5> & \"meer\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 56})
    void everythingStaysInThePicture(int days) throws Exception {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            points.add(point(i, i % 11, 100));
        }
        var picture = draw(points, List.of(MONDAY));

        assertThat(elements(picture, "circle", "diary-dot"))
                .hasSize(days)
                .allSatisfy(dot -> {
                    assertThat(number(dot, "cx")).isBetween(0.0, 720.0);
                    assertThat(number(dot, "cy")).isBetween(0.0, 250.0);
                });
    }

    private static Point point(int day, Integer pain, Integer percent) {
        return new Point(MONDAY.plusDays(day), pain, percent);
    }

    private static Document draw(List<Point> points, List<LocalDate> marks) throws Exception {
        String svg = DiaryChart.svg(points, marks, WORDS, Locale.forLanguageTag("nl-NL"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static Element element(Document picture, String tag, String style) {
        return elements(picture, tag, style).getFirst();
    }

    private static List<Element> elements(Document picture, String tag, String style) {
        List<Element> found = new ArrayList<>();
        var all = picture.getElementsByTagName(tag);
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (element.getAttribute("class").equals(style)) {
                found.add(element);
            }
        }
        return found;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
