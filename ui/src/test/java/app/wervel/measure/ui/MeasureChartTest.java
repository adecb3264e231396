package app.wervel.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.measure.ui.MeasureChart.Mark;
import app.wervel.measure.ui.MeasureChart.Point;
import app.wervel.measure.ui.MeasureChart.Scope;
import app.wervel.measure.ui.MeasureChart.Series;
import app.wervel.measure.ui.MeasureChart.Threshold;
import app.wervel.measure.ui.MeasureChart.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureChartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final Words WORDS =
            new Words("Beloop van <pijn>", "hoger = meer pijn", "verandering die ertoe doet");

    private static Point point(int days, String value, @Nullable String version) {
        return new Point(DAY.plusDays(days), new BigDecimal(value), version);
    }

    private static String svg(@Nullable Threshold threshold, Point... points) {
        return MeasureChart.svg(
                List.of(new Series("Pijn", Arrays.asList(points))),
                List.of(
                        new Mark(DAY.plusDays(10), "profiel 3", false),
                        new Mark(DAY.plusDays(14), "fase 2", true)),
                threshold,
                new Scope(BigDecimal.ZERO, BigDecimal.TEN, DAY, DAY.plusDays(42)),
                WORDS,
                DUTCH);
    }

    private static Threshold from(int baseline, int value) {
        return new Threshold(DAY, BigDecimal.valueOf(baseline), BigDecimal.valueOf(value));
    }

    @Test
    void tellsItsDirectionAndNumbersAsPeopleWriteThem() {
        String svg = svg(null, point(0, "6.5", "1"), point(42, "4", "1"));
        assertThat(svg)
                .contains(">hoger = meer pijn<", ">6,5<", ">1 sep<", ">profiel 3<")
                .contains("aria-label=\"Beloop van &lt;pijn&gt;\"");
    }

    @Test
    void phaseIsAQuieterLineThanAMomentOfMeasuring() {
        assertThat(svg(null, point(0, "6", "1"), point(42, "4", "1")))
                .containsOnlyOnce("class=\"measure-mark\"")
                .containsOnlyOnce("class=\"measure-mark measure-phase\"")
                .contains(">fase 2<");
    }

    @Test
    void changeThatMattersIsDrawnFromTheBaseline() {
        assertThat(svg(from(7, 5), point(0, "7", "1")))
                .contains("measure-matters", ">verandering die ertoe doet<");
    }

    @Test
    void changeThatTheScaleCannotShowIsNotDrawn() {
        assertThat(svg(from(1, -1), point(0, "1", "1"))).doesNotContain("measure-matters");
    }

    @Test
    void scoresOfDifferentVersionsAreNotJoined() {
        assertThat(lines(svg(null, point(0, "7", "1"), point(20, "5", "1")))).isEqualTo(1);
        assertThat(lines(svg(null, point(0, "7", "1"), point(20, "5", "2")))).isZero();
        assertThat(lines(svg(null, point(0, "7", null), point(20, "5", "2")))).isEqualTo(1);
    }

    /** How many pieces of the course are joined. */
    private static long lines(String svg) {
        int start = svg.indexOf("measure-line ");
        String path = svg.substring(svg.indexOf("d=\"", start), svg.indexOf("\"/>", start));
        return path.chars().filter(letter -> letter == 'L').count();
    }
}
