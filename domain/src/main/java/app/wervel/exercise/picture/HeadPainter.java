package app.wervel.exercise.picture;

import app.wervel.exercise.picture.Canvas.Ball;
import app.wervel.exercise.picture.Canvas.Circle;
import java.util.List;

/**
 * Draws the head as a ball with hair, a face, a nose and ears, so that it is plain where it looks.
 */
final class HeadPainter {
    private static final int STEPS = 60;
    private static final double FACE = Math.cos(Math.toRadians(74));

    private final Canvas canvas;
    private final Palette tones;
    private final Vec middle;
    private final Vec up;
    private final Vec face;

    HeadPainter(Canvas canvas, Skeleton skeleton, Palette tones) {
        this.canvas = canvas;
        this.tones = tones;
        this.middle = skeleton.joint("head");
        this.up = skeleton.headUp();
        this.face = skeleton.face();
    }

    void paint() {
        Circle skull = canvas.circle(new Ball(middle, Body.HEAD));
        Ball chin = new Ball(middle.plus(face.times(2.2)).minus(up.times(4.2)), 8.2);
        String head = canvas.hull(List.of(new Ball(middle, Body.HEAD), chin));
        Vec bridge = middle.plus(face.times(Body.HEAD - 1.5)).minus(up.times(0.5));
        Vec tip = middle.plus(face.times(Body.HEAD + 1.6)).minus(up.times(2.6));
        String nose = canvas.hull(List.of(new Ball(bridge, 1.6), new Ball(tip, 1.7)));
        boolean noseShows = Math.abs(towards(face)) < 0.9 && towards(face) > -0.6;
        double line = 2 * FigurePainter.OUTLINE;
        if (noseShows) {
            canvas.shape(nose, tones.line(), tones.line(), line);
        }
        canvas.fill(head, tones.skin());
        canvas.fill(canvas.hull(List.of(new Ball(middle, Body.HEAD))), tones.hair());
        face(skull);
        double half = FigurePainter.OUTLINE / 2 / canvas.scale();
        canvas.line(
                canvas.hull(
                        List.of(
                                new Ball(middle, Body.HEAD + half),
                                new Ball(chin.middle(), chin.radius() + half))),
                tones.line(),
                FigurePainter.OUTLINE);
        if (noseShows && towards(face) < 0.5) {
            canvas.fill(nose, tones.skin());
        }
        if (towards(face) >= 0.5) {
            Vec side = face.cross(up);
            stroke(bridge.minus(up.times(1)), tip);
            Vec mouth = middle.plus(face.times(9)).minus(up.times(7));
            stroke(mouth.plus(side.times(2.2)), mouth.minus(side.times(2.2)));
        }
        eye(28);
        eye(-28);
        ear(1);
        ear(-1);
    }

    private void stroke(Vec from, Vec to) {
        canvas.line(
                canvas.course(List.of(from, to), false),
                tones.line(),
                Math.max(1.2, 1.3 * canvas.scale()));
    }

    private double towards(Vec direction) {
        return direction.dot(canvas.camera().towards());
    }

    /**
     * The part of the ball that is face and can be seen. At the edge of the ball it reaches a
     * little over it, lest a hair's breadth of hair stays.
     */
    private void face(Circle skull) {
        Vec centre = face.turned(up.cross(face), 38).unit();
        Vec toUs = canvas.camera().towards();
        Vec seen = centre;
        if (towards(centre) < 0.05) {
            Vec edge = centre.across(toUs);
            if (edge.length() < 1e-3
                    || edge.unit().plus(toUs.times(0.05)).unit().dot(centre) < FACE) {
                return;
            }
            seen = edge.unit().plus(toUs.times(0.05)).unit();
        }
        double cx = canvas.camera().x(seen);
        double cy = canvas.camera().y(seen);
        var path = new StringBuilder();
        for (int i = 0; i < STEPS; i++) {
            double angle = 2 * Math.PI * i / STEPS;
            double far = edgeOfFace(cx, cy, Math.cos(angle), Math.sin(angle), centre);
            double x = cx + far * Math.cos(angle);
            double y = cy + far * Math.sin(angle);
            double reach = Math.hypot(x, y) > 0.985 ? 1 + 1.2 / skull.radius() : 1;
            path.append(i == 0 ? 'M' : 'L')
                    .append(Canvas.number(skull.x() + x * reach * skull.radius()))
                    .append(' ')
                    .append(Canvas.number(skull.y() - y * reach * skull.radius()));
        }
        canvas.fill(path.append('Z').toString(), tones.skin());
    }

    private double edgeOfFace(double cx, double cy, double dx, double dy, Vec centre) {
        double low = 0;
        double high = 2;
        for (int i = 0; i < 20; i++) {
            double mid = (low + high) / 2;
            if (isFace(cx + mid * dx, cy + mid * dy, centre)) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private boolean isFace(double x, double y, Vec centre) {
        double square = 1 - x * x - y * y;
        if (square < 0) {
            return false;
        }
        double z = Math.sqrt(square);
        Camera camera = canvas.camera();
        return x * camera.x(centre) + y * camera.y(centre) + z * camera.depth(centre) > FACE;
    }

    private void eye(double aside) {
        Vec direction = face.turned(up, aside).plus(up.times(0.12)).unit();
        if (towards(direction) < 0.2) {
            return;
        }
        Circle at = canvas.circle(new Ball(middle.plus(direction.times(Body.HEAD - 1)), 1.2));
        canvas.dot(at.x(), at.y(), 1.25 * canvas.scale(), tones.line());
    }

    private void ear(int side) {
        Vec right = face.cross(up).times(side);
        if (towards(right) < 0.35) {
            return;
        }
        Vec at = middle.plus(right.times(Body.HEAD)).minus(up.times(1.5)).minus(face.times(1));
        String ear = canvas.hull(List.of(new Ball(at, 2.1), new Ball(at.plus(up.times(1.5)), 2.3)));
        canvas.shape(ear, tones.skin(), tones.line(), 1.2);
    }
}
