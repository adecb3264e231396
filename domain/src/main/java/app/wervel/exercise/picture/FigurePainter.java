package app.wervel.exercise.picture;

import app.wervel.exercise.picture.Canvas.Ball;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a skeleton as a body: parts from far to near, each with an even outline. */
final class FigurePainter {
    static final double OUTLINE = 1.9;

    /** A limb that is this much farther than the trunk has the far tones. */
    private static final double FAR = -4;

    private final Canvas canvas;
    private final Skeleton skeleton;
    private final boolean ghost;

    FigurePainter(Canvas canvas, Skeleton skeleton, boolean ghost) {
        this.canvas = canvas;
        this.skeleton = skeleton;
        this.ghost = ghost;
    }

    /** A piece with one colour: the skin around some balls. */
    private record Piece(List<Ball> balls, String colour) {}

    /** Pieces with one outline around them. */
    private record Part(String name, double depth, List<Piece> pieces) {}

    void paint() {
        List<Part> parts = new ArrayList<>();
        parts.add(trunk());
        // The neck is drawn with the trunk, so the head comes after it even when it lies farther.
        double head = Math.max(depth("head"), trunkDepth()) + 1;
        parts.add(new Part("head", head, List.of()));
        for (String side : List.of("right", "left")) {
            parts.add(arm(side));
            parts.add(leg(side));
        }
        parts.sort(Comparator.comparingDouble(Part::depth));
        for (Part part : parts) {
            if (part.name().equals("head")) {
                new HeadPainter(canvas, skeleton, ghost ? Palette.GHOST : Palette.NEAR).paint();
            } else {
                paint(part.pieces());
            }
            if (part.name().endsWith("Leg") && skeleton.figure().arch() > 0) {
                arch(part.name().replace("Leg", ""));
            }
        }
    }

    private void paint(List<Piece> pieces) {
        String line = ghost ? Palette.GHOST.line() : Palette.INK;
        for (Piece piece : pieces) {
            canvas.shape(canvas.hull(piece.balls()), line, line, 2 * OUTLINE);
        }
        for (Piece piece : pieces) {
            canvas.fill(canvas.hull(piece.balls()), piece.colour());
        }
    }

    /** What is under a foot whose sole is drawn up between heel and ball. */
    private void arch(String side) {
        Vec heel = joint(side + "Heel");
        Vec along = joint(side + "Ball").minus(heel).unit();
        Vec up = joint(side + "Ankle").minus(heel).across(along).unit();
        List<Vec> bow = new ArrayList<>();
        for (int i = 0; i <= 16; i++) {
            double part = i / 16.0;
            double high = skeleton.figure().arch() * 4 * part * (1 - part);
            bow.add(
                    heel.plus(along.times(3 + (Body.HEEL_TO_BALL - 4) * part))
                            .plus(up.times(high)));
        }
        canvas.fill(canvas.course(bow, true), Palette.WHITE);
        canvas.line(canvas.course(bow, false), Palette.INK, OUTLINE);
    }

    private double depth(String joint) {
        return canvas.camera().depth(skeleton.joint(joint));
    }

    private double trunkDepth() {
        return (depth("hip") + depth("neck")) / 2;
    }

    private double order(String limb, double depth) {
        if (skeleton.figure().front().contains(limb)) {
            return 1000 + depth;
        }
        return skeleton.figure().behind().contains(limb) ? depth - 1000 : depth;
    }

    /** Of two arms or legs, the one that is farther and beyond the trunk has the far tones. */
    private Palette palette(double depth, double other) {
        if (ghost) {
            return Palette.GHOST;
        }
        boolean far = depth < other + FAR && depth < trunkDepth() + FAR;
        return far ? Palette.FAR : Palette.NEAR;
    }

    private static String opposite(String side) {
        return side.equals("right") ? "left" : "right";
    }

    private double middleDepth(String side, String first, String second, String third) {
        return (depth(side + first) + depth(side + second) + depth(side + third)) / 3;
    }

    private double armDepth(String side) {
        return middleDepth(side, "Shoulder", "Elbow", "Wrist");
    }

    private double legDepth(String side) {
        return middleDepth(side, "Hip", "Knee", "Ankle");
    }

    private Vec joint(String name) {
        return skeleton.joint(name);
    }

