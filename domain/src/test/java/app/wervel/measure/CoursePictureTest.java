package app.wervel.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.intake.LocalText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoursePictureTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Scale PAIN =
            new Scale(
                    Scale.TOTAL, new LocalText("Pijn", "Pain"), BigDecimal.ZERO, BigDecimal.TEN, 1);

    private static final Locale DUTCH = Locale.of("nl");

    private static MeasurePoint point(int days, int total, @Nullable String version) {
        return new MeasurePoint(DAY.plusDays(days), BigDecimal.valueOf(total), List.of(), version);
    }

    private static String picture(@Nullable Integer threshold, MeasurePoint... points) {
        return CoursePicture.onPaper(
                PAIN,
                List.of(points),
                points[0],
                threshold == null ? null : BigDecimal.valueOf(threshold),
                DUTCH);
    }

    private static long joined(String svg) {
        int end = svg.lastIndexOf("\" fill=\"none\"");
        String line = svg.substring(svg.lastIndexOf("d=\"", end), end);
        return line.chars().filter(letter -> letter == 'L').count();
    }

    @Test
    void everyScoreIsADotAndOneLineJoinsThem() {
        String svg = picture(null, point(0, 7, "1"), point(21, 5, "1"), point(42, 3, "1"));

        assertThat(svg.split("<circle", -1)).hasSize(4);
        assertThat(joined(svg)).isEqualTo(2);
    }

    @Test
    void scoresOfDifferentVersionsAreNotJoined() {
        assertThat(joined(picture(null, point(0, 7, "1"), point(21, 5, "2")))).isZero();
        assertThat(joined(picture(null, point(0, 7, null), point(21, 5, "2")))).isEqualTo(1);
    }

    @Test
    void changeThatMattersIsDashedAndLeftOutWhereTheScaleCannotShowIt() {
        var points = new MeasurePoint[] {point(0, 7, "1"), point(42, 5, "1")};

        assertThat(picture(5, points)).containsOnlyOnce("stroke-dasharray");
        assertThat(picture(-1, points)).doesNotContain("stroke-dasharray");
        assertThat(picture(null, points)).doesNotContain("stroke-dasharray");
    }

    @Test
    void decimalsAreWrittenAsInTheLanguageOfThePaper() {
        String comma = "M2.2 6.2V7.2L1.4 8.8";
        String dot = "M1.5 6.2V7.2H2.5V6.2Z";
        var half = new MeasurePoint(DAY, new BigDecimal("6.50"), List.of(), "1");
        var whole = new MeasurePoint(DAY.plusDays(40), new BigDecimal("4.0"), List.of(), "1");

        String dutch = CoursePicture.onPaper(PAIN, List.of(half, whole), half, null, DUTCH);
        String english =
                CoursePicture.onPaper(PAIN, List.of(half, whole), half, null, Locale.ENGLISH);

        assertThat(dutch).containsOnlyOnce(comma).doesNotContain(dot);
        assertThat(english).containsOnlyOnce(dot).doesNotContain(comma);
    }

    @Test
    void needsNoFontAndNamesNothingOutsideItself() {
        assertThat(picture(5, point(0, 10, "1"), point(0, 0, "1")))
                .doesNotContain("<text", "href", "url(", "NaN");
    }
}
