package app.wervel.triage;

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

/** Cauda equina, nerves and spinal cord. */
class NeurologicalRulesTest {
    @TestFactory
    @DisplayName("R-CES-1: Saddle/genital numbness")
    Stream<DynamicTest> saddleNumbness() {
        return rule("R-CES-1")
                .firesOnEachOf(NUMBNESS, List.of("saddle_genital"))
                .fires(
                        "beside milder findings",
                        given("numbness", List.of("one_leg", "saddle_genital"), "improving", true))
                .tests();
    }

    @TestFactory
    @DisplayName("R-CES-2: New bladder, bowel or sexual dysfunction with back or leg pain")
    Stream<DynamicTest> bladderBowelOrSexualDysfunction() {
        return rule("R-CES-2")
                .firesOnYes("bladder_bowel_change")
                .firesOnYes("sexual_function_change")
                .tests();
    }

    @TestFactory
    @DisplayName("R-CES-3: New pain down both legs")
    Stream<DynamicTest> newPainDownBothLegs() {
        return rule("R-CES-3")
                .firesOnEachOf(RADIATION, List.of("both_legs"))
                .fires(
                        "both legs for 14 days",
                        given("radiation", List.of("both_legs"), "leg_pain_days", 14))
                .silent(
                        "both legs for 15 days",
                        given("radiation", List.of("both_legs"), "leg_pain_days", 15))
                .fires(
                        "both legs, days null: not known counts as new",
                        givenNull("leg_pain_days", "radiation", List.of("both_legs")))
                .fires("both legs, days not asked", given("radiation", List.of("both_legs")))
                .firesOnYes(
                        "new_or_changed_symptoms",
                        "radiation",
                        List.of("both_legs"),
                        "leg_pain_days",
                        15)
                .silent(
                        "one leg, new",
                        given(
                                "radiation",
                                List.of("one_leg_below_knee"),
                                "leg_pain_days",
                                2,
                                "new_or_changed_symptoms",
                                true))
                .tests();
    }

    @TestFactory
    @DisplayName(
            "R-CES-4: Pain down both legs for more than two weeks, without the walking-and-sitting pattern")
    Stream<DynamicTest> lastingPainDownBothLegs() {
        return rule("R-CES-4")
                .firesOnEachOf(RADIATION, List.of("both_legs"), "leg_pain_days", 15)
                .silent(
                        "both legs for 14 days: that is R-CES-3",
                        given("radiation", List.of("both_legs"), "leg_pain_days", 14))
                .silent(
                        "both legs, days not known: that is R-CES-3",
                        given("radiation", List.of("both_legs")))
                .silentOnYes(
                        "new_or_changed_symptoms",
                        "radiation",
                        List.of("both_legs"),
                        "leg_pain_days",
                        15)
                .silentOnYes(
                        "leg_pain_walking_relieved_by_sitting",
                        "radiation",
                        List.of("both_legs"),
                        "leg_pain_days",
                        15)
                .tests();
    }

    @TestFactory
    @DisplayName("R-CES-5: Unclear whether bladder, bowel or saddle feeling has changed")
    Stream<DynamicTest> unclearBladderBowelOrSaddle() {
        return rule("R-CES-5")
                .fires(
                        "does not know whether bladder or bowel changed",
                        given("bladder_bowel_change", "unknown"))
                .silent(
                        "bladder or bowel changed: that is R-CES-2",
                        given("bladder_bowel_change", true))
                .silent("bladder and bowel did not change", given("bladder_bowel_change", false))
                .silent(
                        "does not know whether sexual function changed",
                        given("sexual_function_change", "unknown"))
                .firesOnEachOf(NUMBNESS, List.of("saddle_unsure"))
                .tests();
    }

    @TestFactory
    @DisplayName("R-NEU-1: Numbness in both legs")
    Stream<DynamicTest> numbnessOfBothLegs() {
        return rule("R-NEU-1").firesOnEachOf(NUMBNESS, List.of("both_legs")).tests();
    }

    @TestFactory
    @DisplayName("R-NEU-2: Weakness of both legs")
    Stream<DynamicTest> weaknessOfBothLegs() {
        return rule("R-NEU-2").firesOnEachOf(WEAKNESS, List.of("both_legs")).tests();
    }

    @TestFactory
    @DisplayName("R-NEU-3: Severe or progressive weakness of one leg (MRC 3 or less)")
    Stream<DynamicTest> severeWeaknessOfOneLeg() {
        return rule("R-NEU-3")
                .firesOnEachOf(WEAKNESS, List.of("one_leg_severe", "one_leg_progressive"))
                .fires("MRC 0", given("mrc_grade", 0))
                .fires("MRC 3", given("mrc_grade", 3))
                .silent("MRC 4", given("mrc_grade", 4))
                .silent("MRC null: not examined", givenNull("mrc_grade"))
                .tests();
    }

