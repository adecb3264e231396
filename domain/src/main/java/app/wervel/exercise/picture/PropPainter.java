package app.wervel.exercise.picture;

import app.wervel.exercise.picture.Canvas.Ball;
import app.wervel.exercise.picture.Canvas.Circle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws what is around the figure, in thinner and lighter lines than the figure has. */
final class PropPainter {
    private static final double LINE = 1.3;
    static final double MAT_THICKNESS = 3;

    private final Canvas canvas;

    PropPainter(Canvas canvas) {
        this.canvas = canvas;
    }

    void paint(Prop prop, Skeleton skeleton, @Nullable Skeleton start) {
        List<Vec> at = prop.places().stream().map(place -> place.in(skeleton, start)).toList();
        Vec first = at.getFirst();
        double size = prop.size();
        switch (prop.kind()) {
            case MAT -> mat(first, at.get(1), or(size, 62));
            case CHAIR, STOOL -> chair(first, or(size, 40), prop.kind() == Prop.Kind.CHAIR);
            case WALL -> wall(first, or(size, 7));
            case STEP, BENCH -> block(first, at.get(1), or(size, 60));
            case POST -> block(first, at.get(1), or(size, 12));
            case TABLE -> table(first, at.get(1), or(size, 60));
            case BALL -> ball(first, or(size, 11));
            case STICK -> tube(at, 3.4, Palette.PROP);
            case BAND -> tube(at, 2.2, Palette.BAND);
            case STRAP -> tube(at, 2.2, Palette.PROP_DARK);
            case HOOK -> ball(first, 2.2);
            case WEIGHT -> dumbbell(first);
            case KETTLEBELL -> kettlebell(first, or(size, 9));
            case BAG -> bag(first, or(size, 20));
            case CUP ->
                    block(
                            first.plus(new Vec(-6, 0, 0)),
                            first.plus(new Vec(6, or(size, 15), 0)),
                            12);
            case TOWEL -> ball(first, or(size, 5));
            case CLOTH -> flat(first, or(size, 18));
            case PILLOW -> pillow(first, or(size, 13));
            case WATER -> water(first);
            case BIKE -> bike(first);
        }
    }

    private static double or(double size, double usual) {
        return size == 0 ? usual : size;
    }

