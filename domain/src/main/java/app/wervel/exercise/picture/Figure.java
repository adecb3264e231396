package app.wervel.exercise.picture;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands, sits or lies. Described as seen from the side, facing right; then turned as
 * a whole, and put down with one joint at a point.
 *
 * @param trunk directions of pelvis, loin and chest, each from below upwards, in degrees
 * @param lean of the trunk to the right side of the body, in degrees
 * @param pelvisTwist turn of pelvis and legs about the trunk, in degrees; positive brings the right
 *     hip forward
 * @param twist the same of the chest and the arms
 * @param head direction from the neck to the crown, in degrees; null for on with the chest
 * @param headTurn of the face to the left side of the body, in degrees
 * @param headTilt of the head to the right side of the body, in degrees
 * @param shoulders how far the shoulders are drawn forward and up, in centimetres
 * @param roll of the whole figure about the x axis, in degrees: 90 turns what looked up to whoever
 *     looks
 * @param yaw of the whole figure about the upright axis, in degrees
 * @param tilt of the whole figure in the plane of the side view, in degrees, against the clock
 * @param arch how far the soles are drawn up between heel and ball, in centimetres
 * @param anchor the joint that is put down
 * @param at where it is put
 * @param front arms and legs that are drawn before everything else of the figure
 * @param behind arms and legs that are drawn behind everything else of the figure
 * @param rests what touches what
 */
public record Figure(
        List<Double> trunk,
        double lean,
        double pelvisTwist,
        double twist,
        @Nullable Double head,
        double headTurn,
        double headTilt,
        List<Double> shoulders,
        double roll,
        double yaw,
        double tilt,
        Limb rightArm,
        Limb leftArm,
        Limb rightLeg,
        Limb leftLeg,
        double arch,
        String anchor,
        Vec at,
        Set<String> front,
        Set<String> behind,
        List<Rest> rests) {
    public Figure {
        trunk = List.copyOf(trunk);
        shoulders = List.copyOf(shoulders);
        front = Set.copyOf(front);
        behind = Set.copyOf(behind);
        rests = List.copyOf(rests);
        if (trunk.size() != 3) {
            throw new IllegalArgumentException(
                    "A trunk has 3 directions, but got %s".formatted(trunk));
        }
    }

    /** A joint whose skin touches something that bears it: {@code floor}, or a prop's kind. */
    public record Rest(String joint, String on) {}
}
