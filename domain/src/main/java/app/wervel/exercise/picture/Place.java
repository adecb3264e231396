package app.wervel.exercise.picture;

import org.jspecify.annotations.Nullable;

/**
 * A place in the room: a point, or a joint of the figure and a distance from it.
 *
 * @param joint of the figure, such as {@code rightHand}; of the first panel's figure with {@code
 *     start.} before it; null for a point in the room
 * @param by the point, or the distance from the joint
 * @param ownDepth whether the depth of the point was left open: a hand or foot then stays before
 *     its own shoulder or hip
 */
public record Place(@Nullable String joint, Vec by, boolean ownDepth) {
    static final String START = "start.";

    Vec in(Skeleton skeleton, @Nullable Skeleton start) {
        if (joint == null) {
            return by;
        }
        if (!joint.startsWith(START)) {
            return skeleton.joint(joint).plus(by);
        }
        Skeleton first = start == null ? skeleton : start;
        return first.joint(joint.substring(START.length())).plus(by);
    }
}
