package app.wervel.exercise.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where all joints of a figure are. */
public final class Skeleton {
    /** How much further than a limb reaches a place may be: the limb is then simply straight. */
    private static final double STRETCH = 1.5;

    private static final List<String> LIMBS = List.of("rightLeg", "leftLeg", "rightArm", "leftArm");

    private final Figure figure;
    private final @Nullable Skeleton start;
    private final Map<String, Vec> joints = new LinkedHashMap<>();
    private final Vec pelvisUp;
    private final Vec pelvisRight;
    private final Vec chestUp;
    private final Vec chestRight;
    private final Vec headUp;
    private final Vec face;
    private Vec root = Vec.ZERO;

    private Skeleton(Figure figure, @Nullable Skeleton start) {
        this.figure = figure;
        this.start = start;
        double lean = figure.lean();
        pelvisUp = turned(leaning(figure.trunk().get(0), 0.3 * lean));
        Vec loin = turned(leaning(figure.trunk().get(1), 0.7 * lean));
        chestUp = turned(leaning(figure.trunk().get(2), lean));
        Vec side = turned(Vec.TO_RIGHT_HAND);
        pelvisRight = side.across(pelvisUp).unit().turned(pelvisUp, figure.pelvisTwist());
        chestRight = side.across(chestUp).unit().turned(chestUp, figure.twist());
        Double nod = figure.head();
        double headAngle = nod == null ? figure.trunk().get(2) : nod;
        headUp = turned(leaning(headAngle, lean + figure.headTilt()));
        Vec ahead = turned(new Direction(headAngle - 90).vector(1)).across(headUp).unit();
        face = ahead.turned(headUp, figure.headTurn());
        put(loin);
    }

    /**
     * @param start the figure of the first panel, to whose joints places may refer; or null
     * @throws IllegalArgumentException when a hand or foot cannot get where it shall be, or a joint
     *     is named that there is not
     */
    static Skeleton of(Figure figure, @Nullable Skeleton start) {
        return new Skeleton(figure, start);
    }

    private static Vec leaning(double angle, double lean) {
        return new Direction(angle, lean).vector(1);
    }

    private Vec turned(Vec local) {
        return local.turned(new Vec(1, 0, 0), figure.roll())
                .turned(new Vec(0, 1, 0), figure.yaw())
                .turned(new Vec(0, 0, 1), figure.tilt());
    }

    private void put(Vec loin) {
        trunk(loin);
        for (String name : LIMBS) {
            if (limb(name) instanceof Limb.Turned turned) {
                turn(name, turned);
            }
        }
        Vec anchor = joints.get(figure.anchor());
        if (anchor == null) {
            throw new IllegalArgumentException(
                    "%s cannot be put down: it is no joint, or of a limb that reaches"
                            .formatted(figure.anchor()));
        }
        root = figure.at().minus(anchor);
        joints.replaceAll((joint, point) -> point.plus(root));
        List<String> reaching = new ArrayList<>(LIMBS);
        reaching.removeIf(name -> !(limb(name) instanceof Limb.Reaching));
        while (!reaching.isEmpty()) {
            String next =
                    reaching.stream()
                            .filter(this::knowsWhereTo)
                            .findFirst()
                            .orElse(reaching.getFirst());
            reach(next, (Limb.Reaching) limb(next));
            reaching.remove(next);
        }
    }

    /** A hand on a knee can only be placed when the knee is. */
    private boolean knowsWhereTo(String name) {
        String joint = ((Limb.Reaching) limb(name)).place().joint();
        return joint == null || joint.startsWith(Place.START) || joints.containsKey(joint);
    }

    private Limb limb(String name) {
        return switch (name) {
            case "rightArm" -> figure.rightArm();
            case "leftArm" -> figure.leftArm();
            case "rightLeg" -> figure.rightLeg();
            default -> figure.leftLeg();
        };
    }

