package app.wervel.exercise.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An arm or a leg. */
public sealed interface Limb {
    /**
     * Given by the direction of each segment: upper arm, forearm and hand, or thigh, shank, foot
     * and toes. What is not given goes on straight; a foot is at a right angle to its shank.
     */
    record Turned(List<Direction> segments) implements Limb {
        public Turned {
            segments = List.copyOf(segments);
        }
    }

    /**
     * Given by where its end is; elbow or knee then bend as they can.
     *
     * @param part what is at the place: {@code hand}, {@code wrist}, {@code ankle}, {@code heel},
     *     {@code ball}
     * @param swing turns the elbow or knee outwards, about the line to the place, in degrees
     * @param end direction of hand or foot; null for a hand that goes on straight and a foot flat
     *     on the floor
     * @param toes direction of the toes; null for straight on
     */
    record Reaching(
            String part,
            Place place,
            double swing,
            @Nullable Direction end,
            @Nullable Direction toes)
            implements Limb {}
}
