package app.wervel.triage;

import static app.wervel.triage.AnswerField.LOCATION;
import static app.wervel.triage.AnswerField.LUMP;
import static app.wervel.triage.AnswerField.MEDICINES;
import static app.wervel.triage.AnswerField.NUMBNESS;
import static app.wervel.triage.AnswerField.ONSET;
import static app.wervel.triage.AnswerField.RADIATION;
import static app.wervel.triage.AnswerField.RASH;
import static app.wervel.triage.AnswerField.TRAUMA;
import static app.wervel.triage.AnswerField.WEAKNESS;
import static app.wervel.triage.RuleExamples.given;
import static app.wervel.triage.RuleExamples.rule;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cancer, vessels, inner organs, pregnancy and skin. */
class SeriousDiseaseRulesTest {
    @TestFactory
    @DisplayName("R-MAL-1: Back pain with unexplained weight loss")
    Stream<DynamicTest> unexplainedWeightLoss() {
        return rule("R-MAL-1").firesOnYes("unexplained_weight_loss").tests();
    }

    @TestFactory
    @DisplayName(
            "R-MAL-2: Cancer history plus weight loss, night pain, progressive pain or malaise")
    Stream<DynamicTest> cancerHistoryWithSigns() {
        return rule("R-MAL-2")
                .firesOnYes("cancer_history", "night_pain", true)
                .firesOnYes("unexplained_weight_loss", "cancer_history", true)
                .firesOnYes("night_pain", "cancer_history", true)
                .firesOnYes("unremitting_or_progressive", "cancer_history", true)
                .firesOnYes("malaise", "cancer_history", true)
                .tests();
    }

    @TestFactory
    @DisplayName("R-MAL-3: Cancer history plus neurological signs")
    Stream<DynamicTest> cancerHistoryWithDeficit() {
        return rule("R-MAL-3")
                .firesOnYes("cancer_history", "unsteady_gait", true)
                .firesOnEachOf(
                        WEAKNESS,
                        List.of(
                                "one_leg_mild",
                                "one_leg_severe",
                                "one_leg_progressive",
                                "both_legs",
                                "arm"),
                        "cancer_history",
                        true)
                .firesOnEachOf(
                        NUMBNESS,
                        List.of("one_leg", "both_legs", "saddle_genital", "arm", "trunk"),
                        "cancer_history",
                        true)
                .firesOnEachOf(RADIATION, List.of("both_legs"), "cancer_history", true)
                .firesOnYes("unsteady_gait", "cancer_history", true)
                .firesOnYes("clumsy_hands", "cancer_history", true)
                .firesOnYes("bladder_bowel_change", "cancer_history", true)
                .tests();
    }

    @TestFactory
    @DisplayName("R-MAL-4: Cancer history (not basal-cell skin cancer) and new pain")
    Stream<DynamicTest> cancerHistory() {
        return rule("R-MAL-4").firesOnYes("cancer_history").tests();
    }

    @TestFactory
    @DisplayName(
            "R-MAL-5: Night pain with unremitting or progressive pain, from 50 years or non-mechanical")
    Stream<DynamicTest> unremittingNightPain() {
        return rule("R-MAL-5")
                .firesOnYes("night_pain", "unremitting_or_progressive", true, "age", 50)
                .firesOnYes("unremitting_or_progressive", "night_pain", true, "age", 50)
                .silent(
                        "49",
                        given("night_pain", true, "unremitting_or_progressive", true, "age", 49))
                .firesOnNo(
                        "mechanical_pattern",
                        "night_pain",
                        true,
                        "unremitting_or_progressive",
                        true,
                        "age",
                        49)
                .fires(
                        "50, mechanical",
                        given(
                                "night_pain",
                                true,
                                "unremitting_or_progressive",
                                true,
                                "age",
                                50,
                                "mechanical_pattern",
                                true))
                .tests();
    }

    @TestFactory
    @DisplayName("R-MAL-6: Mass in the pelvis, shoulder or arm")
    Stream<DynamicTest> massInPelvisShoulderOrArm() {
        return rule("R-MAL-6").firesOnYes("pelvic_mass").firesOnYes("arm_mass").tests();
    }

    @TestFactory
    @DisplayName("R-SYS-1: General malaise or slowing with back pain")
    Stream<DynamicTest> generalMalaise() {
        return rule("R-SYS-1").firesOnYes("malaise").tests();
    }

    @TestFactory
    @DisplayName("R-AGE-1: Child or adolescent under 18 with back pain")
    Stream<DynamicTest> underEighteen() {
        return rule("R-AGE-1")
                .fires("0", given("age", 0))
                .fires("17", given("age", 17))
                .silent("18", given("age", 18))
                .silent("age not known yet", Answers.none())
                .tests();
    }

    @TestFactory
    @DisplayName("R-THO-1: Mid or upper back pain with night pain or unremitting pain")
    Stream<DynamicTest> thoracicNightPain() {
        return rule("R-THO-1")
                .firesOnEachOf(
                        LOCATION,
                        List.of("mid_back", "upper_back", "between_shoulder_blades"),
                        "night_pain",
                        true)
                .firesOnYes("night_pain", "location", List.of("mid_back"))
                .firesOnYes("unremitting_or_progressive", "location", List.of("mid_back"))
                .silent("the place was not asked", given("night_pain", true))
                .tests();
    }

    @TestFactory
    @DisplayName("R-AAA-1: New back or abdominal pain with a pulsating abdomen")
    Stream<DynamicTest> pulsatingAbdomen() {
        return rule("R-AAA-1").firesOnYes("pulsating_abdomen").tests();
    }

