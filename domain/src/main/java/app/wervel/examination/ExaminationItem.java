package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Something that is examined, with the values that it can have. */
public enum ExaminationItem {
    STRENGTH_C5(ExaminationBlock.STRENGTH, true, Scale.MRC),
    STRENGTH_C6(ExaminationBlock.STRENGTH, true, Scale.MRC),
    STRENGTH_C7(ExaminationBlock.STRENGTH, true, Scale.MRC),
    STRENGTH_C8(ExaminationBlock.STRENGTH, true, Scale.MRC),
    STRENGTH_T1(ExaminationBlock.STRENGTH, true, Scale.MRC),
    STRENGTH_L2(ExaminationBlock.STRENGTH, true, Scale.MRC),
    STRENGTH_L3(ExaminationBlock.STRENGTH, true, Scale.MRC),
    STRENGTH_L4(ExaminationBlock.STRENGTH, true, Scale.MRC),
    STRENGTH_L5(ExaminationBlock.STRENGTH, true, Scale.MRC),
    STRENGTH_S1(ExaminationBlock.STRENGTH, true, Scale.MRC),
    SENSATION_C5(ExaminationBlock.SENSATION, true, Scale.FELT),
    SENSATION_C6(ExaminationBlock.SENSATION, true, Scale.FELT),
    SENSATION_C7(ExaminationBlock.SENSATION, true, Scale.FELT),
    SENSATION_C8(ExaminationBlock.SENSATION, true, Scale.FELT),
    SENSATION_T1(ExaminationBlock.SENSATION, true, Scale.FELT),
    /** A band round the chest or belly. */
    SENSATION_TRUNK(ExaminationBlock.SENSATION, true, Scale.FELT),
    SENSATION_L2(ExaminationBlock.SENSATION, true, Scale.FELT),
    SENSATION_L3(ExaminationBlock.SENSATION, true, Scale.FELT),
    SENSATION_L4(ExaminationBlock.SENSATION, true, Scale.FELT),
    SENSATION_L5(ExaminationBlock.SENSATION, true, Scale.FELT),
    SENSATION_S1(ExaminationBlock.SENSATION, true, Scale.FELT),
    SENSATION_S2(ExaminationBlock.SENSATION, true, Scale.FELT),
    /** Between the legs: S3 to S5. */
    SENSATION_SADDLE(ExaminationBlock.SENSATION, true, Scale.FELT),
    REFLEX_BICEPS(ExaminationBlock.REFLEXES, true, Scale.REFLEX),
    REFLEX_TRICEPS(ExaminationBlock.REFLEXES, true, Scale.REFLEX),
    REFLEX_KNEE(ExaminationBlock.REFLEXES, true, Scale.REFLEX),
    REFLEX_ANKLE(ExaminationBlock.REFLEXES, true, Scale.REFLEX),
    BABINSKI(ExaminationBlock.SIGNS, true, Scale.SIGN),
    CLONUS(ExaminationBlock.SIGNS, true, Scale.SIGN),
    /** Straight-leg raise (Lasègue). */
    SLR(ExaminationBlock.TESTS, true, Scale.TEST),
    /** Raising the other leg brings on the pain; the side is that of the leg that is raised. */
    CROSSED_SLR(ExaminationBlock.TESTS, true, Scale.TEST),
    FEMORAL_STRETCH(ExaminationBlock.TESTS, true, Scale.TEST),
    UPPER_LIMB_TENSION(ExaminationBlock.TESTS, true, Scale.TEST),
    GAIT(ExaminationBlock.WALKING, false, Scale.GAIT),
    HEEL_WALKING(ExaminationBlock.WALKING, true, Scale.ABILITY),
    TOE_WALKING(ExaminationBlock.WALKING, true, Scale.ABILITY),
    HAND_COORDINATION(ExaminationBlock.WALKING, false, Scale.HANDS);

    /** The values of a kind of item, and which of them is normal. */
    private enum Scale {
        /** Muscle strength after the Medical Research Council. */
        MRC("5", "0", "1", "2", "3", "4", "5"),
        FELT("normal", "normal", "less", "absent", "more"),
        REFLEX("normal", "absent", "low", "normal", "brisk"),
        SIGN("absent", "absent", "present"),
        TEST("negative", "negative", "positive"),
        GAIT("normal", "normal", "unsteady", "other"),
        ABILITY("possible", "possible", "not_possible"),
        HANDS("normal", "normal", "clumsy");

        private final String normal;
        private final List<String> values;

        Scale(String normal, String... values) {
            this.normal = normal;
            this.values = List.of(values);
        }
    }

    private final ExaminationBlock block;
    private final boolean sided;
    private final Scale scale;

    ExaminationItem(ExaminationBlock block, boolean sided, Scale scale) {
        this.block = block;
        this.sided = sided;
        this.scale = scale;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ExaminationBlock block() {
        return block;
    }

    public List<ExaminedSide> sides() {
        return sided ? List.of(ExaminedSide.LEFT, ExaminedSide.RIGHT) : List.of(ExaminedSide.BOTH);
    }

    public List<String> possibleValues() {
        return scale.values;
    }

    /** The value of a negative finding. */
    public String normal() {
        return scale.normal;
    }

    boolean isLeg() {
        return switch (this) {
            case STRENGTH_L2, STRENGTH_L3, STRENGTH_L4, STRENGTH_L5, STRENGTH_S1 -> true;
            case SENSATION_L2,
                    SENSATION_L3,
                    SENSATION_L4,
                    SENSATION_L5,
                    SENSATION_S1,
                    SENSATION_S2 ->
                    true;
            default -> false;
        };
    }

    boolean isArm() {
        return switch (this) {
            case STRENGTH_C5, STRENGTH_C6, STRENGTH_C7, STRENGTH_C8, STRENGTH_T1 -> true;
            case SENSATION_C5, SENSATION_C6, SENSATION_C7, SENSATION_C8, SENSATION_T1 -> true;
            default -> false;
        };
    }

    public static List<ExaminationItem> of(ExaminationBlock block) {
        return Arrays.stream(values()).filter(item -> item.block == block).toList();
    }

    /**
     * @throws InvalidValue {@code examination.item-unknown}
     */
    public static ExaminationItem fromId(String id) {
        return Arrays.stream(values())
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("examination.item-unknown"));
    }
}
