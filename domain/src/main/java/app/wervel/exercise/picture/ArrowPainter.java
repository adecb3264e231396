package app.wervel.exercise.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws arrows of one weight, however near the picture looks. */
final class ArrowPainter {
    private static final double WIDTH = 3.6;
    private static final double HALO = 7.5;
    private static final double HEAD_LENGTH = 11;
    private static final double HEAD_HALF = 6.5;
    private static final int STEPS = 24;

    private final Canvas canvas;

    ArrowPainter(Canvas canvas) {
        this.canvas = canvas;
    }

    private record Spot(double x, double y) {
        double distance(Spot other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    void paint(Arrow arrow, Skeleton skeleton, @Nullable Skeleton start) {
        switch (arrow) {
            case Arrow.Path path ->
                    paint(
                            curve(
                                    path.from().in(skeleton, start),
                                    path.to().in(skeleton, start),
                                    path.bend()),
                            path.both());
            case Arrow.Round round -> paint(circle(round, skeleton, start), false);
        }
    }

    /** A part of a parabola; its middle lies aside by {@code bend}. */
    private List<Spot> curve(Vec from, Vec to, double bend) {
        double x1 = canvas.x(from);
        double y1 = canvas.y(from);
        double x2 = canvas.x(to);
        double y2 = canvas.y(to);
        double length = Math.hypot(x2 - x1, y2 - y1);
        double cx = (x1 + x2) / 2 + 2 * bend * canvas.scale() * (y2 - y1) / length;
        double cy = (y1 + y2) / 2 - 2 * bend * canvas.scale() * (x2 - x1) / length;
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            double s = 1 - t;
            spots.add(
                    new Spot(
                            s * s * x1 + 2 * s * t * cx + t * t * x2,
                            s * s * y1 + 2 * s * t * cy + t * t * y2));
        }
        return spots;
    }

    private List<Spot> circle(Arrow.Round round, Skeleton skeleton, @Nullable Skeleton start) {
        Vec middle = round.around().in(skeleton, start);
        double radius = round.radius() * canvas.scale();
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i <= 2 * STEPS; i++) {
            double angle = Math.toRadians(240 - 300.0 * i / (2 * STEPS));
            spots.add(
                    new Spot(
                            canvas.x(middle) + radius * Math.cos(angle),
                            canvas.y(middle) - radius * round.flat() * Math.sin(angle)));
        }
        return spots;
    }

    private void paint(List<Spot> spots, boolean both) {
        List<Spot> shaft = shortened(spots);
        Spot neck = shaft.getLast();
        if (both) {
            shaft = shortened(shaft.reversed()).reversed();
        }
        Spot tail = shaft.getFirst();
        String end = head(neck, spots.getLast());
        String line = course(shaft);
        canvas.line(line, Palette.WHITE, HALO);
        canvas.shape(end, Palette.WHITE, Palette.WHITE, HALO - WIDTH);
        if (both) {
            canvas.shape(head(tail, spots.getFirst()), Palette.WHITE, Palette.WHITE, HALO - WIDTH);
            canvas.fill(head(tail, spots.getFirst()), Palette.ARROW);
        }
        canvas.line(line, Palette.ARROW, WIDTH);
        canvas.fill(end, Palette.ARROW);
    }

    /** The line without the part that the head covers. */
    private static List<Spot> shortened(List<Spot> spots) {
        Spot tip = spots.getLast();
        int last = spots.size() - 1;
        while (last > 1 && spots.get(last).distance(tip) < HEAD_LENGTH - 1) {
            last--;
        }
        return spots.subList(0, last + 1);
    }

    private static String course(List<Spot> spots) {
        var path = new StringBuilder();
        for (Spot spot : spots) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Canvas.number(spot.x()))
                    .append(' ')
                    .append(Canvas.number(spot.y()));
        }
        return path.toString();
    }

    private static String head(Spot neck, Spot tip) {
        double length = neck.distance(tip);
        double ux = (tip.x() - neck.x()) / length;
        double uy = (tip.y() - neck.y()) / length;
        double baseX = tip.x() - HEAD_LENGTH * ux;
        double baseY = tip.y() - HEAD_LENGTH * uy;
        return course(
                        List.of(
                                tip,
                                new Spot(baseX - HEAD_HALF * uy, baseY + HEAD_HALF * ux),
                                new Spot(baseX + HEAD_HALF * uy, baseY - HEAD_HALF * ux)))
                + "Z";
    }
}
