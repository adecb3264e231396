package app.wervel.triage;

import static app.wervel.triage.AnswerField.LOCATION;
import static app.wervel.triage.AnswerField.ONSET;
import static app.wervel.triage.RuleExamples.given;
import static app.wervel.triage.RuleExamples.givenNull;
import static app.wervel.triage.RuleExamples.rule;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How long it lasts, and what changed. */
class CourseRulesTest {
    @TestFactory
    @DisplayName("R-DUR-1: Over 55 and back pain for 2 weeks or more, not seen by GP")
    Stream<DynamicTest> twoWeeksOverFiftyFive() {
        return rule("R-DUR-1")
                .fires("56, 14 days", given("age", 56, "duration_days", 14))
                .silent("55, 14 days", given("age", 55, "duration_days", 14))
                .silent("56, 13 days", given("age", 56, "duration_days", 13))
                .silent("age not known yet", given("duration_days", 14))
                .silent("duration not known yet", given("age", 56))
                .silentOnYes("seen_by_gp", "age", 56, "duration_days", 14)
                .silentOnYes("improving", "age", 56, "duration_days", 14)
                .firesOnEachOf(
                        LOCATION,
                        List.of(
                                "low_back",
                                "mid_back",
                                "upper_back",
                                "between_shoulder_blades",
                                "neck"),
                        "age",
                        56,
                        "duration_days",
                        14)
                .tests();
    }

    @TestFactory
    @DisplayName("R-DUR-2: Back pain for 3 weeks or more without improvement, not seen by GP")
    Stream<DynamicTest> threeWeeksWithoutImprovement() {
        return rule("R-DUR-2")
                .silent("20 days", given("age", 40, "duration_days", 20))
                .fires("21 days", given("age", 40, "duration_days", 21))
                .fires("41 days", given("age", 40, "duration_days", 41))
                .silent("42 days: that is R-DUR-3", given("age", 40, "duration_days", 42))
                .silent("duration not known yet", given("age", 40))
                .fires("55", given("age", 55, "duration_days", 21))
                .silent("56: that is R-DUR-1", given("age", 56, "duration_days", 21))
                .silent("age not known yet", given("duration_days", 21))
                .silentOnYes("seen_by_gp", "age", 40, "duration_days", 21)
                .silentOnYes("improving", "age", 40, "duration_days", 21)
                .silent(
                        "the knee",
                        given("age", 40, "duration_days", 21, "location", List.of("knee")))
                .tests();
    }

    @TestFactory
    @DisplayName("R-DUR-3: Back pain for 6 weeks or more without improvement, not seen by GP")
    Stream<DynamicTest> sixWeeksWithoutImprovement() {
        return rule("R-DUR-3")
                .silent("41 days", given("age", 40, "duration_days", 41))
                .fires("42 days", given("age", 40, "duration_days", 42))
                .fires("55", given("age", 55, "duration_days", 42))
                .silent("56", given("age", 56, "duration_days", 42))
                .silent("age not known yet", given("duration_days", 42))
                .silentOnYes("seen_by_gp", "age", 40, "duration_days", 42)
                .silentOnYes("improving", "age", 40, "duration_days", 42)
                .silent(
                        "the knee",
                        given("age", 40, "duration_days", 42, "location", List.of("knee")))
                .tests();
    }

