package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the practitioner fills in.
 *
 * @param consent to reserved or special acts; null: not asked
 * @param order who gave the order for a reserved act, and which
 * @param slrAngleLeft at which the straight-leg raise stopped, in degrees
 * @param conclusion what the practitioner makes of it all
 * @param ruleReason what the practitioner decides about rules that fire newly
 */
public record ExaminationContent(
        @Nullable ConsentToActs consent,
        @Nullable String order,
        @Nullable String inspection,
        @Nullable String movement,
        @Nullable String palpation,
        @Nullable String other,
        Findings findings,
        @Nullable Integer slrAngleLeft,
        @Nullable Integer slrAngleRight,
        Set<NerveDescriptor> descriptors,
        Set<NervePainType> types,
        Set<NervePainCause> causes,
        @Nullable String conclusion,
        @Nullable String ruleReason) {
    public static final int LARGEST_ANGLE = 120;

    public static final ExaminationContent EMPTY =
            new ExaminationContent(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Findings.NONE,
                    null,
                    null,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    null,
                    null);

    /**
     * @throws InvalidValue {@code text.too-long}, {@code text.invalid-characters}, {@code
     *     examination.angle-out-of-range}
     */
    public ExaminationContent {
        order = Texts.optional(order, Texts.NOTE);
        inspection = Texts.optional(inspection, Texts.NOTE);
        movement = Texts.optional(movement, Texts.NOTE);
        palpation = Texts.optional(palpation, Texts.NOTE);
        other = Texts.optional(other, Texts.NOTE);
        slrAngleLeft = possibleAngle(slrAngleLeft);
        slrAngleRight = possibleAngle(slrAngleRight);
        descriptors = Set.copyOf(descriptors);
        types = Set.copyOf(types);
        causes = Set.copyOf(causes);
        conclusion = Texts.optional(conclusion, Texts.NOTE);
        ruleReason = Texts.optional(ruleReason, Texts.NOTE);
    }

    /**
     * @throws InvalidValue {@code examination.angle-out-of-range}
     */
    public static @Nullable Integer possibleAngle(@Nullable Integer angle) {
        if (angle != null && (angle < 0 || angle > LARGEST_ANGLE)) {
            throw new InvalidValue("examination.angle-out-of-range");
        }
        return angle;
    }

    /** Whether there is anything to sign. */
    boolean isEmpty() {
        return findings.all().isEmpty()
                && descriptors.isEmpty()
                && inspection == null
                && movement == null
                && palpation == null
                && other == null
                && conclusion == null;
    }

    @Override
    public String toString() {
        return "ExaminationContent";
    }
}
