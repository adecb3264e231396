package app.wervel.exercise.picture;

/**
 * Where a segment of the body points.
 *
 * @param angle as seen from the side, in degrees: 0 forward (to the right), 90 up, -90 down
 * @param out away from the middle of the body, in degrees; 90 is straight to the side
 */
public record Direction(double angle, double out) {
    public Direction(double angle) {
        this(angle, 0);
    }

    /**
     * @param side 1 for the right of the body, -1 for the left
     */
    Vec vector(int side) {
        double a = Math.toRadians(angle);
        double o = Math.toRadians(out);
        return new Vec(Math.cos(o) * Math.cos(a), Math.cos(o) * Math.sin(a), side * Math.sin(o));
    }
}