    @TestFactory
    @DisplayName("R-NEU-4: New numbness or mild weakness in one leg, not yet examined and graded")
    Stream<DynamicTest> ungradedDeficitOfOneLeg() {
        return rule("R-NEU-4")
                .firesOnEachOf(NUMBNESS, List.of("one_leg"))
                .firesOnEachOf(WEAKNESS, List.of("one_leg_mild"))
                .silentOnYes(
                        "examined_by_therapist", "numbness", List.of("one_leg"), "mrc_grade", 5)
                .silentOnYes(
                        "examined_by_therapist",
                        "weakness",
                        List.of("one_leg_mild"),
                        "mrc_grade",
                        4)
                .fires(
                        "numb, examined but not graded",
                        given("numbness", List.of("one_leg"), "examined_by_therapist", true))
                .fires(
                        "numb, examined, grade null",
                        givenNull(
                                "mrc_grade",
                                "numbness",
                                List.of("one_leg"),
                                "examined_by_therapist",
                                true))
                .fires(
                        "weak, examined but not graded",
                        given("weakness", List.of("one_leg_mild"), "examined_by_therapist", true))
                .silent(
                        "examined and graded, nothing numb or weak",
                        given("examined_by_therapist", true, "mrc_grade", 5))
                .tests();
    }

    @TestFactory
    @DisplayName("R-NEU-5: Mild paresis (MRC 4, or mild and not graded)")
    Stream<DynamicTest> mildParesis() {
        return rule("R-NEU-5")
                .silent("MRC 3: that is R-NEU-3", given("mrc_grade", 3))
                .fires("MRC 4", given("mrc_grade", 4))
                .silent("MRC 5", given("mrc_grade", 5))
                .silent("MRC null without weakness", givenNull("mrc_grade"))
                .firesOnEachOf(WEAKNESS, List.of("one_leg_mild"))
                .fires(
                        "mild, MRC null",
                        givenNull("mrc_grade", "weakness", List.of("one_leg_mild")))
                .silent("mild, MRC 5", given("weakness", List.of("one_leg_mild"), "mrc_grade", 5))
                .silent("mild, MRC 3", given("weakness", List.of("one_leg_mild"), "mrc_grade", 3))
                .tests();
    }

    @TestFactory
    @DisplayName("R-NEU-6: Neuropathic symptoms with a possible systemic cause")
    Stream<DynamicTest> neuropathyWithSystemicCause() {
        return rule("R-NEU-6")
                .firesOnYes("burning_or_shooting", "diabetes", true)
                .firesOnEachOf(NUMBNESS, List.of("hands_feet"), "diabetes", true)
                .firesOnYes("diabetes", "burning_or_shooting", true)
                .firesOnYes("ms_or_autoimmune", "burning_or_shooting", true)
                .firesOnYes("vegan_or_b12_risk", "burning_or_shooting", true)
                .firesOnYes("chemo_history", "burning_or_shooting", true)
                .firesOnYes("radiotherapy_history", "burning_or_shooting", true)
                .firesOnYes("tick_bite_or_erythema_migrans", "numbness", List.of("hands_feet"))
                .tests();
    }

    @TestFactory
    @DisplayName("R-NEU-7: Numb hands or feet, not known and stable")
    Stream<DynamicTest> unexplainedNumbHandsOrFeet() {
        return rule("R-NEU-7")
                .firesOnEachOf(NUMBNESS, List.of("hands_feet"))
                .silentOnYes("known_stable_neuropathy", "numbness", List.of("hands_feet"))
                .tests();
    }

    @TestFactory
    @DisplayName("R-NEU-8: Numb hands or feet for less than two weeks")
    Stream<DynamicTest> newNumbHandsOrFeet() {
        return rule("R-NEU-8")
                .firesOnEachOf(NUMBNESS, List.of("hands_feet"), "duration_days", 14)
                .silent(
                        "for 15 days: that is R-NEU-7",
                        given("numbness", List.of("hands_feet"), "duration_days", 15))
                .silent("duration not known yet", given("numbness", List.of("hands_feet")))
                .silentOnYes(
                        "known_stable_neuropathy",
                        "numbness",
                        List.of("hands_feet"),
                        "duration_days",
                        14)
                .tests();
    }

    @TestFactory
    @DisplayName("R-NEU-9: Motor or sensory deficit of one arm")
    Stream<DynamicTest> deficitOfAnArm() {
        return rule("R-NEU-9")
                .firesOnEachOf(WEAKNESS, List.of("arm"))
                .firesOnEachOf(NUMBNESS, List.of("arm"))
                .silent("pain down the arm only", given("radiation", List.of("arm")))
                .tests();
    }

    @TestFactory
    @DisplayName("R-NEU-10: Numbness or a band-like feeling round the trunk")
    Stream<DynamicTest> numbnessRoundTheTrunk() {
        return rule("R-NEU-10").firesOnEachOf(NUMBNESS, List.of("trunk")).tests();
    }

    @TestFactory
    @DisplayName("R-UMN-1: Possible cord involvement (unsteady gait, clumsy hands)")
    Stream<DynamicTest> signsOfCordInvolvement() {
        return rule("R-UMN-1").firesOnYes("unsteady_gait").firesOnYes("clumsy_hands").tests();
    }
}
