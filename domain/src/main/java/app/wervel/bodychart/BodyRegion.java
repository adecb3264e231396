package app.wervel.bodychart;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of the body as people point at it, seen from one side. The ids are those of the intake's
 * questions, which hold the regions of before there were charts.
 */
public enum BodyRegion {
    HEAD_NECK_FRONT(BodyView.FRONT, "Hoofd en hals", "Head and throat"),
    SHOULDER_FRONT_LEFT(BodyView.FRONT, "Schouder links", "Left shoulder"),
    SHOULDER_FRONT_RIGHT(BodyView.FRONT, "Schouder rechts", "Right shoulder"),
    CHEST(BodyView.FRONT, "Borst", "Chest"),
    ARM_LEFT(BodyView.FRONT, "Arm links", "Left arm"),
    ARM_RIGHT(BodyView.FRONT, "Arm rechts", "Right arm"),
    HAND_LEFT(BodyView.FRONT, "Hand links", "Left hand"),
    HAND_RIGHT(BodyView.FRONT, "Hand rechts", "Right hand"),
    ABDOMEN_LEFT(BodyView.FRONT, "Buik links", "Left side of the belly"),
    ABDOMEN_RIGHT(BodyView.FRONT, "Buik rechts", "Right side of the belly"),
    GROIN_LEFT(BodyView.FRONT, "Lies links", "Left groin"),
    GROIN_RIGHT(BodyView.FRONT, "Lies rechts", "Right groin"),
    GENITAL_AREA(BodyView.FRONT, "Rond de geslachtsdelen", "Around the genitals"),
    THIGH_FRONT_LEFT(BodyView.FRONT, "Voorkant bovenbeen links", "Front of the left thigh"),
    THIGH_FRONT_RIGHT(BodyView.FRONT, "Voorkant bovenbeen rechts", "Front of the right thigh"),
    KNEE_LEFT(BodyView.FRONT, "Knie links", "Left knee"),
    KNEE_RIGHT(BodyView.FRONT, "Knie rechts", "Right knee"),
    SHIN_LEFT(BodyView.FRONT, "Scheenbeen links", "Left shin"),
    SHIN_RIGHT(BodyView.FRONT, "Scheenbeen rechts", "Right shin"),
    FOOT_TOP_LEFT(BodyView.FRONT, "Bovenkant voet links", "Top of the left foot"),
    FOOT_TOP_RIGHT(BodyView.FRONT, "Bovenkant voet rechts", "Top of the right foot"),
    HEAD_BACK(BodyView.BACK, "Achterhoofd", "Back of the head"),
    NECK(BodyView.BACK, "Nek", "Neck"),
    SHOULDER_BLADE_LEFT(BodyView.BACK, "Schouderblad links", "Left shoulder blade"),
    SHOULDER_BLADE_RIGHT(BodyView.BACK, "Schouderblad rechts", "Right shoulder blade"),
    ARM_BACK_LEFT(BodyView.BACK, "Achterkant arm links", "Back of the left arm"),
    ARM_BACK_RIGHT(BodyView.BACK, "Achterkant arm rechts", "Back of the right arm"),
    HAND_BACK_LEFT(BodyView.BACK, "Handrug links", "Back of the left hand"),
    HAND_BACK_RIGHT(BodyView.BACK, "Handrug rechts", "Back of the right hand"),
    BETWEEN_SHOULDER_BLADES(
            BodyView.BACK, "Tussen de schouderbladen", "Between the shoulder blades"),
    MID_BACK(BodyView.BACK, "Midden van de rug", "Middle of the back"),
    LOW_BACK_LEFT(BodyView.BACK, "Onderrug links", "Left low back"),
    LOW_BACK_RIGHT(BodyView.BACK, "Onderrug rechts", "Right low back"),
    SACRUM(BodyView.BACK, "Heiligbeen en stuit", "Sacrum and tailbone"),
    BUTTOCK_LEFT(BodyView.BACK, "Bil links", "Left buttock"),
    BUTTOCK_RIGHT(BodyView.BACK, "Bil rechts", "Right buttock"),
    SADDLE(BodyView.BACK, "Zitvlak en tussen de benen", "Saddle area"),
    THIGH_BACK_LEFT(BodyView.BACK, "Achterkant bovenbeen links", "Back of the left thigh"),
    THIGH_BACK_RIGHT(BodyView.BACK, "Achterkant bovenbeen rechts", "Back of the right thigh"),
    CALF_LEFT(BodyView.BACK, "Kuit links", "Left calf"),
    CALF_RIGHT(BodyView.BACK, "Kuit rechts", "Right calf"),
    SOLE_LEFT(BodyView.BACK, "Hiel en voetzool links", "Left heel and sole"),
    SOLE_RIGHT(BodyView.BACK, "Hiel en voetzool rechts", "Right heel and sole");

    private final BodyView view;
    private final String dutch;
    private final String english;

    BodyRegion(BodyView view, String dutch, String english) {
        this.view = view;
        this.dutch = dutch;
        this.english = english;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public BodyView view() {
        return view;
    }

    /** With its side. Dutch where the locale is Dutch, else English. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("nl") ? dutch : english;
    }

    public BodySide side() {
        if (name().endsWith("_LEFT")) {
            return BodySide.LEFT;
        }
        return name().endsWith("_RIGHT") ? BodySide.RIGHT : BodySide.MIDDLE;
    }

    /** The same part on the other side of the body; empty for what is in the middle. */
    public Optional<BodyRegion> twin() {
        return switch (side()) {
            case LEFT -> Optional.of(valueOf(part() + "_RIGHT"));
            case RIGHT -> Optional.of(valueOf(part() + "_LEFT"));
            case MIDDLE -> Optional.empty();
        };
    }

    /** What left and right have in common, for the shape. */
    String part() {
        return name().replaceFirst("_(LEFT|RIGHT)$", "");
    }

    public static List<BodyRegion> seenFrom(BodyView view) {
        return Arrays.stream(values()).filter(region -> region.view == view).toList();
    }

    public static Optional<BodyRegion> findById(String id) {
        return Arrays.stream(values()).filter(region -> region.id().equals(id)).findFirst();
    }

    /**
     * @throws InvalidValue {@code bodychart.region-unknown}
     */
    public static BodyRegion fromId(String id) {
        return findById(id).orElseThrow(() -> new InvalidValue("bodychart.region-unknown"));
    }
}
