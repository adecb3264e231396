package app.wervel.triage;

import static app.wervel.triage.AnswerField.AMPUTATION;
import static app.wervel.triage.AnswerField.ARM_INJURY;
import static app.wervel.triage.AnswerField.BURNING_OR_SHOOTING;
import static app.wervel.triage.AnswerField.COUGH_SNEEZE_PROVOKES;
import static app.wervel.triage.AnswerField.LEG_PAIN_WORSE_THAN_BACK;
import static app.wervel.triage.AnswerField.LOCATION;
import static app.wervel.triage.AnswerField.NUMBNESS;
import static app.wervel.triage.AnswerField.PELVIC_SURGERY_OR_TRAUMA;
import static app.wervel.triage.AnswerField.RADIATION;
import static app.wervel.triage.AnswerField.SLR_POSITIVE;
import static app.wervel.triage.AnswerField.TINGLING_ONE_LEG;
import static app.wervel.triage.AnswerField.WEAKNESS;
import static app.wervel.triage.Condition.allOf;
import static app.wervel.triage.Condition.anyOf;
import static app.wervel.triage.Condition.atLeastSoMany;
import static app.wervel.triage.Condition.has;
import static app.wervel.triage.Condition.yes;

/** Patterns that point to a class of complaint; none of them is an alarm. */
final class ClassificationRules {
    private ClassificationRules() {}

    /**
     * C-RAD: Pattern fits lumbosacral radicular syndrome. Source: N2; N4; K11 (threshold of 2 is a
     * project choice).
     */
    static Condition lumbosacralRadicularSyndrome() {
        return allOf(
                has(RADIATION, "one_leg_below_knee"),
                atLeastSoMany(
                        2,
                        yes(LEG_PAIN_WORSE_THAN_BACK),
                        yes(COUGH_SNEEZE_PROVOKES),
                        anyOf(yes(TINGLING_ONE_LEG), has(NUMBNESS, "one_leg")),
                        weaknessOfOneLeg(),
                        yes(SLR_POSITIVE)));
    }

    /**
     * C-RAD-2: Pattern fits an upper lumbar root (L2 to L4). Source: N4; project choice, to be
     * confirmed by a physiotherapist.
     */
    static Condition upperLumbarRoot() {
        return allOf(
                has(RADIATION, "one_leg_thigh_only"),
                yes(LEG_PAIN_WORSE_THAN_BACK),
                anyOf(yes(TINGLING_ONE_LEG), has(NUMBNESS, "one_leg"), weaknessOfOneLeg()));
    }

    /** C-NP-LP: Fits lumbar plexus neuralgia. Source: seed 003. */
    static Condition lumbarPlexusNeuralgia() {
        return allOf(
                anyOf(has(NUMBNESS, "one_leg"), weaknessOfOneLeg()),
                yes(BURNING_OR_SHOOTING),
                yes(PELVIC_SURGERY_OR_TRAUMA));
    }

    /** C-NP-BP: Fits brachial plexus neuralgia. Source: seed 003. */
    static Condition brachialPlexusNeuralgia() {
        return allOf(
                anyOf(has(RADIATION, "arm"), has(WEAKNESS, "arm"), has(NUMBNESS, "arm")),
                yes(BURNING_OR_SHOOTING),
                yes(ARM_INJURY));
    }

    /** C-NP-PH: Fits phantom limb pain. Source: seed 003. */
    static Condition phantomLimbPain() {
        return allOf(yes(AMPUTATION), has(LOCATION, "missing_limb"));
    }

    private static Condition weaknessOfOneLeg() {
        return has(WEAKNESS, "one_leg_mild", "one_leg_severe", "one_leg_progressive");
    }
}