    /** Ground that is seen from above: a light oval under everything. */
    void ground(List<Vec> points) {
        double minX = points.stream().mapToDouble(Vec::x).min().orElseThrow() - 8;
        double maxX = points.stream().mapToDouble(Vec::x).max().orElseThrow() + 8;
        double minZ = points.stream().mapToDouble(Vec::z).min().orElseThrow() - 14;
        double maxZ = points.stream().mapToDouble(Vec::z).max().orElseThrow() + 14;
        List<Vec> rim = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double angle = 2 * Math.PI * i / 40;
            rim.add(
                    new Vec(
                            (minX + maxX) / 2 + (maxX - minX) / 1.7 * Math.cos(angle),
                            0,
                            (minZ + maxZ) / 2 + (maxZ - minZ) / 1.7 * Math.sin(angle)));
        }
        canvas.fill(canvas.course(rim, true), Palette.GROUND);
    }

    private void mat(Vec from, Vec to, double depth) {
        box(
                new Vec(from.x(), from.y() - MAT_THICKNESS, from.z() - depth / 2),
                new Vec(to.x(), from.y(), from.z() + depth / 2));
    }

    /** A box between two corners as seen from the side, from z - depth/2 to z + depth/2. */
    private void block(Vec from, Vec to, double depth) {
        box(
                new Vec(from.x(), from.y(), from.z() - depth / 2),
                new Vec(to.x(), to.y(), from.z() + depth / 2));
    }

    private void table(Vec from, Vec to, double depth) {
        double near = from.z() + depth / 2;
        double far = from.z() - depth / 2;
        for (double z : new double[] {far + 2, near - 2}) {
            for (double x : new double[] {from.x() + 4, to.x() - 4}) {
                box(new Vec(x - 2, from.y(), z - 2), new Vec(x + 2, to.y() - 4, z + 2));
            }
        }
        box(new Vec(from.x(), to.y() - 4, far), new Vec(to.x(), to.y(), near));
    }

    private void chair(Vec front, double depth, boolean back) {
        double half = 21;
        double behind = front.x() - depth;
        double seat = front.y();
        double z = front.z();
        for (double leg : new double[] {z - half + 2, z + half - 2}) {
            for (double x : new double[] {behind + 2, front.x() - 3}) {
                box(new Vec(x - 1.5, 0, leg - 1.5), new Vec(x + 1.5, seat - 4, leg + 1.5));
            }
        }
        if (back) {
            box(new Vec(behind - 3, seat - 4, z - half), new Vec(behind, seat + 42, z + half));
        }
        box(new Vec(behind, seat - 4, z - half), new Vec(front.x(), seat, z + half));
    }

    private void wall(Vec face, double thickness) {
        double half = 55;
        box(
                new Vec(Math.min(face.x(), face.x() + thickness), 0, face.z() - half),
                new Vec(
                        Math.max(face.x(), face.x() + thickness),
                        Math.max(200, face.y()),
                        face.z() + half));
    }

    /** The sides of a box that can be seen. */
    private void box(Vec a, Vec b) {
        Vec low = new Vec(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.min(a.z(), b.z()));
        Vec high = new Vec(Math.max(a.x(), b.x()), Math.max(a.y(), b.y()), Math.max(a.z(), b.z()));
        Vec toUs = canvas.camera().towards();
        double x = toUs.x() > 0 ? high.x() : low.x();
        double y = toUs.y() > 0 ? high.y() : low.y();
        double z = toUs.z() > 0 ? high.z() : low.z();
        if (Math.abs(toUs.x()) > 0.02) {
            side(
                    Palette.PROP_DARK,
                    new Vec(x, low.y(), low.z()),
                    new Vec(x, high.y(), low.z()),
                    new Vec(x, high.y(), high.z()),
                    new Vec(x, low.y(), high.z()));
        }
        if (Math.abs(toUs.y()) > 0.02) {
            side(
                    Palette.PROP_LIGHT,
                    new Vec(low.x(), y, low.z()),
                    new Vec(high.x(), y, low.z()),
                    new Vec(high.x(), y, high.z()),
                    new Vec(low.x(), y, high.z()));
        }
        if (Math.abs(toUs.z()) > 0.02) {
            side(
                    Palette.PROP,
                    new Vec(low.x(), low.y(), z),
                    new Vec(high.x(), low.y(), z),
                    new Vec(high.x(), high.y(), z),
                    new Vec(low.x(), high.y(), z));
        }
    }

    private void side(String colour, Vec... corners) {
        canvas.shape(canvas.course(List.of(corners), true), colour, Palette.PROP_LINE, LINE);
    }

    private void ball(Vec middle, double radius) {
        canvas.shape(
                canvas.hull(List.of(new Ball(middle, radius))),
                Palette.PROP,
                Palette.PROP_LINE,
                LINE);
    }

    /** A line of that width in centimetres, with edges. */
    private void tube(List<Vec> points, double width, String colour) {
        String path = canvas.course(points, false);
        canvas.line(path, Palette.INK, width * canvas.scale() + 2);
        canvas.line(path, colour, Math.max(1.4, width * canvas.scale()));
    }

    private void dumbbell(Vec at) {
        Vec along = new Vec(6, 0, 0);
        tube(List.of(at.minus(along), at.plus(along)), 2.4, Palette.PROP);
        ink(List.of(new Ball(at.minus(along), 4.6)), Palette.PROP_DARK);
        ink(List.of(new Ball(at.plus(along), 4.6)), Palette.PROP_DARK);
    }

    private void kettlebell(Vec handle, double radius) {
        Vec body = handle.minus(new Vec(0, radius + 6, 0));
        tube(
                List.of(
                        body.plus(new Vec(-4, 3, 0)),
                        handle.plus(new Vec(-4, 0, 0)),
                        handle.plus(new Vec(4, 0, 0)),
                        body.plus(new Vec(4, 3, 0))),
                2,
                Palette.PROP_DARK);
        ink(List.of(new Ball(body, radius)), Palette.PROP_DARK);
    }

    private void bag(Vec handle, double size) {
        double half = size / 2;
        tube(
                List.of(
                        handle.plus(new Vec(-half * 0.7, -9, 0)),
                        handle,
                        handle.plus(new Vec(half * 0.7, -9, 0))),
                1,
                Palette.PROP_DARK);
        ink(
                List.of(
                        new Ball(handle.plus(new Vec(-half * 0.8, -11, 0)), 2),
                        new Ball(handle.plus(new Vec(half * 0.8, -11, 0)), 2),
                        new Ball(handle.plus(new Vec(-half, -9 - size, 0)), 3),
                        new Ball(handle.plus(new Vec(half, -9 - size, 0)), 3)),
                Palette.PROP_DARK);
    }

    private void ink(List<Ball> balls, String colour) {
        canvas.shape(canvas.hull(balls), colour, Palette.INK, 1.6);
    }

    private void flat(Vec middle, double half) {
        box(middle.plus(new Vec(-half, 0, -12)), middle.plus(new Vec(half, 1.5, 12)));
    }

    private void pillow(Vec middle, double half) {
        canvas.shape(
                canvas.hull(
                        List.of(
                                new Ball(middle.plus(new Vec(-half, 0, 0)), 3.5),
                                new Ball(middle.plus(new Vec(half, 0, 0)), 3.5),
                                new Ball(middle.plus(new Vec(0, 0.8, 0)), 4))),
                Palette.WHITE,
                Palette.PROP_LINE,
                LINE);
    }

    private void water(Vec surface) {
        double top = canvas.y(surface);
        for (int row = 0; row < 4; row++) {
            var path = new StringBuilder();
            double y = top + row * 17;
            for (double x = row % 2 == 0 ? 6 : 20; x + 22 < Window.WIDTH; x += row == 0 ? 22 : 54) {
                path.append(
                        "M%s %sq5.5 -6 11 0q5.5 6 11 0"
                                .formatted(Canvas.number(x), Canvas.number(y)));
            }
            canvas.line(path.toString(), Palette.WHITE, row == 0 ? 6 : 4.5);
            canvas.line(path.toString(), Palette.BAND, row == 0 ? 2.2 : 1.5);
        }
    }

    /** Frame, saddle, handlebar, cranks and a wheel. */
    private void bike(Vec pedals) {
        Vec saddle = pedals.plus(new Vec(-20, 66, 0));
        Vec head = pedals.plus(new Vec(42, 62, 0));
        Vec bar = head.plus(new Vec(-4, 14, 0));
        Vec frontFoot = new Vec(pedals.x() + 58, 2, pedals.z());
        Vec backFoot = new Vec(pedals.x() - 34, 2, pedals.z());
        List<List<Vec>> tubes = new ArrayList<>();
        tubes.add(List.of(backFoot, new Vec(pedals.x(), 10, pedals.z()), frontFoot));
        tubes.add(List.of(pedals, saddle));
        tubes.add(List.of(pedals.minus(new Vec(0, 20, 0)), pedals, head));
        tubes.add(List.of(frontFoot, head, bar, bar.plus(new Vec(-8, 2, 0))));
        Circle wheel = canvas.circle(new Ball(new Vec(pedals.x() + 44, 26, pedals.z()), 21));
        canvas.shape(
                Canvas.hullOfCircles(List.of(wheel)), Palette.PROP_LIGHT, Palette.PROP_LINE, 3);
        tubes.forEach(points -> tube(points, 3, Palette.PROP));
        ink(
                List.of(
                        new Ball(saddle.plus(new Vec(-10, 1, 0)), 3),
                        new Ball(saddle.plus(new Vec(9, 1, 0)), 1.8)),
                Palette.PROP_DARK);
        ball(pedals, 6);
    }
}
