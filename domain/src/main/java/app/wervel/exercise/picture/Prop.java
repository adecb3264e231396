package app.wervel.exercise.picture;

import java.util.List;

/**
 * Something around the figure.
 *
 * @param places two corners of a thing with edges, points of a thing with a course, or the one
 *     place where it is
 * @param size how deep, wide or large, in centimetres; 0 for as usual
 * @param front drawn before the figure
 */
public record Prop(Kind kind, List<Place> places, double size, boolean front) {
    public Prop {
        places = List.copyOf(places);
        if (places.size() < kind.fewest) {
            throw new IllegalArgumentException(
                    "A %s needs %d places, but has %d".formatted(kind, kind.fewest, places.size()));
        }
    }

    /** What there is. */
    public enum Kind {
        /** Lies below y = 0; two corners give its ends. */
        MAT(2),
        /**
         * Seat: the middle of the front of the seat's top, at the height of the seat; size is its
         * depth.
         */
        CHAIR(1),
        /** A chair without a back. */
        STOOL(1),
        /**
         * A wall whose face goes through the place; size, negative for to the left, its thickness.
         */
        WALL(1),
        /** Two opposite corners, as seen from the side; size is how far it goes into the depth. */
        STEP(2),
        BENCH(2),
        TABLE(2),
        /** The face of the post as two corners; size how far it goes into the depth. */
        POST(2),
        BALL(1),
        STICK(2),
        BAND(2),
        STRAP(2),
        HOOK(1),
        WEIGHT(1),
        KETTLEBELL(1),
        /** A bag hanging from the place. */
        BAG(1),
        /** A cup or pot standing on the place. */
        CUP(1),
        TOWEL(1),
        CLOTH(1),
        PILLOW(1),
        /** The surface goes through the place. */
        WATER(1),
        /** An exercise bike; the place is where the pedals turn. */
        BIKE(1);

        private final int fewest;

        Kind(int fewest) {
            this.fewest = fewest;
        }
    }
}
