package app.wervel.exercise.picture;

/**
 * From where a picture is seen; far things are drawn as large as near ones.
 *
 * @param yaw about the upright axis, in degrees: 0 from the side, 90 into the face of who stands
 * @param pitch downwards, in degrees: 90 from straight above
 */
public record Camera(double yaw, double pitch) {
    /** Down to this pitch the floor is seen as a line. */
    private static final double LEVEL = 3;

    private Vec right() {
        double y = Math.toRadians(yaw);
        return new Vec(Math.cos(y), 0, -Math.sin(y));
    }

    private Vec up() {
        double y = Math.toRadians(yaw);
        double p = Math.toRadians(pitch);
        return new Vec(-Math.sin(y) * Math.sin(p), Math.cos(p), -Math.cos(y) * Math.sin(p));
    }

    /** The direction from the scene to whoever looks. */
    Vec towards() {
        return right().cross(up());
    }

    double x(Vec point) {
        return point.dot(right());
    }

    double y(Vec point) {
        return point.dot(up());
    }

    /** Larger is nearer. */
    double depth(Vec point) {
        return point.dot(towards());
    }

    boolean seesTheFloorAsALine() {
        return pitch <= LEVEL;
    }
}