    private void trunk(Vec loin) {
        joints.put("hip", Vec.ZERO);
        joints.put("waist", pelvisUp.times(Body.PELVIS));
        joints.put("chest", joint("waist").plus(loin.times(Body.LOIN)));
        joints.put("neck", joint("chest").plus(chestUp.times(Body.CHEST)));
        Vec neck = chestUp.plus(headUp).unit().times(Body.NECK);
        joints.put("head", joint("neck").plus(neck).plus(headUp.times(Body.HEAD - 1)));
        joints.put("nose", joint("head").plus(face.times(Body.HEAD)));
        joints.put("crown", joint("head").plus(headUp.times(Body.HEAD)));
        joints.put("chin", joint("head").plus(face.times(7)).minus(headUp.times(9)));
        joints.put("nape", joint("head").minus(face.times(Body.HEAD)));
        Vec drawn =
                chestFront()
                        .times(figure.shoulders().get(0))
                        .plus(chestUp.times(figure.shoulders().get(1)));
        for (int side : new int[] {1, -1}) {
            joints.put(name(side, "Hip"), pelvisRight.times(side * Body.HIPS));
            joints.put(
                    name(side, "Shoulder"),
                    joint("neck")
                            .minus(chestUp.times(Body.SHOULDER_BELOW_NECK))
                            .plus(chestRight.times(side * Body.SHOULDERS))
                            .plus(drawn));
        }
    }

    Vec chestFront() {
        return chestUp.cross(chestRight);
    }

    Vec pelvisFront() {
        return pelvisUp.cross(pelvisRight);
    }

    private static String name(int side, String joint) {
        return (side > 0 ? "right" : "left") + joint;
    }

    private static int side(String limb) {
        return limb.startsWith("right") ? 1 : -1;
    }

    /** A direction as the figure's data give it, of an arm or a leg, in the room. */
    private Vec direction(String limb, Direction direction) {
        boolean arm = limb.endsWith("Arm");
        Vec plain = turned(direction.vector(side(limb)));
        return arm
                ? plain.turned(chestUp, figure.twist())
                : plain.turned(pelvisUp, figure.pelvisTwist());
    }

    private void turn(String limb, Limb.Turned turned) {
        List<Direction> segments = turned.segments();
        Vec first = direction(limb, segments.get(0));
        Vec second = direction(limb, segments.get(Math.min(1, segments.size() - 1)));
        if (limb.endsWith("Arm")) {
            Vec hand = segments.size() > 2 ? direction(limb, segments.get(2)) : second;
            arm(side(limb), first, second, hand);
            return;
        }
        Vec foot =
                segments.size() > 2
                        ? direction(limb, segments.get(2))
                        : second.turned(pelvisRight, 90);
        Vec toes = segments.size() > 3 ? direction(limb, segments.get(3)) : foot;
        leg(side(limb), first, second, foot, toes);
    }

    private void arm(int side, Vec upper, Vec fore, Vec hand) {
        Vec shoulder = joint(name(side, "Shoulder"));
        Vec elbow = shoulder.plus(upper.times(Body.UPPER_ARM));
        Vec wrist = elbow.plus(fore.times(Body.FOREARM));
        joints.put(name(side, "Elbow"), elbow);
        joints.put(name(side, "Wrist"), wrist);
        joints.put(name(side, "Hand"), wrist.plus(hand.times(Body.HAND)));
    }

    private void leg(int side, Vec thigh, Vec shank, Vec foot, Vec toes) {
        Vec knee = joint(name(side, "Hip")).plus(thigh.times(Body.THIGH));
        Vec ankle = knee.plus(shank.times(Body.SHANK));
        joints.put(name(side, "Knee"), knee);
        joints.put(name(side, "Ankle"), ankle);
        Vec heel = ankle.minus(ankleAboveHeel(foot, shank));
        Vec ball = heel.plus(foot.times(Body.HEEL_TO_BALL));
        joints.put(name(side, "Heel"), heel);
        joints.put(name(side, "Ball"), ball);
        joints.put(name(side, "Toe"), ball.plus(toes.times(Body.TOES)));
    }

    /** From the point of the heel that stands on the floor to the middle of the ankle. */
    private Vec ankleAboveHeel(Vec foot, Vec shank) {
        Vec down = shank.across(foot);
        Vec sole =
                down.length() < 0.2
                        ? foot.turned(pelvisRight, -90).across(foot).unit()
                        : down.unit();
        return foot.times(Body.HEEL_BEHIND_ANKLE).minus(sole.times(Body.ANKLE_HEIGHT));
    }

