package app.wervel.careplan.ui;

import app.wervel.careplan.DiaryCourse.Point;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Draws a diary as SVG: pain as a line from 0 to 10, exercises done as bars in per cent of what was
 * planned, and changes of the plan as numbered lines. Shape tells what colour tells, so that it can
 * be read in black and white; a table beneath it says the same.
 */
final class DiaryChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 250;
    private static final int LEFT = 42;
    private static final int RIGHT = 66;
    private static final int TOP = 50;
    private static final int BOTTOM = 30;
    private static final int PLOT = HEIGHT - TOP - BOTTOM;
    private static final int MOST_PAIN = 10;
    private static final int MOST_LABELLED = 14;

    private final List<Point> points;
    private final Locale locale;
    private final double step;
    private final StringBuilder svg = new StringBuilder(4096);

    private DiaryChart(List<Point> points, Locale locale) {
        this.points = points;
        this.locale = locale;
        this.step = (WIDTH - LEFT - RIGHT) / (double) points.size();
    }

    /**
     * @param title what a screen reader says
     * @param pain name of the left axis
     * @param done name of the right axis
     */
    record Words(String title, String pain, String done) {}

    /**
     * @param points every day from first to last, at least one
     * @param marks days on which the plan changed, numbered from 1
     */
    static String svg(List<Point> points, List<LocalDate> marks, Words words, Locale locale) {
        var chart = new DiaryChart(points, locale);
        chart.begin(words);
        chart.axes(words);
        chart.bars();
        chart.marks(marks);
        chart.line();
        chart.days();
        return chart.svg.append("</svg>").toString();
    }

    private void begin(Words words) {
        svg.append(
                "<svg class=\"diary-chart\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">"
                        .formatted(WIDTH, HEIGHT, escape(words.title())));
        svg.append(
                "<defs><pattern id=\"diary-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><rect class=\"diary-bar-fill\" width=\"6\" height=\"6\"/>"
                        + "<line class=\"diary-bar-hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\"/></pattern></defs>");
    }

    private void axes(Words words) {
        for (int pain = 0; pain <= MOST_PAIN; pain += 2) {
            double y = y(pain, MOST_PAIN);
            svg.append(
                    "<line class=\"diary-rule\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                            .formatted(LEFT, number(y), WIDTH - RIGHT, number(y)));
            text(LEFT - 8, y + 4, "end", "", String.valueOf(pain));
        }
        for (int percent = 0; percent <= 100; percent += 50) {
            text(WIDTH - RIGHT + 8, y(percent, 100) + 4, "start", "", percent + "%");
        }
        text(4, 18, "start", "diary-axis", "● " + words.pain());
        text(WIDTH - 4, 18, "end", "diary-axis", "▨ " + words.done());
    }

    private void bars() {
        for (int i = 0; i < points.size(); i++) {
            Integer percent = points.get(i).donePercent();
            if (percent != null) {
                double top = y(percent, 100);
                svg.append(
                        "<rect class=\"diary-done\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                                .formatted(
                                        number(x(i) - step * 0.32),
                                        number(top),
                                        number(step * 0.64),
                                        number(TOP + PLOT - top)));
            }
        }
    }

    private void marks(List<LocalDate> marks) {
        for (int i = 0; i < marks.size(); i++) {
            int index = index(marks.get(i));
            if (index >= 0) {
                String x = number(x(index) - step / 2);
                svg.append(
                        "<line class=\"diary-change\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                                .formatted(x, TOP - 3, x, TOP + PLOT));
                svg.append(
                        "<circle class=\"diary-change-dot\" cx=\"%s\" cy=\"%s\" r=\"9\"/>"
                                .formatted(x, TOP - 12));
                text(
                        x(index) - step / 2,
                        TOP - 8.0,
                        "middle",
                        "diary-change-number",
                        String.valueOf(i + 1));
            }
        }
    }

    private int index(LocalDate day) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).day().equals(day)) {
                return i;
            }
        }
        return -1;
    }

    /** A day without a score interrupts the line. */
    private void line() {
        var path = new StringBuilder();
        var dots = new StringBuilder();
        boolean on = false;
        for (int i = 0; i < points.size(); i++) {
            Integer pain = points.get(i).pain();
            if (pain == null) {
                on = false;
            } else {
                String x = number(x(i));
                String y = number(y(pain, MOST_PAIN));
                path.append(on ? "L" : "M").append(x).append(' ').append(y);
                dots.append(
                        "<circle class=\"diary-dot\" cx=\"%s\" cy=\"%s\" r=\"4.5\"/>"
                                .formatted(x, y));
                on = true;
            }
        }
        svg.append("<path class=\"diary-line\" d=\"").append(path).append("\"/>").append(dots);
    }

    /** Each day of two weeks; in longer diaries each Monday. */
    private void days() {
        boolean all = points.size() <= MOST_LABELLED;
        var format = DateTimeFormatter.ofPattern("d MMM", locale);
        for (int i = 0; i < points.size(); i++) {
            LocalDate day = points.get(i).day();
            boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
            if (all || monday) {
                text(
                        x(i),
                        HEIGHT - 10.0,
                        "middle",
                        monday || i == 0 ? "" : "diary-minor",
                        monday || i == 0
                                ? day.format(format).replace(".", "")
                                : String.valueOf(day.getDayOfMonth()));
            }
        }
    }

    private double x(int index) {
        return LEFT + step * (index + 0.5);
    }

    private static double y(int value, int most) {
        return TOP + PLOT - PLOT * (double) value / most;
    }

    private void text(double x, double y, String anchor, String style, String text) {
        svg.append(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\" aria-hidden=\"true\">%s</text>"
                        .formatted(number(x), number(y), anchor, style, escape(text)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