    @TestFactory
    @DisplayName("R-RAD-1: Radicular pain for 8 weeks or more without improvement")
    Stream<DynamicTest> eightWeeksOfRadicularPain() {
        return rule("R-RAD-1")
                .fires(
                        "C-RAD for 56 days",
                        given(
                                "duration_days",
                                56,
                                "radiation",
                                List.of("one_leg_below_knee"),
                                "leg_pain_worse_than_back",
                                true,
                                "slr_positive",
                                true))
                .silent(
                        "C-RAD for 55 days",
                        given(
                                "duration_days",
                                55,
                                "radiation",
                                List.of("one_leg_below_knee"),
                                "leg_pain_worse_than_back",
                                true,
                                "slr_positive",
                                true))
                .fires(
                        "C-RAD-2 for 56 days",
                        given(
                                "duration_days",
                                56,
                                "radiation",
                                List.of("one_leg_thigh_only"),
                                "leg_pain_worse_than_back",
                                true,
                                "tingling_one_leg",
                                true))
                .silent(
                        "duration not known yet",
                        given(
                                "radiation",
                                List.of("one_leg_thigh_only"),
                                "leg_pain_worse_than_back",
                                true,
                                "tingling_one_leg",
                                true))
                .silent(
                        "neither pattern",
                        given(
                                "duration_days",
                                56,
                                "radiation",
                                List.of("one_leg_below_knee"),
                                "leg_pain_worse_than_back",
                                true))
                .silentOnYes(
                        "improving",
                        "duration_days",
                        56,
                        "radiation",
                        List.of("one_leg_thigh_only"),
                        "leg_pain_worse_than_back",
                        true,
                        "tingling_one_leg",
                        true)
                .tests();
    }

    @TestFactory
    @DisplayName("R-AXS-1: Inflammatory back pain (ASAS 4 of 5)")
    Stream<DynamicTest> inflammatoryBackPain() {
        return rule("R-AXS-1")
                .fires(
                        "4 of 5: all but waking at night",
                        given(
                                "duration_days",
                                90,
                                "onset_age",
                                39,
                                "onset",
                                "gradual",
                                "improves_with_exercise",
                                true,
                                "improves_with_rest",
                                false))
                .silent(
                        "89 days",
                        given(
                                "duration_days",
                                89,
                                "onset_age",
                                39,
                                "onset",
                                "gradual",
                                "improves_with_exercise",
                                true,
                                "improves_with_rest",
                                false))
                .silent(
                        "duration not known yet",
                        given(
                                "onset_age",
                                39,
                                "onset",
                                "gradual",
                                "improves_with_exercise",
                                true,
                                "improves_with_rest",
                                false))
                .silent(
                        "began at 40: 3 of 5",
                        given(
                                "duration_days",
                                90,
                                "onset_age",
                                40,
                                "onset",
                                "gradual",
                                "improves_with_exercise",
                                true,
                                "improves_with_rest",
                                false))
                .silent(
                        "age at onset null: 3 of 5",
                        givenNull(
                                "onset_age",
                                "duration_days",
                                90,
                                "onset",
                                "gradual",
                                "improves_with_exercise",
                                true,
                                "improves_with_rest",
                                false))
                .firesOnlyWhen(
                        ONSET,
                        List.of("gradual"),
                        "duration_days",
                        90,
                        "onset_age",
                        39,
                        "improves_with_exercise",
                        true,
                        "improves_with_rest",
                        false)
                .firesOnYes(
                        "improves_with_exercise",
                        "duration_days",
                        90,
                        "onset_age",
                        39,
                        "onset",
                        "gradual",
                        "improves_with_rest",
                        false)
                .firesOnNo(
                        "improves_with_rest",
                        "duration_days",
                        90,
                        "onset_age",
                        39,
                        "onset",
                        "gradual",
                        "improves_with_exercise",
                        true)
                .firesOnYes(
                        "wakes_second_half_night_better_up",
                        "duration_days",
                        90,
                        "onset",
                        "gradual",
                        "improves_with_exercise",
                        true,
                        "improves_with_rest",
                        false)
                .fires(
                        "5 of 5",
                        given(
                                "duration_days",
                                90,
                                "onset_age",
                                39,
                                "onset",
                                "gradual",
                                "improves_with_exercise",
                                true,
                                "improves_with_rest",
                                false,
                                "wakes_second_half_night_better_up",
                                true))
                .tests();
    }

    @TestFactory
    @DisplayName("R-NEW-1: New or changed symptoms during treatment: screen again")
    Stream<DynamicTest> changeDuringTreatment() {
        return rule("R-NEW-1")
                .firesOnYes("in_treatment", "new_or_changed_symptoms", true)
                .firesOnYes("new_or_changed_symptoms", "in_treatment", true)
                .tests();
    }
}
