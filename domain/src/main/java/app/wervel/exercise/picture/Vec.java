package app.wervel.exercise.picture;

/**
 * A point or a direction in the room, in centimetres: x to the right and y up, as seen from the
 * side, and z towards whoever looks. The floor is y = 0; a figure faces +x, so its right hand is at
 * +z.
 */
public record Vec(double x, double y, double z) {
    static final Vec ZERO = new Vec(0, 0, 0);
    static final Vec TO_RIGHT_HAND = new Vec(0, 0, 1);

    Vec plus(Vec other) {
        return new Vec(x + other.x, y + other.y, z + other.z);
    }

    Vec minus(Vec other) {
        return new Vec(x - other.x, y - other.y, z - other.z);
    }

    Vec times(double factor) {
        return new Vec(x * factor, y * factor, z * factor);
    }

    double dot(Vec other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vec cross(Vec other) {
        return new Vec(
                y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    double distance(Vec other) {
        return minus(other).length();
    }

    Vec unit() {
        return times(1 / length());
    }

    Vec towards(Vec other, double part) {
        return plus(other.minus(this).times(part));
    }

    /** What is left of it at a right angle to an axis of length one. */
    Vec across(Vec axis) {
        return minus(axis.times(dot(axis)));
    }

    /** Turned about an axis of length one, by the right-hand rule. */
    Vec turned(Vec axis, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return times(cos)
                .plus(axis.cross(this).times(sin))
                .plus(axis.times(axis.dot(this) * (1 - cos)));
    }

    /** The angle between two directions, 0 to 180 degrees. */
    double angleTo(Vec other) {
        double cos = dot(other) / (length() * other.length());
        return Math.toDegrees(Math.acos(Math.clamp(cos, -1, 1)));
    }
}
