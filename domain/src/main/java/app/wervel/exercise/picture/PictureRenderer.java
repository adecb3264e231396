package app.wervel.exercise.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a picture as SVG: panels of 4:3 beside each other, the beginning on the left. Only paths,
 * circles, groups and clipping; no text, styles, transparency or anything from outside, so that
 * browsers, print and archived PDF show the same.
 */
public final class PictureRenderer {
    /** Between two panels, for the sign that says which comes first. */
    static final double GAP = 26;

    private static final double MARGIN = 10;
    private static final double LARGEST_SCALE = 1.25;

    private PictureRenderer() {}

    /** Width by height of a picture with so many panels. */
    public static double ratio(int panels) {
        return width(panels) / Window.HEIGHT;
    }

    private static double width(int panels) {
        return panels * Window.WIDTH + (panels - 1) * GAP;
    }

    /**
     * @param mirrored for the other side of the body: each panel as in a mirror, in the same order
     */
    public static String svg(Picture picture, boolean mirrored) {
        List<Skeleton> skeletons = picture.skeletons();
        Window window = window(picture, skeletons);
        int panels = picture.panels().size();
        String width = Canvas.number(width(panels));
        String height = Canvas.number(Window.HEIGHT);
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">"
                        .formatted(width, height, width, height));
        svg.append(
                "<clipPath id=\"panel\"><path d=\"M0 0H%s V%sH0Z\"/></clipPath>"
                        .formatted(Canvas.number(Window.WIDTH), height));
        for (int index = 0; index < panels; index++) {
            double left = index * (Window.WIDTH + GAP);
            String place =
                    mirrored
                            ? "matrix(-1 0 0 1 %s 0)".formatted(Canvas.number(left + Window.WIDTH))
                            : "matrix(1 0 0 1 %s 0)".formatted(Canvas.number(left));
            svg.append("<g transform=\"%s\"><g clip-path=\"url(#panel)\">".formatted(place));
            svg.append(panel(picture, index, skeletons, window));
            svg.append("</g></g>");
        }
        if (panels == 2) {
            svg.append(then());
        }
        return svg.append("</svg>").toString();
    }

    /** The sign between the panels: after this comes that. */
    private static String then() {
        double x = Window.WIDTH + GAP / 2;
        double y = Window.HEIGHT / 2;
        return "<path d=\"M%s %sL%s %sL%s %s\" fill=\"none\" stroke=\"%s\" stroke-width=\"4\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
                .formatted(
                        Canvas.number(x - 4),
                        Canvas.number(y - 10),
                        Canvas.number(x + 5),
                        Canvas.number(y),
                        Canvas.number(x - 4),
                        Canvas.number(y + 10),
                        Palette.PROP_LINE);
    }

    private static String panel(
            Picture picture, int index, List<Skeleton> skeletons, Window window) {
        Panel panel = picture.panels().get(index);
        Skeleton skeleton = skeletons.get(index);
        Skeleton start = skeletons.getFirst();
        var canvas = new Canvas(picture.camera(), window);
        var props = new PropPainter(canvas);
        floor(canvas, panel, skeleton);
        paint(props, panel, false, skeleton, start);
        if (panel.ghost() && index > 0) {
            new FigurePainter(canvas, start, true).paint();
        }
        new FigurePainter(canvas, skeleton, false).paint();
        paint(props, panel, true, skeleton, start);
        var arrows = new ArrowPainter(canvas);
        panel.arrows().forEach(arrow -> arrows.paint(arrow, skeleton, start));
        return canvas.svg();
    }

    private static void paint(
            PropPainter painter,
            Panel panel,
            boolean front,
            Skeleton skeleton,
            @Nullable Skeleton start) {
        panel.props().stream()
                .filter(prop -> prop.front() == front)
                .forEach(prop -> painter.paint(prop, skeleton, start));
    }

    private static void floor(Canvas canvas, Panel panel, Skeleton skeleton) {
        boolean mat = panel.props().stream().anyMatch(prop -> prop.kind() == Prop.Kind.MAT);
        boolean water = panel.props().stream().anyMatch(prop -> prop.kind() == Prop.Kind.WATER);
        if (water) {
            return;
        }
        if (!canvas.camera().seesTheFloorAsALine()) {
            if (!mat) {
                List<Vec> points = new ArrayList<>(skeleton.joints().values());
                panel.props().stream()
                        .filter(prop ->
                                prop.kind() == Prop.Kind.CHAIR || prop.kind() == Prop.Kind.STOOL)
                        .map(prop -> prop.places().getFirst().in(skeleton, null))
                        .forEach(seat -> points.add(seat.minus(new Vec(40, 0, 0))));
                new PropPainter(canvas).ground(points);
            }
            return;
        }
        double y = canvas.y(new Vec(0, mat ? -PropPainter.MAT_THICKNESS : 0, 0)) + 1;
        canvas.line(
                "M4 %sH%s".formatted(Canvas.number(y), Canvas.number(Window.WIDTH - 4)),
                Palette.PROP_LINE,
                1.6);
    }

    private static Window window(Picture picture, List<Skeleton> skeletons) {
        Picture.Frame frame = picture.frame();
        Skeleton start = skeletons.getFirst();
        Camera camera = picture.camera();
        if (frame != null) {
            Vec middle = frame.middle().in(start, start);
            double scale = Window.WIDTH / frame.width();
            return new Window(
                    camera.x(middle) - frame.width() / 2,
                    camera.y(middle) + Window.HEIGHT / 2 / scale,
                    scale);
        }
        List<Vec> points = new ArrayList<>();
        for (int index = 0; index < skeletons.size(); index++) {
            points.addAll(points(picture.panels().get(index), skeletons.get(index), start));
        }
        double minX = points.stream().mapToDouble(camera::x).min().orElseThrow();
        double maxX = points.stream().mapToDouble(camera::x).max().orElseThrow();
        double minY = points.stream().mapToDouble(camera::y).min().orElseThrow();
        double maxY = points.stream().mapToDouble(camera::y).max().orElseThrow();
        return Window.around(minX, minY, maxX, maxY, MARGIN, LARGEST_SCALE);
    }

    /** What must be inside the panel. */
    private static List<Vec> points(Panel panel, Skeleton skeleton, Skeleton start) {
        List<Vec> points = new ArrayList<>();
        Camera camera = new Camera(0, 0);
        skeleton.joints().forEach((joint, point) -> points.addAll(around(point, thick(joint))));
        for (Prop prop : panel.props()) {
            for (Place place : prop.places()) {
                Vec at = place.in(skeleton, start);
                if (prop.kind() == Prop.Kind.WALL) {
                    at = new Vec(camera.x(at), 60, 0);
                }
                if (prop.kind() == Prop.Kind.BIKE) {
                    points.add(at.plus(new Vec(66, -at.y(), 0)));
                }
                points.addAll(around(at, 4));
                if (prop.kind() == Prop.Kind.MAT) {
                    double half = prop.size() == 0 ? 31 : prop.size() / 2;
                    points.add(at.plus(new Vec(0, 0, half)));
                    points.add(at.minus(new Vec(0, 0, half)));
                }
            }
        }
        for (Arrow arrow : panel.arrows()) {
            switch (arrow) {
                case Arrow.Path path -> {
                    points.addAll(around(path.from().in(skeleton, start), 4));
                    points.addAll(around(path.to().in(skeleton, start), 4));
                }
                case Arrow.Round round ->
                        points.addAll(
                                around(round.around().in(skeleton, start), round.radius() + 3));
            }
        }
        return points;
    }

    private static double thick(String joint) {
        return switch (joint) {
            case "head" -> Body.HEAD;
            case "hip", "chest", "waist" -> 9;
            case "nose", "crown", "chin", "nape" -> 2;
            default -> 5;
        };
    }

    private static List<Vec> around(Vec point, double radius) {
        double r = radius * 1.1;
        return List.of(
                point.plus(new Vec(r, 0, 0)),
                point.plus(new Vec(-r, 0, 0)),
                point.plus(new Vec(0, r, 0)),
                point.plus(new Vec(0, -r, 0)),
                point.plus(new Vec(0, 0, r)),
                point.plus(new Vec(0, 0, -r)));
    }
}
