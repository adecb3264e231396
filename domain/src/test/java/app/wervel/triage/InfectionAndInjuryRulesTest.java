package app.wervel.triage;

import static app.wervel.triage.AnswerField.LOCATION;
import static app.wervel.triage.AnswerField.MEDICINES;
import static app.wervel.triage.AnswerField.ONSET;
import static app.wervel.triage.AnswerField.TRAUMA;
import static app.wervel.triage.RuleExamples.given;
import static app.wervel.triage.RuleExamples.givenNull;
import static app.wervel.triage.RuleExamples.rule;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Fever, infection, injury and fragile bone. */
class InfectionAndInjuryRulesTest {
    @TestFactory
    @DisplayName("R-INF-1: Back pain with fever or chills")
    Stream<DynamicTest> backPainWithFever() {
        return rule("R-INF-1")
                .firesOnYes("fever_or_chills")
                .firesOnEachOf(
                        LOCATION,
                        List.of(
                                "low_back",
                                "mid_back",
                                "upper_back",
                                "between_shoulder_blades",
                                "neck"),
                        "fever_or_chills",
                        true)
                .tests();
    }

    @TestFactory
    @DisplayName(
            "R-INF-2: Infection risk factor plus non-mechanical, night or unremitting pain or feeling ill")
    Stream<DynamicTest> infectionRiskWithSigns() {
        return rule("R-INF-2")
                .firesOnYes("immunosuppressed", "night_pain", true)
                .firesOnYes("iv_drug_use", "night_pain", true)
                .firesOnYes("recent_infection_or_spinal_procedure", "night_pain", true)
                .firesOnYes("diabetes", "night_pain", true)
                .firesOnYes("night_pain", "diabetes", true)
                .firesOnYes("unremitting_or_progressive", "diabetes", true)
                .firesOnYes("malaise", "diabetes", true)
                .firesOnYes("fever_or_chills", "diabetes", true)
                .tests();
    }

    @TestFactory
    @DisplayName("R-INF-3: Recent infection or spinal procedure")
    Stream<DynamicTest> recentInfectionOrProcedure() {
        return rule("R-INF-3").firesOnYes("recent_infection_or_spinal_procedure").tests();
    }

    @TestFactory
    @DisplayName("R-INF-4: Fever or chills with a complaint outside the spine")
    Stream<DynamicTest> feverOutsideTheSpine() {
        return rule("R-INF-4")
                .firesOnYes("fever_or_chills", "location", List.of("knee"))
                .silent(
                        "knee and neck: that is R-INF-1",
                        given("fever_or_chills", true, "location", List.of("knee", "neck")))
                .silent("place not asked counts as low back", given("fever_or_chills", true))
                .fires("no place chosen", given("fever_or_chills", true, "location", List.of()))
                .tests();
    }

    @TestFactory
    @DisplayName(
            "R-TRA-1: Back pain after an accident or fall (7 days or less, not yet seen by a doctor)")
    Stream<DynamicTest> recentInjuryOfTheSpine() {
        return rule("R-TRA-1")
                .firesOnlyWhen(TRAUMA, List.of("accident", "fall"))
                .fires("a fall 7 days ago", given("trauma", "fall", "trauma_days_ago", 7))
                .silent(
                        "a fall 8 days ago: that is R-TRA-2",
                        given("trauma", "fall", "trauma_days_ago", 8))
                .fires(
                        "a fall, days null: not known counts as recent",
                        givenNull("trauma_days_ago", "trauma", "fall"))
                .silentOnYes("trauma_assessed_by_doctor", "trauma", "fall", "trauma_days_ago", 1)
                .fires("the neck", given("trauma", "accident", "location", List.of("neck")))
                .silent(
                        "the knee: that is R-TRA-3",
                        given("trauma", "fall", "location", List.of("knee")))
                .tests();
    }

