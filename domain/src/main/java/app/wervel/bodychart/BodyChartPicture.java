package app.wervel.bodychart;

import app.wervel.bodychart.BodyMark.DrawnMark;
import app.wervel.bodychart.BodyMark.RegionMark;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chart as SVG, for the screen and for paper. Every feeling is drawn as signs in its colour over
 * a light shade of it: in a region on a grid, along a line at equal distances. So black and white
 * tells as much as colour. It names nothing outside itself and needs no style sheet.
 */
public final class BodyChartPicture {
    /** Between two signs; a frame is 200 wide. */
    private static final double GRID = 7.5;

    private static final int PAPER_WIDTH = 430;

    private static final double LINE_STEP = 6.5;
    private static final String LINE_WIDTH = "7";
    private static final String LEFT = "M0 0L0 12L7 12";
    private static final String RIGHT = "M0 12L0 0L4.5 0Q8 0 8 3.2T4.5 6.4L0 6.4M4 6.4L8 12";

    private BodyChartPicture() {}

    /**
     * One view, for the screen: each region carries its id, for whoever taps on it, and its name.
     */
    public static String onScreen(BodyView view, BodyMarks marks, Locale locale) {
        return "<svg viewBox=\"0 0 200 440\" focusable=\"false\">"
                + view(view, marks, locale)
                + "</svg>";
    }

    /**
     * Front and back beside each other, for paper. L and R are the patient's own left and right;
     * they are drawn, not written, so that no font is needed.
     */
    public static String onPaper(BodyMarks marks) {
        return paper(PAPER_WIDTH, person(marks));
    }

    /** Two charts beside each other, with a line between them. */
    public static String onPaper(BodyMarks left, BodyMarks right) {
        int second = PAPER_WIDTH + 20;
        return paper(
                second + PAPER_WIDTH,
                person(left)
                        + "<path d=\"M%d 0L%<d 450\" stroke=\"#7b8794\" stroke-width=\"1\"/>"
                                .formatted(PAPER_WIDTH + 10)
                        + "<g transform=\"translate(%d 0)\">".formatted(second)
                        + person(right)
                        + "</g>");
    }

