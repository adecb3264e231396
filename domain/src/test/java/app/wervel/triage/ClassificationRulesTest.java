package app.wervel.triage;

import static app.wervel.triage.AnswerField.LOCATION;
import static app.wervel.triage.AnswerField.NUMBNESS;
import static app.wervel.triage.AnswerField.RADIATION;
import static app.wervel.triage.AnswerField.WEAKNESS;
import static app.wervel.triage.RuleExamples.given;
import static app.wervel.triage.RuleExamples.givenNull;
import static app.wervel.triage.RuleExamples.rule;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Patterns that point to a class of complaint. */
class ClassificationRulesTest {
    @TestFactory
    @DisplayName("C-RAD: Pattern fits lumbosacral radicular syndrome")
    Stream<DynamicTest> lumbosacralRadicularSyndrome() {
        return rule("C-RAD")
                .firesOnEachOf(
                        RADIATION,
                        List.of("one_leg_below_knee"),
                        "leg_pain_worse_than_back",
                        true,
                        "cough_sneeze_provokes",
                        true)
                .silent(
                        "one sign",
                        given(
                                "radiation",
                                List.of("one_leg_below_knee"),
                                "cough_sneeze_provokes",
                                true))
                .firesOnYes(
                        "leg_pain_worse_than_back",
                        "radiation",
                        List.of("one_leg_below_knee"),
                        "slr_positive",
                        true)
                .firesOnYes(
                        "cough_sneeze_provokes",
                        "radiation",
                        List.of("one_leg_below_knee"),
                        "slr_positive",
                        true)
                .firesOnYes(
                        "tingling_one_leg",
                        "radiation",
                        List.of("one_leg_below_knee"),
                        "slr_positive",
                        true)
                .firesOnEachOf(
                        NUMBNESS,
                        List.of("one_leg"),
                        "radiation",
                        List.of("one_leg_below_knee"),
                        "slr_positive",
                        true)
                .silent(
                        "tingling and numbness of one leg are one sign",
                        given(
                                "radiation",
                                List.of("one_leg_below_knee"),
                                "tingling_one_leg",
                                true,
                                "numbness",
                                List.of("one_leg")))
                .firesOnEachOf(
                        WEAKNESS,
                        List.of("one_leg_mild", "one_leg_severe", "one_leg_progressive"),
                        "radiation",
                        List.of("one_leg_below_knee"),
                        "slr_positive",
                        true)
                .firesOnYes(
                        "slr_positive",
                        "radiation",
                        List.of("one_leg_below_knee"),
                        "tingling_one_leg",
                        true)
                .silent(
                        "leg raise null",
                        givenNull(
                                "slr_positive",
                                "radiation",
                                List.of("one_leg_below_knee"),
                                "tingling_one_leg",
                                true))
                .tests();
    }

    @TestFactory
    @DisplayName("C-RAD-2: Pattern fits an upper lumbar root (L2 to L4)")
    Stream<DynamicTest> upperLumbarRoot() {
        return rule("C-RAD-2")
                .firesOnEachOf(
                        RADIATION,
                        List.of("one_leg_thigh_only"),
                        "leg_pain_worse_than_back",
                        true,
                        "tingling_one_leg",
                        true)
                .firesOnYes(
                        "leg_pain_worse_than_back",
                        "radiation",
                        List.of("one_leg_thigh_only"),
                        "tingling_one_leg",
                        true)
                .firesOnYes(
                        "tingling_one_leg",
                        "radiation",
                        List.of("one_leg_thigh_only"),
                        "leg_pain_worse_than_back",
                        true)
                .firesOnEachOf(
                        NUMBNESS,
                        List.of("one_leg"),
                        "radiation",
                        List.of("one_leg_thigh_only"),
                        "leg_pain_worse_than_back",
                        true)
                .firesOnEachOf(
                        WEAKNESS,
                        List.of("one_leg_mild", "one_leg_severe", "one_leg_progressive"),
                        "radiation",
                        List.of("one_leg_thigh_only"),
                        "leg_pain_worse_than_back",
                        true)
                .tests();
    }

    @TestFactory
    @DisplayName("C-NP-LP: Fits lumbar plexus neuralgia")
    Stream<DynamicTest> lumbarPlexusNeuralgia() {
        return rule("C-NP-LP")
                .firesOnEachOf(
                        NUMBNESS,
                        List.of("one_leg"),
                        "burning_or_shooting",
                        true,
                        "pelvic_surgery_or_trauma",
                        true)
                .firesOnEachOf(
                        WEAKNESS,
                        List.of("one_leg_mild", "one_leg_severe", "one_leg_progressive"),
                        "burning_or_shooting",
                        true,
                        "pelvic_surgery_or_trauma",
                        true)
                .firesOnYes(
                        "burning_or_shooting",
                        "numbness",
                        List.of("one_leg"),
                        "pelvic_surgery_or_trauma",
                        true)
                .firesOnYes(
                        "pelvic_surgery_or_trauma",
                        "numbness",
                        List.of("one_leg"),
                        "burning_or_shooting",
                        true)
                .tests();
    }

    @TestFactory
    @DisplayName("C-NP-BP: Fits brachial plexus neuralgia")
    Stream<DynamicTest> brachialPlexusNeuralgia() {
        return rule("C-NP-BP")
                .firesOnEachOf(
                        RADIATION, List.of("arm"), "burning_or_shooting", true, "arm_injury", true)
                .firesOnEachOf(
                        WEAKNESS, List.of("arm"), "burning_or_shooting", true, "arm_injury", true)
                .firesOnEachOf(
                        NUMBNESS, List.of("arm"), "burning_or_shooting", true, "arm_injury", true)
                .firesOnYes("burning_or_shooting", "radiation", List.of("arm"), "arm_injury", true)
                .firesOnYes("arm_injury", "radiation", List.of("arm"), "burning_or_shooting", true)
                .tests();
    }

    @TestFactory
    @DisplayName("C-NP-PH: Fits phantom limb pain")
    Stream<DynamicTest> phantomLimbPain() {
        return rule("C-NP-PH")
                .firesOnYes("amputation", "location", List.of("missing_limb"))
                .firesOnEachOf(LOCATION, List.of("missing_limb"), "amputation", true)
                .silent("the place was not asked", given("amputation", true))
                .tests();
    }
}
