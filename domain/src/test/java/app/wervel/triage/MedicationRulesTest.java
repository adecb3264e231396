package app.wervel.triage;

import static app.wervel.triage.AnswerField.MEDICINES;
import static app.wervel.triage.RuleExamples.given;
import static app.wervel.triage.RuleExamples.rule;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What to mind with medicines. */
class MedicationRulesTest {
    private static final List<String> SEDATING =
            List.of(
                    "nortriptyline",
                    "amitriptyline_oral",
                    "other_antidepressant",
                    "methadone",
                    "fentanyl",
                    "morphine",
                    "tramadol",
                    "oxycodone",
                    "alprazolam",
                    "pregabalin",
                    "diazepam",
                    "oxazepam",
                    "temazepam",
                    "gabapentin",
                    "buprenorphine",
                    "other_antiepileptic");

    @TestFactory
    @DisplayName("M-FALL: Sedating medicine: fall risk")
    Stream<DynamicTest> riskOfFalling() {
        return rule("M-FALL").firesOnEachOf(MEDICINES, SEDATING).tests();
    }

    @TestFactory
    @DisplayName("M-DRIVE: Medicine that affects driving")
    Stream<DynamicTest> effectOnDriving() {
        return rule("M-DRIVE").firesOnEachOf(MEDICINES, SEDATING).tests();
    }

    @TestFactory
    @DisplayName("M-DEP: Dependence/withdrawal: never advise to stop")
    Stream<DynamicTest> dependence() {
        return rule("M-DEP").firesOnEachOf(MEDICINES, SEDATING).tests();
    }

    @TestFactory
    @DisplayName(
            "M-COMBI: Opioid with a benzodiazepine, pregabalin or gabapentin: ask for a medicine review")
    Stream<DynamicTest> opioidWithPartner() {
        return rule("M-COMBI")
                .fires(
                        "methadone with alprazolam",
                        given("medicines", List.of("methadone", "alprazolam")))
                .fires(
                        "fentanyl with diazepam",
                        given("medicines", List.of("fentanyl", "diazepam")))
                .fires(
                        "morphine with oxazepam",
                        given("medicines", List.of("morphine", "oxazepam")))
                .fires(
                        "tramadol with temazepam",
                        given("medicines", List.of("tramadol", "temazepam")))
                .fires(
                        "oxycodone with pregabalin",
                        given("medicines", List.of("oxycodone", "pregabalin")))
                .fires(
                        "buprenorphine with gabapentin",
                        given("medicines", List.of("buprenorphine", "gabapentin")))
                .silent(
                        "all opioids alone",
                        given(
                                "medicines",
                                List.of(
                                        "methadone",
                                        "fentanyl",
                                        "morphine",
                                        "tramadol",
                                        "oxycodone",
                                        "buprenorphine")))
                .silent(
                        "all partners alone",
                        given(
                                "medicines",
                                List.of(
                                        "alprazolam",
                                        "diazepam",
                                        "oxazepam",
                                        "temazepam",
                                        "pregabalin",
                                        "gabapentin")))
                .silent(
                        "an opioid with an antidepressant",
                        given("medicines", List.of("tramadol", "nortriptyline")))
                .tests();
    }

    @TestFactory
    @DisplayName("M-NSAID: NSAID: stomach, kidneys, interactions")
    Stream<DynamicTest> antiInflammatoryPainkiller() {
        return rule("M-NSAID")
                .firesOnEachOf(MEDICINES, List.of("diclofenac", "ibuprofen", "naproxen"))
                .tests();
    }

    @TestFactory
    @DisplayName("M-STER: Corticosteroid: bone strength, masks infection")
    Stream<DynamicTest> corticosteroid() {
        return rule("M-STER")
                .firesOnYes("long_term_corticosteroids")
                .firesOnEachOf(MEDICINES, List.of("prednisone"))
                .tests();
    }

    @TestFactory
    @DisplayName("M-BLD: Anticoagulant: bruising and bleeding; no forceful techniques")
    Stream<DynamicTest> anticoagulant() {
        return rule("M-BLD").firesOnEachOf(MEDICINES, List.of("anticoagulant")).tests();
    }

    @TestFactory
    @DisplayName("M-SUGAR: Alpha-lipoic acid can lower blood sugar: ask in diabetes")
    Stream<DynamicTest> alphaLipoicAcid() {
        return rule("M-SUGAR").firesOnEachOf(MEDICINES, List.of("alpha_lipoic_acid")).tests();
    }

    @TestFactory
    @DisplayName(
            "M-ALARM: Antidepressant with sudden blurred vision, eye pain, yellow skin, bruises or sore throat with fever: call the prescriber today")
    Stream<DynamicTest> antidepressantWithAlarmSigns() {
        return rule("M-ALARM")
                .firesOnEachOf(
                        MEDICINES,
                        List.of("nortriptyline", "amitriptyline_oral", "other_antidepressant"),
                        "medicine_alarm_signs",
                        true)
                .firesOnYes("medicine_alarm_signs", "medicines", List.of("nortriptyline"))
                .tests();
    }
}