    @TestFactory
    @DisplayName("R-AAA-2: Non-mechanical back pain, over 60, vascular risk")
    Stream<DynamicTest> nonMechanicalPainWithVascularRisk() {
        return rule("R-AAA-2")
                .firesOnNo("mechanical_pattern", "age", 61, "smoker", true)
                .silent("60", given("age", 60, "mechanical_pattern", false, "smoker", true))
                .silent("age not known yet", given("mechanical_pattern", false, "smoker", true))
                .firesOnYes("smoker", "age", 61, "mechanical_pattern", false)
                .firesOnYes(
                        "hypertension_or_vascular_disease", "age", 61, "mechanical_pattern", false)
                .tests();
    }

    @TestFactory
    @DisplayName("R-CAR-1: Chest pain, breathlessness, tearing pain or collapse")
    Stream<DynamicTest> chestPainTearingPainOrCollapse() {
        return rule("R-CAR-1")
                .firesOnYes("chest_pain_or_breathless")
                .firesOnYes("tearing_pain")
                .firesOnYes("collapse")
                .tests();
    }

    @TestFactory
    @DisplayName("R-VAS-1: Suddenly cold, pale, painful leg")
    Stream<DynamicTest> suddenlyColdPaleLeg() {
        return rule("R-VAS-1").firesOnYes("leg_cold_pale_sudden").tests();
    }

    @TestFactory
    @DisplayName("R-VTE-1: Swollen, warm, painful calf (possible thrombosis)")
    Stream<DynamicTest> swollenWarmCalf() {
        return rule("R-VTE-1").firesOnYes("calf_swollen_warm").tests();
    }

    @TestFactory
    @DisplayName("R-BLD-1: Anticoagulant with an injury or sudden unremitting pain")
    Stream<DynamicTest> anticoagulantWithInjury() {
        return rule("R-BLD-1")
                .firesOnEachOf(MEDICINES, List.of("anticoagulant"), "trauma", "lifting")
                .firesOnlyWhen(
                        TRAUMA,
                        List.of("accident", "fall", "lifting"),
                        "medicines",
                        List.of("anticoagulant"))
                .firesOnlyWhen(
                        ONSET,
                        List.of("sudden"),
                        "medicines",
                        List.of("anticoagulant"),
                        "unremitting_or_progressive",
                        true)
                .firesOnYes(
                        "unremitting_or_progressive",
                        "medicines",
                        List.of("anticoagulant"),
                        "onset",
                        "sudden")
                .silent("injury not asked", given("medicines", List.of("anticoagulant")))
                .tests();
    }

    @TestFactory
    @DisplayName(
            "R-PREG-1: Pregnant with bleeding, fluid loss, contraction-like pain or headache with visual symptoms: midwife or obstetrician")
    Stream<DynamicTest> alarmSignsInPregnancy() {
        return rule("R-PREG-1")
                .firesOnYes("pregnant", "pregnancy_alarm", true)
                .firesOnYes("pregnancy_alarm", "pregnant", true)
                .tests();
    }

    @TestFactory
    @DisplayName("R-REN-1: Colicky flank pain or blood in urine")
    Stream<DynamicTest> flankColicOrBloodInUrine() {
        return rule("R-REN-1").firesOnYes("flank_colic_or_blood_in_urine").tests();
    }

    @TestFactory
    @DisplayName("R-LMP-1: Hot, red, swollen painful lump (possible abscess)")
    Stream<DynamicTest> hotSwollenLump() {
        return rule("R-LMP-1").firesOnlyWhen(LUMP, List.of("hot_red_swollen")).tests();
    }

    @TestFactory
    @DisplayName("R-LMP-2: Unexplained painful lump in the back")
    Stream<DynamicTest> unexplainedPainfulLump() {
        return rule("R-LMP-2").firesOnlyWhen(LUMP, List.of("painful_unexplained")).tests();
    }

    @TestFactory
    @DisplayName("R-STE-1: Leg pain on walking or standing, eased by sitting or bending forward")
    Stream<DynamicTest> legPainRelievedBySitting() {
        return rule("R-STE-1").firesOnYes("leg_pain_walking_relieved_by_sitting").tests();
    }

    @TestFactory
    @DisplayName("R-ZOS-1: New band-like blistering rash")
    Stream<DynamicTest> newBlisteringRash() {
        return rule("R-ZOS-1").firesOnlyWhen(RASH, List.of("active_band_blisters")).tests();
    }

    @TestFactory
    @DisplayName("R-ZOS-2: Pain at the site of healed shingles")
    Stream<DynamicTest> painAfterShingles() {
        return rule("R-ZOS-2").firesOnlyWhen(RASH, List.of("healed_band")).tests();
    }

    @TestFactory
    @DisplayName("R-TCK-1: Tick bite or erythema migrans with nerve pain, night pain or deficit")
    Stream<DynamicTest> tickBiteWithNerveSigns() {
        return rule("R-TCK-1")
                .firesOnYes("tick_bite_or_erythema_migrans", "night_pain", true)
                .firesOnYes("burning_or_shooting", "tick_bite_or_erythema_migrans", true)
                .firesOnYes("night_pain", "tick_bite_or_erythema_migrans", true)
                .firesOnEachOf(
                        NUMBNESS,
                        List.of(
                                "one_leg",
                                "both_legs",
                                "saddle_genital",
                                "saddle_unsure",
                                "arm",
                                "hands_feet",
                                "trunk"),
                        "tick_bite_or_erythema_migrans",
                        true)
                .firesOnEachOf(
                        WEAKNESS,
                        List.of(
                                "one_leg_mild",
                                "one_leg_severe",
                                "one_leg_progressive",
                                "both_legs",
                                "arm"),
                        "tick_bite_or_erythema_migrans",
                        true)
                .tests();
    }
}