    private void reach(String limb, Limb.Reaching reaching) {
        int side = side(limb);
        boolean arm = limb.endsWith("Arm");
        Vec from = joint(name(side, arm ? "Shoulder" : "Hip"));
        Vec place = reaching.place().in(this, start);
        if (reaching.place().ownDepth()) {
            place = new Vec(place.x(), place.y(), from.z());
        }
        if (arm) {
            reachByArm(limb, reaching, from, place);
        } else {
            reachByLeg(limb, reaching, from, place);
        }
    }

    private void reachByArm(String limb, Limb.Reaching reaching, Vec shoulder, Vec place) {
        Direction end = reaching.end();
        boolean straight = reaching.part().equals("hand") && end == null;
        double fore = straight ? Body.FOREARM + Body.HAND : Body.FOREARM;
        Vec wrist = place;
        if (reaching.part().equals("hand") && end != null) {
            wrist = place.minus(direction(limb, end).times(Body.HAND));
        }
        Vec elbow =
                bend(limb, shoulder, wrist, Body.UPPER_ARM, fore, chestRight, -1, reaching.swing());
        Vec forearm = wrist.minus(elbow).unit();
        arm(
                side(limb),
                elbow.minus(shoulder).unit(),
                forearm,
                end == null ? forearm : direction(limb, end));
    }

    private void reachByLeg(String limb, Limb.Reaching reaching, Vec hip, Vec place) {
        Direction given = reaching.end();
        Vec foot = direction(limb, given == null ? new Direction(0) : given);
        Vec shankGuess = foot.turned(turned(Vec.TO_RIGHT_HAND), -90);
        Vec ankle =
                switch (reaching.part()) {
                    case "heel" -> place.plus(ankleAboveHeel(foot, shankGuess));
                    case "ball" ->
                            place.minus(foot.times(Body.HEEL_TO_BALL))
                                    .plus(ankleAboveHeel(foot, shankGuess));
                    default -> place;
                };
        Vec knee = bend(limb, hip, ankle, Body.THIGH, Body.SHANK, pelvisRight, 1, reaching.swing());
        Direction toes = reaching.toes();
        leg(
                side(limb),
                knee.minus(hip).unit(),
                ankle.minus(knee).unit(),
                foot,
                toes == null ? foot : direction(limb, toes));
    }

    /** The middle joint of two segments between two points. */
    private Vec bend(
            String limb,
            Vec from,
            Vec to,
            double first,
            double second,
            Vec right,
            int forward,
            double swing) {
        double distance = from.distance(to);
        if (distance > first + second + STRETCH) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s reaches %.0f, but the place is %.1f away",
                            limb,
                            first + second,
                            distance));
        }
        double span = Math.min(distance, first + second - 1e-6);
        Vec line = to.minus(from).unit();
        double along = (first * first - second * second + span * span) / (2 * span);
        double aside = Math.sqrt(Math.max(0, first * first - along * along));
        Vec across = right.cross(line).times(forward).across(line);
        Vec bulge = (across.length() < 1e-6 ? right : across).unit();
        bulge = bulge.turned(line, side(limb) * forward * swing);
        return from.plus(line.times(along)).plus(bulge.times(aside));
    }

    /**
     * @throws IllegalArgumentException when there is no such joint, or it is not placed yet
     */
    public Vec joint(String name) {
        Vec joint = joints.get(name);
        if (joint == null) {
            throw new IllegalArgumentException("A figure has no joint %s".formatted(name));
        }
        return joint;
    }

    Map<String, Vec> joints() {
        return joints;
    }

    Figure figure() {
        return figure;
    }

    Vec pelvisUp() {
        return pelvisUp;
    }

    Vec pelvisRight() {
        return pelvisRight;
    }

    Vec chestUp() {
        return chestUp;
    }

    Vec chestRight() {
        return chestRight;
    }

    Vec headUp() {
        return headUp;
    }

    Vec face() {
        return face;
    }
}
