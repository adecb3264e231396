package app.wervel.triage;

import static app.wervel.triage.RuleExamples.given;
import static app.wervel.triage.RuleExamples.givenNull;
import static app.wervel.triage.RuleExamples.rule;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The risk of a long course, by STarT Back. */
class ProfileRulesTest {
    @TestFactory
    @DisplayName("P-3: High risk")
    Stream<DynamicTest> highRisk() {
        return rule("P-3")
                .silent("subscale 3", given("start_back_subscale", 3))
                .fires("subscale 4", given("start_back_subscale", 4))
                .fires("subscale 5", given("start_back_subscale", 5))
                .silent("subscale null", givenNull("start_back_subscale", "start_back_total", 9))
                .tests();
    }

    @TestFactory
    @DisplayName("P-1: Low risk")
    Stream<DynamicTest> lowRisk() {
        return rule("P-1")
                .fires(
                        "total 3, subscale 3",
                        given("start_back_total", 3, "start_back_subscale", 3))
                .fires(
                        "total 0, subscale 0",
                        given("start_back_total", 0, "start_back_subscale", 0))
                .silent(
                        "total 4: that is P-2",
                        given("start_back_total", 4, "start_back_subscale", 3))
                .silent(
                        "subscale 4: that is P-3",
                        given("start_back_total", 3, "start_back_subscale", 4))
                .silent("total null", givenNull("start_back_total", "start_back_subscale", 3))
                .silent("subscale null", givenNull("start_back_subscale", "start_back_total", 3))
                .tests();
    }

    @TestFactory
    @DisplayName("P-2: Medium risk")
    Stream<DynamicTest> mediumRisk() {
        return rule("P-2")
                .silent("total 3", given("start_back_total", 3, "start_back_subscale", 3))
                .fires(
                        "total 4, subscale 3",
                        given("start_back_total", 4, "start_back_subscale", 3))
                .silent("subscale 4", given("start_back_total", 4, "start_back_subscale", 4))
                .silent("total null", givenNull("start_back_total", "start_back_subscale", 3))
                .silent("subscale null", givenNull("start_back_subscale", "start_back_total", 4))
                .tests();
    }
}
