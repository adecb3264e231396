package app.wervel.exercise.picture;

/** Where the movement goes. */
public sealed interface Arrow {
    /**
     * @param bend how far the middle lies to the left of the straight line, in centimetres
     * @param both with a head at either end: to and fro
     */
    record Path(Place from, Place to, double bend, boolean both) implements Arrow {}

    /**
     * Most of a circle.
     *
     * @param flat height by width
     */
    record Round(Place around, double radius, double flat) implements Arrow {}
}