    @TestFactory
    @DisplayName(
            "R-TRA-2: Back pain after an accident or fall more than 7 days ago, never assessed")
    Stream<DynamicTest> olderInjuryOfTheSpine() {
        return rule("R-TRA-2")
                .firesOnlyWhen(TRAUMA, List.of("accident", "fall"), "trauma_days_ago", 8)
                .silent("a fall 7 days ago", given("trauma", "fall", "trauma_days_ago", 7))
                .silent("a fall, days null", givenNull("trauma_days_ago", "trauma", "fall"))
                .silent("a fall, days not asked", given("trauma", "fall"))
                .silentOnYes("trauma_assessed_by_doctor", "trauma", "fall", "trauma_days_ago", 8)
                .silent(
                        "the knee",
                        given("trauma", "fall", "trauma_days_ago", 8, "location", List.of("knee")))
                .tests();
    }

    @TestFactory
    @DisplayName(
            "R-TRA-3: Injury outside the spine, not seen by a doctor: think of a fracture (Ottawa rules)")
    Stream<DynamicTest> injuryOutsideTheSpine() {
        return rule("R-TRA-3")
                .firesOnlyWhen(TRAUMA, List.of("accident", "fall"), "location", List.of("knee"))
                .silentOnYes(
                        "trauma_assessed_by_doctor", "trauma", "fall", "location", List.of("knee"))
                .silent("the back", given("trauma", "fall", "location", List.of("low_back")))
                .silent("the place was not asked", given("trauma", "fall"))
                .tests();
    }

    @TestFactory
    @DisplayName("R-FRX-1: Sudden back pain with fragility risk")
    Stream<DynamicTest> backPainWithFragileBone() {
        return rule("R-FRX-1")
                .firesOnYes("osteoporosis")
                .firesOnYes("long_term_corticosteroids")
                .firesOnEachOf(MEDICINES, List.of("prednisone"))
                .firesOnlyWhen(ONSET, List.of("sudden", "unknown"), "osteoporosis", true)
                .silent("the knee", given("osteoporosis", true, "location", List.of("knee")))
                .firesOnlyWhen(TRAUMA, List.of("accident", "fall", "lifting"), "age", 75)
                .silent("74 after lifting", given("age", 74, "trauma", "lifting"))
                .silent("age not known yet, after lifting", given("trauma", "lifting"))
                .silent("75 without any load", given("age", 75))
                .silent(
                        "75 after lifting, gradual",
                        given("age", 75, "trauma", "lifting", "onset", "gradual"))
                .tests();
    }

    @TestFactory
    @DisplayName("R-FRX-2: Trauma with contusion or abrasion over the spine")
    Stream<DynamicTest> bruisedOrGrazedBack() {
        return rule("R-FRX-2")
                .firesOnYes("contusion_or_abrasion", "trauma", "fall", "trauma_days_ago", 14)
                .silent(
                        "15 days ago",
                        given(
                                "contusion_or_abrasion",
                                true,
                                "trauma",
                                "fall",
                                "trauma_days_ago",
                                15))
                .fires(
                        "days null",
                        givenNull(
                                "trauma_days_ago", "contusion_or_abrasion", true, "trauma", "fall"))
                .fires("days not asked", given("contusion_or_abrasion", true, "trauma", "fall"))
                .firesOnlyWhen(TRAUMA, List.of("accident", "fall"), "contusion_or_abrasion", true)
                .silentOnYes(
                        "trauma_assessed_by_doctor",
                        "contusion_or_abrasion",
                        true,
                        "trauma",
                        "fall")
                .silent(
                        "the knee",
                        given(
                                "contusion_or_abrasion",
                                true,
                                "trauma",
                                "fall",
                                "location",
                                List.of("knee")))
                .tests();
    }

    @TestFactory
    @DisplayName("R-FRX-3: 75 or older with sudden back pain that does not ease")
    Stream<DynamicTest> suddenBackPainInTheOld() {
        return rule("R-FRX-3")
                .firesOnlyWhen(ONSET, List.of("sudden"), "age", 75)
                .silent("74", given("onset", "sudden", "age", 74))
                .silent("age not known yet", given("onset", "sudden"))
                .silentOnYes("improving", "onset", "sudden", "age", 75)
                .silent(
                        "the knee",
                        given("onset", "sudden", "age", 75, "location", List.of("knee")))
                .tests();
    }
}
