package app.wervel.exercise.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a picture shows what a body can do, and that what shall touch does. The ranges are
 * the normal ranges of motion of healthy adults as textbooks of anatomy give them, rounded up,
 * since a drawing is not a measurement; those of the trunk are the sum of its parts.
 */
public final class PoseCheck {
    /** Centimetres between the skin and what bears it that nobody sees. */
    private static final double TOUCHES = 2.5;

    private static final Range SPINE_FLEXION = new Range("flexion of the spine", -60, 90);
    private static final Range SPINE_LEAN = new Range("side bending of the spine", -40, 40);
    private static final Range SPINE_ROTATION = new Range("rotation of the spine", -60, 60);
    private static final Range NECK_EXTENSION = new Range("extension of the neck", -70, 75);
    private static final Range NECK_ROTATION = new Range("rotation of the neck", -85, 85);
    private static final Range NECK_TILT = new Range("side bending of the neck", -50, 50);
    private static final Range SHOULDER_FLEXION = new Range("flexion of the shoulder", -65, 185);
    private static final Range ELBOW_FLEXION = new Range("flexion of the elbow", 0, 155);
    private static final Range HIP_FLEXION = new Range("flexion of the hip", -35, 140);
    private static final Range HIP_ABDUCTION = new Range("abduction of the hip", -45, 60);
    private static final Range KNEE_FLEXION = new Range("flexion of the knee", 0, 160);
    private static final Range ANKLE = new Range("dorsiflexion of the ankle", -70, 35);

    /** A joint that is bent less than this, in degrees, counts as straight. */
    private static final double STRAIGHT = 8;

    /** How far a hinge may turn past a right angle to the side, as a cosine. */
    private static final double TURNED = 0.35;

    /** From here, an arm or leg points so far aside that bending forward means nothing. */
    private static final double ASIDE = 0.75;

    private final String panel;
    private final Skeleton skeleton;
    private final Panel content;
    private final @Nullable Skeleton start;
    private final List<String> faults = new ArrayList<>();

    private PoseCheck(String panel, Panel content, Skeleton skeleton, @Nullable Skeleton start) {
        this.panel = panel;
        this.content = content;
        this.skeleton = skeleton;
        this.start = start;
    }

    private record Range(String name, double min, double max) {}

    /** What is wrong, panel by panel; empty when nothing is. */
    public static List<String> faults(Picture picture) {
        List<Skeleton> skeletons = picture.skeletons();
        List<String> faults = new ArrayList<>();
        for (int index = 0; index < skeletons.size(); index++) {
            var check =
                    new PoseCheck(
                            index == 0 ? "start" : "end",
                            picture.panels().get(index),
                            skeletons.get(index),
                            skeletons.getFirst());
            check.check();
            faults.addAll(check.faults);
        }
        return faults;
    }

    private void check() {
        spine();
        for (int side : new int[] {1, -1}) {
            String name = side > 0 ? "right" : "left";
            arm(name);
            leg(name, side);
        }
        skeleton.figure().rests().forEach(this::rest);
    }

    private void within(Range range, String which, double value) {
        if (value < range.min() || value > range.max()) {
            faults.add(
                    String.format(
                            Locale.ROOT,
                            "%s: %s%s is %.0f, but goes from %.0f to %.0f",
                            panel,
                            which.isEmpty() ? "" : which + " ",
                            range.name(),
                            value,
                            range.min(),
                            range.max()));
        }
    }

    private static double turn(double degrees) {
        double turn = degrees % 360;
        if (turn > 180) {
            return turn - 360;
        }
        return turn <= -180 ? turn + 360 : turn;
    }

    private void spine() {
        Figure figure = skeleton.figure();
        double pelvis = figure.trunk().get(0);
        double chest = figure.trunk().get(2);
        within(SPINE_FLEXION, "", turn(pelvis - chest));
        within(SPINE_LEAN, "", figure.lean());
        within(SPINE_ROTATION, "", figure.twist() - figure.pelvisTwist());
        Double head = figure.head();
        within(NECK_EXTENSION, "", head == null ? 0 : turn(head - chest));
        within(NECK_ROTATION, "", figure.headTurn() - figure.twist());
        within(NECK_TILT, "", figure.headTilt());
    }

    private Vec between(String from, String to) {
        return skeleton.joint(to).minus(skeleton.joint(from)).unit();
    }

    private void arm(String side) {
        Vec upper = between(side + "Shoulder", side + "Elbow");
        Vec fore = between(side + "Elbow", side + "Wrist");
        Vec front = skeleton.chestFront();
        boolean aside = Math.abs(upper.dot(skeleton.chestRight())) > ASIDE;
        if (!aside) {
            double flexion =
                    Math.toDegrees(Math.atan2(upper.dot(front), -upper.dot(skeleton.chestUp())));
            within(SHOULDER_FLEXION, side, flexion < -150 ? flexion + 360 : flexion);
        }
        double bent = upper.angleTo(fore);
        within(ELBOW_FLEXION, side, bent);
        boolean raised = upper.dot(skeleton.chestUp()) > 0.4;
        if (bent > STRAIGHT
                && !aside
                && !raised
                && upper.cross(fore).unit().dot(skeleton.chestRight()) < -TURNED) {
            faults.add("%s: the %s elbow bends backwards".formatted(panel, side));
        }
    }

    private void leg(String side, int sign) {
        Vec thigh = between(side + "Hip", side + "Knee");
        Vec shank = between(side + "Knee", side + "Ankle");
        Vec foot = between(side + "Heel", side + "Ball");
        Vec front = skeleton.pelvisFront();
        double out = thigh.dot(skeleton.pelvisRight()) * sign;
        within(HIP_ABDUCTION, side, Math.toDegrees(Math.asin(Math.clamp(out, -1, 1))));
        within(
                HIP_FLEXION,
                side,
                Math.toDegrees(Math.atan2(thigh.dot(front), -thigh.dot(skeleton.pelvisUp()))));
        double bent = thigh.angleTo(shank);
        within(KNEE_FLEXION, side, bent);
        if (bent > STRAIGHT && thigh.cross(shank).unit().dot(skeleton.pelvisRight()) > TURNED) {
            faults.add("%s: the %s knee bends forwards".formatted(panel, side));
        }
        within(ANKLE, side, shank.angleTo(foot) - 90);
    }

    private void rest(Figure.Rest rest) {
        Vec joint = skeleton.joint(rest.joint());
        double skin = Body.skin(rest.joint());
        double gap = gap(rest.on(), joint, skin);
        if (Math.abs(gap) > TOUCHES) {
            faults.add(
                    String.format(
                            Locale.ROOT,
                            "%s: %s is %.1f from the %s",
                            panel,
                            rest.joint(),
                            gap,
                            rest.on()));
        }
    }

    private double gap(String on, Vec joint, double skin) {
        if (on.equals("floor")) {
            return joint.y() - skin;
        }
        Prop prop =
                content.props().stream()
                        .filter(each -> each.kind().name().toLowerCase(Locale.ROOT).equals(on))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no %s to rest on".formatted(on)));
        List<Vec> at = prop.places().stream().map(place -> place.in(skeleton, start)).toList();
        if (prop.kind() == Prop.Kind.WALL || prop.kind() == Prop.Kind.POST) {
            return at.stream()
                    .mapToDouble(face -> Math.abs(joint.x() - face.x()) - skin)
                    .min()
                    .orElseThrow();
        }
        return joint.y() - skin - at.stream().mapToDouble(Vec::y).max().orElseThrow();
    }
}
