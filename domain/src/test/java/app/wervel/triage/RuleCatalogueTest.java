package app.wervel.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCatalogueTest {
    private static final RuleSetVersion VERSION = new RuleSetVersion("1.1");

    private static List<RuleDefinition> allDefinitions() {
        return new ArrayList<>(
                ScreeningRules.all().keySet().stream()
                        .map(id -> TestRules.rule(id, Urgency.NONE))
                        .toList());
    }

    @Test
    void seventyFiveRulesHaveACondition() {
        assertThat(ScreeningRules.all()).hasSize(75);
    }

    @Test
    void catalogueKeepsTheOrderInWhichRulesAreDefined() {
        var definitions = allDefinitions();
        Collections.reverse(definitions);

        var catalogue = new RuleCatalogue(VERSION, definitions);

        assertThat(catalogue.definitions()).isEqualTo(definitions);
        assertThat(catalogue.version()).isEqualTo(VERSION);
        assertThat(catalogue.findDefinition("P-3")).contains(TestRules.rule("P-3", Urgency.NONE));
        assertThat(catalogue.findDefinition("P-4")).isEmpty();
    }

    @Test
    void ruleWithoutConditionIsRefusedByName() {
        var definitions = allDefinitions();
        definitions.add(TestRules.rule("R-NEW-2", Urgency.NONE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleCatalogue(VERSION, definitions))
                .withMessage("Screening rules have no condition: [R-NEW-2]");
    }

    @Test
    void conditionWithoutRuleIsRefusedByName() {
        var definitions = allDefinitions();
        definitions.removeIf(rule -> rule.id().equals("R-CES-1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleCatalogue(VERSION, definitions))
                .withMessage("Screening rules have no definition: [R-CES-1]");
    }

    @Test
    void ruleThatIsDefinedTwiceIsRefusedByName() {
        var definitions = allDefinitions();
        definitions.add(TestRules.rule("R-CES-1", Urgency.NONE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleCatalogue(VERSION, definitions))
                .withMessage("Screening rules are defined twice: [R-CES-1]");
    }

    @Nested
    class Definition {
        private static RuleDefinition definition(
                String id,
                Urgency level,
                @Nullable Integer weeks,
                @Nullable EmergencyAction action,
                String nl,
                String en,
                String source) {
            return new RuleDefinition(
                    id, RuleGroup.ALARM, level, weeks, null, nl, en, source, action);
        }

        @Test
        void textIsDutchForTheDutchAndEnglishForEverybodyElse() {
            var rule = definition("R-1", Urgency.NONE, null, null, "Koorts", "Fever", "F3");

            assertThat(rule.text(Locale.forLanguageTag("nl-BE"))).isEqualTo("Koorts");
            assertThat(rule.text(Locale.ENGLISH)).isEqualTo("Fever");
            assertThat(rule.text(Locale.GERMAN)).isEqualTo("Fever");
        }

        @Test
        void weeksBelongToWaitingAndOnlyThere() {
            assertThat(TestRules.waiting("R-1", 1).weeks()).isEqualTo(1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TestRules.waiting("R-1", 0))
                    .withMessageContaining("R-1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TestRules.waiting("R-1", null))
                    .withMessageContaining("R-1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> definition("R-1", Urgency.GP_SOON, 3, null, "nl", "en", "F3"))
                    .withMessageContaining("R-1");
        }

        @Test
        void actionBelongsToAnEmergencyAndOnlyThere() {
            assertThat(TestRules.emergency("R-1", EmergencyAction.CALL_112).findAction())
                    .contains(EmergencyAction.CALL_112);
            assertThat(TestRules.rule("R-1", Urgency.SAME_DAY).findAction()).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TestRules.emergency("R-1", null))
                    .withMessageContaining("R-1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            definition(
                                    "R-1",
                                    Urgency.SAME_DAY,
                                    null,
                                    EmergencyAction.CALL_112,
                                    "nl",
                                    "en",
                                    "F3"))
                    .withMessageContaining("R-1");
        }

        @Test
        void everyRuleHasAnIdBothTextsAndASource() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> definition(" ", Urgency.NONE, null, null, "nl", "en", "F3"))
                    .withMessageContaining("has no id");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> definition("R-1", Urgency.NONE, null, null, "", "en", "F3"))
                    .withMessage("Rule \"R-1\" has no Dutch text");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> definition("R-1", Urgency.NONE, null, null, "nl", "", "F3"))
                    .withMessage("Rule \"R-1\" has no English text");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> definition("R-1", Urgency.NONE, null, null, "nl", "en", ""))
                    .withMessage("Rule \"R-1\" has no source");
        }
    }

    @Nested
    class Version {
        @Test
        void versionIsTwoNumbers() {
            assertThat(new RuleSetVersion("12.34")).hasToString("12.34");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "1", "1.", "v1.1", "1.1.1", "1.1 "})
        void anythingElseIsRefused(String value) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RuleSetVersion(value))
                    .withMessageContaining("\"%s\"".formatted(value));
        }
    }
}
