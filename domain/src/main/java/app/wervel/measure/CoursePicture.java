package app.wervel.measure;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a course as SVG in black, for paper: scores with their days, and the change that
 * matters as a dashed line. Figures are drawn, not written, so that no font is needed; words stand
 * beside it on the paper.
 */
public final class CoursePicture {
    private static final int WIDTH = 500;
    private static final int HEIGHT = 140;
    private static final int LEFT = 34;
    private static final int RIGHT = 30;
    private static final int TOP = 18;
    private static final int BOTTOM = 26;
    private static final int PLOT = HEIGHT - TOP - BOTTOM;
    private static final String INK = "#1b2530";
    private static final double LETTER = 6.5;

    /** Less than this between two days, and only the first of them is named. */
    private static final double ROOM_FOR_A_DAY = 34;

    /** Each in a box of 4 by 7. */
    private static final Map<Character, String> FIGURES =
            Map.ofEntries(
                    Map.entry('0', "M0 0H4V7H0Z"),
                    Map.entry('1', "M1 1L2.5 0V7"),
                    Map.entry('2', "M0 0H4V3.5H0V7H4"),
                    Map.entry('3', "M0 0H4V7H0M0.6 3.5H4"),
                    Map.entry('4', "M0 0V3.5H4M4 0V7"),
                    Map.entry('5', "M4 0H0V3.5H4V7H0"),
                    Map.entry('6', "M4 0H0V7H4V3.5H0"),
                    Map.entry('7', "M0 0H4L1.5 7"),
                    Map.entry('8', "M0 0H4V7H0ZM0 3.5H4"),
                    Map.entry('9', "M4 3.5H0V0H4V7H0"),
                    Map.entry('-', "M0.5 3.5H3.5"),
                    Map.entry('.', "M1.5 6.2V7.2H2.5V6.2Z"),
                    Map.entry(',', "M2.2 6.2V7.2L1.4 8.8"));

    private final Scale scale;
    private final LocalDate first;
    private final long days;
    private final char decimalSeparator;
    private final StringBuilder svg = new StringBuilder(2048);

    private CoursePicture(Scale scale, LocalDate first, LocalDate last, Locale locale) {
        this.scale = scale;
        this.first = first;
        this.days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        this.decimalSeparator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    /**
     * @param points that have a total, the oldest first, at least one; points of different versions
     *     are not joined
     * @param baseline from where the change that matters is counted
     * @param threshold its score; null or off the scale: it is not drawn
     * @param locale of the paper: 6,5 in Dutch, 6.5 in English
     */
    public static String onPaper(
            Scale scale,
            List<MeasurePoint> points,
            MeasurePoint baseline,
            @Nullable BigDecimal threshold,
            Locale locale) {
        var picture =
                new CoursePicture(scale, points.getFirst().on(), points.getLast().on(), locale);
        picture.svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        picture.axis();
        if (threshold != null && scale.holds(threshold)) {
            picture.path(
                    "M%s %sH%d"
                            .formatted(
                                    plain(picture.x(baseline.on())),
                                    plain(picture.y(threshold)),
                                    WIDTH - RIGHT),
                    "1.2",
                    " stroke-dasharray=\"6 4\"");
        }
        picture.course(points);
        return picture.svg.append("</svg>").toString();
    }

    private void axis() {
        for (BigDecimal value : List.of(scale.least(), scale.most())) {
            double y = y(value);
            svg.append(
                    "<path d=\"M%d %sH%d\" stroke=\"#8a949e\" stroke-width=\"0.6\"/>"
                            .formatted(LEFT, plain(y), WIDTH - RIGHT));
            String figures = figures(value);
            write(figures, LEFT - 6 - LETTER * figures.length(), y - 3.5);
        }
    }

    private void course(List<MeasurePoint> points) {
        var line = new StringBuilder();
        MeasurePoint before = null;
        double free = 0;
        for (MeasurePoint point : points) {
            BigDecimal total = point.total();
            if (total == null) {
                continue;
            }
            double x = x(point.on());
            double y = y(total);
            boolean joined = before != null && before.sameVersionAs(point);
            line.append(joined ? "L" : "M").append(plain(x)).append(' ').append(plain(y));
            svg.append(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"3.2\" fill=\"%s\"/>"
                            .formatted(plain(x), plain(y), INK));
            String figures = figures(total);
            write(figures, x - LETTER * figures.length() / 2, y < TOP + 4 ? y + 6 : y - 13);
            if (x >= free) {
                String day = point.on().getDayOfMonth() + "-" + point.on().getMonthValue();
                write(day, x - LETTER * day.length() / 2, HEIGHT - 12.0);
                free = x + ROOM_FOR_A_DAY;
            }
            before = point;
        }
        path(line.toString(), "1.6", "");
    }

    private String figures(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', decimalSeparator);
    }

    private void write(String figures, double x, double y) {
        double at = x;
        for (char figure : figures.toCharArray()) {
            svg.append(
                    "<path d=\"%s\" transform=\"translate(%s %s)\" fill=\"none\" stroke=\"%s\" stroke-width=\"0.9\"/>"
                            .formatted(FIGURES.getOrDefault(figure, ""), plain(at), plain(y), INK));
            at += LETTER;
        }
    }

    private void path(String shape, String width, String more) {
        svg.append(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                        .formatted(shape, INK, width, more));
    }

    private double x(LocalDate day) {
        double inner = WIDTH - LEFT - RIGHT - 40.0;
        return LEFT + 20 + inner * ChronoUnit.DAYS.between(first, day) / days;
    }

    private double y(BigDecimal value) {
        double span = scale.most().subtract(scale.least()).doubleValue();
        return TOP + PLOT - PLOT * value.subtract(scale.least()).doubleValue() / span;
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
