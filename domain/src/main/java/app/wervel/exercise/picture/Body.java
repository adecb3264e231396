package app.wervel.exercise.picture;

import java.util.Map;

/** Lengths and half thicknesses of the one figure that all pictures show, in centimetres. */
final class Body {
    static final double PELVIS = 17;
    static final double LOIN = 17;
    static final double CHEST = 16;
    static final double NECK = 9;
    static final double HEAD = 11.5;
    static final double HIPS = 8;
    static final double SHOULDERS = 15.5;
    static final double SHOULDER_BELOW_NECK = 4.5;
    static final double UPPER_ARM = 28;
    static final double FOREARM = 24;
    static final double HAND = 7;
    static final double THIGH = 42;
    static final double SHANK = 40;
    static final double ANKLE_HEIGHT = 7;
    static final double HEEL_BEHIND_ANKLE = 5;
    static final double HEEL_TO_BALL = 16;
    static final double TOES = 6;

    /** From the middle of a joint to the skin. Heel, ball and toe are points of the sole itself. */
    private static final Map<String, Double> SKIN =
            Map.ofEntries(
                    Map.entry("hip", 10.0),
                    Map.entry("waist", 8.5),
                    Map.entry("chest", 9.5),
                    Map.entry("neck", 6.0),
                    Map.entry("head", HEAD),
                    Map.entry("Shoulder", 7.0),
                    Map.entry("Elbow", 4.5),
                    Map.entry("Wrist", 3.3),
                    Map.entry("Hand", 4.0),
                    Map.entry("Hip", 9.5),
                    Map.entry("Knee", 6.3),
                    Map.entry("Ankle", 4.2),
                    Map.entry("Heel", 0.0),
                    Map.entry("Ball", 0.0),
                    Map.entry("Toe", 0.0));

    private Body() {}

    static double skin(String joint) {
        String name = joint.replaceFirst("^(right|left)", "");
        Double skin = SKIN.get(name);
        if (skin == null) {
            throw new IllegalArgumentException("A figure has no joint %s".formatted(joint));
        }
        return skin;
    }
}