    private Part trunk() {
        Palette tones = ghost ? Palette.GHOST : Palette.NEAR;
        Vec pelvisRight = skeleton.pelvisRight();
        Vec chestRight = skeleton.chestRight();
        Vec waistRight = pelvisRight.plus(chestRight).unit();
        List<Ball> hips = wide(joint("hip"), pelvisRight, 6.5, 9.8);
        List<Ball> belt = wide(joint("hip").towards(joint("waist"), 0.45), pelvisRight, 6, 9);
        List<Ball> waist = wide(joint("waist"), waistRight, 5, 8.6);
        List<Ball> chest = wide(joint("chest"), chestRight, 8, 9.4);
        List<Ball> shoulders = new ArrayList<>();
        shoulders.add(new Ball(joint("rightShoulder"), 6.4));
        shoulders.add(new Ball(joint("leftShoulder"), 6.4));
        shoulders.add(new Ball(joint("neck").minus(skeleton.chestUp().times(3)), 6.5));
        List<Piece> pieces = new ArrayList<>();
        pieces.add(
                new Piece(
                        List.of(new Ball(joint("neck"), 5.2), new Ball(joint("head"), 5)),
                        tones.skin()));
        pieces.add(new Piece(both(hips, belt), tones.trousers()));
        pieces.add(new Piece(both(belt, waist), tones.shirt()));
        pieces.add(new Piece(both(waist, chest), tones.shirt()));
        pieces.add(new Piece(both(chest, shoulders), tones.shirt()));
        return new Part("trunk", trunkDepth(), pieces);
    }

    private static List<Ball> wide(Vec middle, Vec right, double half, double radius) {
        return List.of(
                new Ball(middle.plus(right.times(half)), radius),
                new Ball(middle.minus(right.times(half)), radius));
    }

    private static List<Ball> both(List<Ball> some, List<Ball> others) {
        List<Ball> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static Piece tube(Vec from, double r1, Vec to, double r2, String colour) {
        return new Piece(List.of(new Ball(from, r1), new Ball(to, r2)), colour);
    }

    private Part arm(String side) {
        Vec shoulder = joint(side + "Shoulder");
        Vec elbow = joint(side + "Elbow");
        Vec wrist = joint(side + "Wrist");
        Vec hand = joint(side + "Hand");
        double middle = armDepth(side);
        Palette tones = palette(middle, armDepth(opposite(side)));
        List<Piece> pieces = new ArrayList<>();
        pieces.add(tube(shoulder, 5.6, elbow, 4.4, tones.skin()));
        pieces.add(tube(elbow, 4.4, wrist, 3.2, tones.skin()));
        pieces.add(tube(wrist, 3.2, wrist.towards(hand, 0.6), 4, tones.skin()));
        pieces.add(
                tube(
                        wrist.towards(hand, 0.6),
                        4,
                        hand.plus(hand.minus(wrist).times(0.45)),
                        2.6,
                        tones.skin()));
        pieces.add(tube(shoulder, 6.3, shoulder.towards(elbow, 0.5), 5.6, tones.shirt()));
        return new Part(side + "Arm", order(side + "Arm", middle + 3), pieces);
    }

    private Part leg(String side) {
        Vec hip = joint(side + "Hip");
        Vec knee = joint(side + "Knee");
        Vec ankle = joint(side + "Ankle");
        double middle = legDepth(side);
        Palette tones = palette(middle, legDepth(opposite(side)));
        Vec calf = knee.towards(ankle, 0.3);
        Vec hem = knee.towards(ankle, 0.82);
        List<Piece> pieces = new ArrayList<>(foot(side, tones));
        pieces.add(tube(hem, 4.4, ankle, 4, tones.skin()));
        pieces.add(tube(hip, 9, knee, 6.4, tones.trousers()));
        pieces.add(tube(knee, 6.4, calf, 6.2, tones.trousers()));
        pieces.add(tube(calf, 6.2, hem, 5, tones.trousers()));
        return new Part(side + "Leg", order(side + "Leg", middle - 1.5), pieces);
    }

    private List<Piece> foot(String side, Palette tones) {
        Vec ankle = joint(side + "Ankle");
        Vec heel = joint(side + "Heel");
        Vec ball = joint(side + "Ball");
        Vec toe = joint(side + "Toe");
        Vec along = ball.minus(heel).unit();
        Vec up = ankle.minus(heel).across(along).unit();
        Vec toeUp = up.across(toe.minus(ball).unit()).unit();
        Ball heelBall = new Ball(heel.plus(up.times(4)).plus(along.times(1.5)), 4);
        Ball footBall = new Ball(ball.plus(up.times(3)), 3);
        return List.of(
                new Piece(List.of(new Ball(ankle, 4), heelBall), tones.skin()),
                new Piece(
                        List.of(new Ball(ankle.plus(along.times(1)), 3.6), heelBall, footBall),
                        tones.skin()),
                new Piece(
                        List.of(footBall, new Ball(toe.plus(toeUp.times(2.4)), 2.4)),
                        tones.skin()));
    }
}