    private static String paper(int width, String drawn) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"450\" viewBox=\"0 0 %1$d 450\">"
                        .formatted(width)
                + drawn
                + "</svg>";
    }

    private static String person(BodyMarks marks) {
        return letter(RIGHT, 10)
                + letter(LEFT, 184)
                + letter(LEFT, 240)
                + letter(RIGHT, 414)
                + "<g transform=\"translate(0 8)\">"
                + view(BodyView.FRONT, marks, null)
                + "</g><g transform=\"translate(230 8)\">"
                + view(BodyView.BACK, marks, null)
                + "</g>";
    }

    private static String letter(String shape, int x) {
        return "<path d=\"%s\" transform=\"translate(%d 14)\" fill=\"none\" stroke=\"#1b2530\" stroke-width=\"1.6\"/>"
                .formatted(shape, x);
    }

    /** A sign by itself, as big as a letter, to explain the picture with. */
    public static String legend(Feeling feeling) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-4 -4 8 8\" width=\"16\" height=\"16\" focusable=\"false\" aria-hidden=\"true\">"
                + "<rect x=\"-4\" y=\"-4\" width=\"8\" height=\"8\" rx=\"1.5\" fill=\""
                + feeling.colour()
                + "\" fill-opacity=\"0.14\"/>"
                + sign(feeling, 0, 0)
                + "</svg>";
    }

    /** In which a feeling is drawn, as CSS takes it. */
    public static String colour(Feeling feeling) {
        return feeling.colour();
    }

    private static String view(BodyView view, BodyMarks marks, @Nullable Locale locale) {
        var svg = new StringBuilder();
        Map<BodyRegion, Set<Feeling>> regions = new EnumMap<>(BodyRegion.class);
        List<DrawnMark> lines = new ArrayList<>();
        for (BodyMark mark : marks.marks()) {
            if (mark instanceof RegionMark marked) {
                regions.computeIfAbsent(marked.region(), key -> EnumSet.noneOf(Feeling.class))
                        .add(marked.feeling());
            } else if (mark instanceof DrawnMark drawn && drawn.view() == view) {
                lines.add(drawn);
            }
        }
        for (BodyRegion region : BodyRegion.seenFrom(view)) {
            svg.append(region(region, regions.getOrDefault(region, Set.of()), locale));
        }
        BodyRegion.seenFrom(view).stream()
                .filter(regions::containsKey)
                .forEach(region ->
                        signs(svg, region, List.copyOf(regions.getOrDefault(region, Set.of()))));
        lines.forEach(line -> line(svg, line));
        return svg.toString();
    }

    private static String region(
            BodyRegion region, Set<Feeling> feelings, @Nullable Locale locale) {
        BodyShape shape = BodyShape.of(region);
        String colour = feelings.isEmpty() ? "#ffffff" : feelings.iterator().next().colour();
        String attributes =
                locale == null
                        ? ""
                        : " data-region=\"%s\"%s"
                                .formatted(region.id(), feelings.isEmpty() ? "" : " class=\"on\"");
        String name = locale == null ? "" : "<title>" + escaped(region.name(locale)) + "</title>";
        return "<path%s d=\"%s\"%s fill=\"%s\" fill-opacity=\"%s\" stroke=\"#7b8794\" stroke-width=\"%s\">%s</path>"
                .formatted(
                        attributes,
                        shape.path(),
                        shape.isMirrored() ? " transform=\"matrix(-1 0 0 1 200 0)\"" : "",
                        colour,
                        feelings.isEmpty() ? "0.6" : "0.14",
                        feelings.isEmpty() ? "0.8" : "1.4",
                        name);
    }

    /** Several feelings take turns on the grid. */
    private static void signs(StringBuilder svg, BodyRegion region, List<Feeling> feelings) {
        BodyShape shape = BodyShape.of(region);
        List<double[]> places = places(shape);
        for (int i = 0; i < places.size(); i++) {
            svg.append(sign(feelings.get(i % feelings.size()), places.get(i)[0], places.get(i)[1]));
        }
    }

    /** Rows stand half a step aside of each other. A region that no grid fits in has its middle. */
    private static List<double[]> places(BodyShape shape) {
        List<double[]> places = new ArrayList<>();
        boolean odd = false;
        for (double y = shape.top() + GRID / 2; y < shape.bottom(); y += GRID) {
            double start = shape.left() + (odd ? GRID : GRID / 2);
            for (double x = start; x < shape.right(); x += GRID) {
                if (shape.contains(x, y)) {
                    places.add(new double[] {x, y});
                }
            }
            odd = !odd;
        }
        if (places.isEmpty()) {
            places.add(
                    new double[] {
                        (shape.left() + shape.right()) / 2, (shape.top() + shape.bottom()) / 2
                    });
        }
        return places;
    }

    private static void line(StringBuilder svg, DrawnMark line) {
        List<ChartPoint> points = line.points();
        var path = new StringBuilder("M");
        for (int i = 0; i < points.size(); i++) {
            path.append(i == 0 ? "" : "L")
                    .append(number(points.get(i).x() * BodyShape.WIDTH))
                    .append(' ')
                    .append(number(points.get(i).y() * BodyShape.HEIGHT));
        }
        if (points.size() == 1) {
            // A tap: a line of no length has round ends, so that it can be seen.
            path.append("l0.01 0");
        }
        svg.append(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-opacity=\"0.22\" stroke-width=\"%s\" stroke-linecap=\"round\" stroke-linejoin=\"round\" pointer-events=\"none\"/>"
                        .formatted(path, line.feeling().colour(), LINE_WIDTH));
        alongLine(svg, line);
    }

    private static void alongLine(StringBuilder svg, DrawnMark line) {
        double sinceLast = LINE_STEP;
        ChartPoint before = line.points().getFirst();
        for (ChartPoint point : line.points()) {
            sinceLast +=
                    Math.hypot(
                            (point.x() - before.x()) * BodyShape.WIDTH,
                            (point.y() - before.y()) * BodyShape.HEIGHT);
            if (sinceLast >= LINE_STEP) {
                svg.append(
                        sign(
                                line.feeling(),
                                point.x() * BodyShape.WIDTH,
                                point.y() * BodyShape.HEIGHT));
                sinceLast = 0;
            }
            before = point;
        }
    }

    private static String sign(Feeling feeling, double x, double y) {
        return "<path d=\"%s\" transform=\"translate(%s %s)\" fill=\"%s\" stroke=\"%s\" stroke-width=\"0.9\" stroke-linecap=\"round\" pointer-events=\"none\"/>"
                .formatted(
                        feeling.sign(),
                        number(x),
                        number(y),
                        feeling.isSolid() ? feeling.colour() : "none",
                        feeling.colour());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
