package app.wervel.measure.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Draws a course as SVG: a line for each series over the days, the change that matters as a dashed
 * line from the baseline on, and moments as numbered lines. Shape tells what colour tells, so that
 * it can be read in black and white; a table beneath it says the same.
 */
final class MeasureChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LEFT = 44;
    private static final int RIGHT = 30;
    private static final int TOP = 52;
    private static final int BOTTOM = 32;
    private static final int PLOT = HEIGHT - TOP - BOTTOM;

    /** So many parts a scale may be drawn in; the first that gives whole numbers is taken. */
    private static final List<Integer> STEPS = List.of(5, 4, 6, 3, 2);

    private static final int MOST_LABELS = 8;

    /** A course of a day takes as much room as one of two weeks. */
    private static final int LEAST_DAYS = 14;

    private static final int MOST_VALUES = 10;

    private final Words words;
    private final Scope scope;
    private final Locale locale;
    private final StringBuilder svg = new StringBuilder(4096);

    private MeasureChart(Words words, Scope scope, Locale locale) {
        this.words = words;
        this.scope = scope;
        this.locale = locale;
    }

    /**
     * @param title what a screen reader says
     * @param direction for instance "higher is more pain"
     * @param threshold what the dashed line is
     */
    record Words(String title, String direction, String threshold) {}

    /**
     * @param least lowest score of the instrument
     * @param most highest score
     * @param first day
     * @param last day; not before the first
     */
    record Scope(BigDecimal least, BigDecimal most, LocalDate first, LocalDate last) {}

    /**
     * @param version points of different versions are not joined
     */
    record Point(LocalDate on, BigDecimal value, @Nullable String version) {}

    /**
     * @param points the oldest first
     */
    record Series(String name, List<Point> points) {}

    /**
     * A line at a day.
     *
     * @param label a few characters; the legend beneath the chart says what it is
     * @param quiet for a phase of the plan, which is no moment of measuring
     */
    record Mark(LocalDate on, String label, boolean quiet) {}

    /**
     * The change that matters.
     *
     * @param from the day of the baseline
     */
    record Threshold(LocalDate from, BigDecimal baseline, BigDecimal value) {}

    static String svg(
            List<Series> series,
            List<Mark> marks,
            @Nullable Threshold threshold,
            Scope scope,
            Words words,
            Locale locale) {
        var chart = new MeasureChart(words, scope, locale);
        chart.begin();
        chart.axes();
        chart.marks(marks);
        if (threshold != null) {
            chart.threshold(threshold);
        }
        for (int i = 0; i < series.size(); i++) {
            chart.series(series.get(i), i, series.size() == 1);
        }
        chart.days(series);
        return chart.svg.append("</svg>").toString();
    }

    private void begin() {
        svg.append(
                "<svg class=\"measure-chart\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">"
                        .formatted(WIDTH, HEIGHT, escape(words.title())));
    }

    private void axes() {
        BigDecimal span = scope.most().subtract(scope.least());
        int steps = steps(span);
        for (int step = 0; step <= steps; step++) {
            BigDecimal value =
                    scope.least()
                            .add(
                                    span.multiply(BigDecimal.valueOf(step))
                                            .divide(
                                                    BigDecimal.valueOf(steps),
                                                    1,
                                                    RoundingMode.HALF_UP));
            double y = y(value);
            line("measure-rule", LEFT, y, WIDTH - RIGHT, y);
            text(LEFT - 8, y + 4, "end", "", number(value));
        }
        text(4, 18, "start", "measure-axis", words.direction());
    }

    private static int steps(BigDecimal span) {
        return STEPS.stream()
                .filter(each -> span.remainder(BigDecimal.valueOf(each)).signum() == 0)
                .findFirst()
                .orElse(1);
    }

    private void marks(List<Mark> marks) {
        double free = 0;
        for (Mark mark : marks) {
            double x = x(mark.on());
            String style = mark.quiet() ? "measure-mark measure-phase" : "measure-mark";
            line(style, x, TOP - 4, x, TOP + PLOT);
            double half = 3.5 * mark.label().length();
            double shown = Math.max(Math.min(x, WIDTH - half), free);
            text(shown, TOP - 10, "middle", "measure-mark-label", mark.label());
            free = shown + 10.0 * mark.label().length() + 8;
        }
    }

    private void threshold(Threshold threshold) {
        boolean inside =
                threshold.value().compareTo(scope.least()) >= 0
                        && threshold.value().compareTo(scope.most()) <= 0;
        if (!inside) {
            return;
        }
        double x = x(threshold.from());
        double y = y(threshold.value());
        svg.append(
                "<path class=\"measure-matters\" d=\"M%s %sV%sH%s\"/>"
                        .formatted(
                                plain(x), plain(y(threshold.baseline())), plain(y), WIDTH - RIGHT));
        boolean low = y > TOP + PLOT - 18;
        // Below the baseline, where a course that goes well has not come yet.
        text(x + 8, low ? y - 6 : y + 16, "start", "measure-matters-label", words.threshold());
    }

    private void series(Series series, int index, boolean alone) {
        var path = new StringBuilder();
        Point before = null;
        for (Point point : series.points()) {
            boolean joined =
                    before != null
                            && (before.version() == null
                                    || point.version() == null
                                    || before.version().equals(point.version()));
            path.append(joined ? "L" : "M")
                    .append(plain(x(point.on())))
                    .append(' ')
                    .append(plain(y(point.value())));
            before = point;
        }
        svg.append(
                "<path class=\"measure-line measure-line-%s\" d=\"%s\"/>".formatted(index, path));
        for (Point point : series.points()) {
            shape(index, x(point.on()), y(point.value()));
        }
        boolean labelled = alone && series.points().size() <= MOST_VALUES;
        if (labelled) {
            for (Point point : series.points()) {
                double y = y(point.value());
                boolean high = y < TOP + 16;
                text(
                        x(point.on()),
                        high ? y + 20 : y - 10,
                        "middle",
                        "measure-value",
                        number(point.value()));
            }
        }
    }

    /** Disc, square, triangle, diamond, ring: the legend shows the same. */
    private void shape(int index, double x, double y) {
        String at =
                switch (index % 5) {
                    case 0 ->
                            "<circle class=\"measure-dot\" cx=\"%s\" cy=\"%s\" r=\"5\"/>"
                                    .formatted(plain(x), plain(y));
                    case 1 ->
                            "<rect class=\"measure-dot\" x=\"%s\" y=\"%s\" width=\"9\" height=\"9\"/>"
                                    .formatted(plain(x - 4.5), plain(y - 4.5));
                    case 2 ->
                            "<path class=\"measure-dot\" d=\"M%s %sl6 10h-12z\"/>"
                                    .formatted(plain(x), plain(y - 6));
                    case 3 ->
                            "<path class=\"measure-dot\" d=\"M%s %sl6 6l-6 6l-6 -6z\"/>"
                                    .formatted(plain(x), plain(y - 6));
                    default ->
                            "<circle class=\"measure-ring\" cx=\"%s\" cy=\"%s\" r=\"5\"/>"
                                    .formatted(plain(x), plain(y));
                };
        svg.append(at);
    }

    /** The sign of a series in words: the same shapes as in the drawing. */
    static String sign(int index) {
        return switch (index % 5) {
            case 0 -> "●";
            case 1 -> "■";
            case 2 -> "▲";
            case 3 -> "◆";
            default -> "○";
        };
    }

    /** As many days of scores as fit, the first and the last among them. */
    private void days(List<Series> series) {
        List<LocalDate> days =
                series.stream()
                        .flatMap(each -> each.points().stream())
                        .map(Point::on)
                        .distinct()
                        .sorted()
                        .toList();
        var format = DateTimeFormatter.ofPattern("d MMM", locale);
        double free = 0;
        int every = Math.max(1, (days.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < days.size(); i += every) {
            double x = x(days.get(i));
            if (x >= free) {
                text(x, HEIGHT - 10.0, "middle", "", days.get(i).format(format).replace(".", ""));
                free = x + 64;
            }
        }
    }

    private double x(LocalDate day) {
        long days = Math.max(LEAST_DAYS, ChronoUnit.DAYS.between(scope.first(), scope.last()));
        long since = ChronoUnit.DAYS.between(scope.first(), day);
        double inner = WIDTH - LEFT - RIGHT - 48.0;
        return LEFT + 24 + inner * since / days;
    }

    private double y(BigDecimal value) {
        double span = scope.most().subtract(scope.least()).doubleValue();
        return TOP + PLOT - PLOT * value.subtract(scope.least()).doubleValue() / span;
    }

    private void line(String style, double x1, double y1, double x2, double y2) {
        svg.append(
                "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                        .formatted(style, plain(x1), plain(y1), plain(x2), plain(y2)));
    }

    private void text(double x, double y, String anchor, String style, String text) {
        svg.append(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\" aria-hidden=\"true\">%s</text>"
                        .formatted(plain(x), plain(y), anchor, style, escape(text)));
    }

    private String number(BigDecimal value) {
        return number(value, locale);
    }

    /** As people write it: "6,5" in Dutch. */
    static String number(BigDecimal value, Locale locale) {
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
