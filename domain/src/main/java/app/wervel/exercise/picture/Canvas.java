package app.wervel.exercise.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Writes plain SVG: paths and circles with colours of their own. The axes are those of the page, so
 * y goes down.
 */
final class Canvas {
    private static final int SAMPLES = 96;

    private final StringBuilder svg = new StringBuilder();
    private final Camera camera;
    private final Window window;

    Canvas(Camera camera, Window window) {
        this.camera = camera;
        this.window = window;
    }

    /** A ball, in the room. */
    record Ball(Vec middle, double radius) {}

    /** A circle on the page. */
    record Circle(double x, double y, double radius) {}

    Camera camera() {
        return camera;
    }

    double scale() {
        return window.scale();
    }

    Window window() {
        return window;
    }

    String svg() {
        return svg.toString();
    }

    double x(Vec point) {
        return window.x(camera.x(point));
    }

    double y(Vec point) {
        return window.y(camera.y(point));
    }

    Circle circle(Ball ball) {
        return new Circle(x(ball.middle()), y(ball.middle()), ball.radius() * window.scale());
    }

    /** The outline of balls with a skin drawn tight around them. */
    String hull(List<Ball> balls) {
        return hullOfCircles(balls.stream().map(this::circle).toList());
    }

    static String hullOfCircles(List<Circle> circles) {
        List<Rim> rims = new ArrayList<>();
        for (int index = 0; index < circles.size(); index++) {
            Circle circle = circles.get(index);
            for (int i = 0; i < SAMPLES; i++) {
                double angle = 2 * Math.PI * i / SAMPLES;
                rims.add(
                        new Rim(
                                circle.x() + circle.radius() * Math.cos(angle),
                                circle.y() + circle.radius() * Math.sin(angle),
                                index));
            }
        }
        return outline(convex(rims), circles);
    }

    private record Rim(double x, double y, int circle) {}

    /** The hull by Andrew's monotone chain. */
    private static List<Rim> convex(List<Rim> rims) {
        rims.sort(Comparator.comparingDouble(Rim::x).thenComparingDouble(Rim::y));
        List<Rim> hull = new ArrayList<>();
        half(rims, hull);
        half(rims.reversed(), hull);
        return hull;
    }

    private static void half(List<Rim> rims, List<Rim> hull) {
        int from = hull.size();
        for (Rim rim : rims) {
            while (hull.size() >= from + 2
                    && turn(hull.get(hull.size() - 2), hull.getLast(), rim) <= 0) {
                hull.removeLast();
            }
            hull.add(rim);
        }
        hull.removeLast();
    }

    private static double turn(Rim a, Rim b, Rim c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }

    /** Neighbours on one circle become an arc. */
    private static String outline(List<Rim> hull, List<Circle> circles) {
        int size = hull.size();
        int first = 0;
        while (first < size
                && hull.get(first).circle() == hull.get((first + size - 1) % size).circle()) {
            first++;
        }
        if (first == size) {
            return wholeCircle(circles.get(hull.getFirst().circle()));
        }
        var path = new StringBuilder("M" + at(hull.get(first)));
        int index = 0;
        while (index < size) {
            int circle = hull.get((first + index) % size).circle();
            int run = 1;
            while (index + run < size
                    && hull.get((first + index + run) % size).circle() == circle) {
                run++;
            }
            if (index > 0) {
                path.append('L').append(at(hull.get((first + index) % size)));
            }
            if (run > 1) {
                String radius = number(circles.get(circle).radius());
                boolean large = run - 1 > SAMPLES / 2;
                path.append("A%s %s 0 %s 1 ".formatted(radius, radius, large ? "1" : "0"))
                        .append(at(hull.get((first + index + run - 1) % size)));
            }
            index += run;
        }
        return path.append('Z').toString();
    }

    private static String wholeCircle(Circle circle) {
        String r = number(circle.radius());
        return "M%s %sA%s %s 0 1 1 %s %sA%s %s 0 1 1 %s %sZ"
                .formatted(
                        number(circle.x() - circle.radius()),
                        number(circle.y()),
                        r,
                        r,
                        number(circle.x() + circle.radius()),
                        number(circle.y()),
                        r,
                        r,
                        number(circle.x() - circle.radius()),
                        number(circle.y()));
    }

    private static String at(Rim rim) {
        return number(rim.x()) + " " + number(rim.y());
    }

    String course(List<Vec> points, boolean closed) {
        var path = new StringBuilder();
        for (Vec point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(number(x(point)))
                    .append(' ')
                    .append(number(y(point)));
        }
        return closed ? path.append('Z').toString() : path.toString();
    }

    void fill(String path, String colour) {
        svg.append("<path d=\"%s\" fill=\"%s\"/>".formatted(path, colour));
    }

    /** The path filled, and a line of that width around it. */
    void shape(String path, String fill, String line, double width) {
        svg.append(
                "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"/>"
                        .formatted(path, fill, line, number(width)));
    }

    void line(String path, String colour, double width) {
        svg.append(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
                        .formatted(path, colour, number(width)));
    }

    void dot(double x, double y, double radius, String colour) {
        svg.append(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
                        .formatted(number(x), number(y), number(radius), colour));
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        text = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return text.equals("-0") ? "0" : text;
    }
}
