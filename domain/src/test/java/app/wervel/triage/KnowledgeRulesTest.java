package app.wervel.triage;

import static app.wervel.triage.AnswerField.LOAD_FACTORS;
import static app.wervel.triage.AnswerField.YELLOW_FLAGS;
import static app.wervel.triage.RuleExamples.rule;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is worth knowing for the treatment. */
class KnowledgeRulesTest {
    @TestFactory
    @DisplayName("K-LOAD: Load factor present")
    Stream<DynamicTest> loadFactor() {
        return rule("K-LOAD")
                .firesOnEachOf(LOAD_FACTORS, List.copyOf(LOAD_FACTORS.allowedValues()))
                .tests();
    }

    @TestFactory
    @DisplayName("K-PSY: Psychosocial prognostic factor present")
    Stream<DynamicTest> psychosocialFactor() {
        return rule("K-PSY")
                .firesOnEachOf(YELLOW_FLAGS, List.copyOf(YELLOW_FLAGS.allowedValues()))
                .tests();
    }

    @TestFactory
    @DisplayName("K-PREG: Pregnancy")
    Stream<DynamicTest> pregnancy() {
        return rule("K-PREG").firesOnYes("pregnant").tests();
    }
}
