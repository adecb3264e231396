package app.wervel.triage.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.triage.Classification;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.RuleDefinition;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.Urgency;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RuleCatalogueReaderTest {
    private final RuleCatalogueReader reader = new RuleCatalogueReader();

    private RuleCatalogue read(String json) {
        return reader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private RuleCatalogue readChanged(Consumer<ObjectNode> change) {
        ObjectNode catalogue = RulesJson.read();
        change.accept(catalogue);
        return read(catalogue.toString());
    }

    @Test
    void catalogueOfTheApplicationHasSeventyFiveRules() {
        var catalogue = reader.read();

        assertThat(catalogue.version()).hasToString("1.1");
        assertThat(catalogue.definitions()).hasSize(75);
        assertThat(catalogue.definitions().getFirst())
                .isEqualTo(
                        new RuleDefinition(
                                "R-CES-1",
                                RuleGroup.ALARM,
                                Urgency.EMERGENCY_NOW,
                                null,
                                Classification.SPECIFIC,
                                "Doof gevoel in het zitvlak of rond de geslachtsdelen",
                                "Saddle/genital numbness",
                                "seed 002; F6; F7; F8",
                                EmergencyAction.EMERGENCY_DEPARTMENT));
        assertThat(catalogue.definitions().getLast().id()).isEqualTo("P-2");
    }

    @Test
    void ruleThatWaitsAndRuleOfAnotherGroupAreRead() {
        var catalogue = reader.read();

        assertThat(catalogue.findDefinition("R-DUR-2"))
                .hasValueSatisfying(rule -> {
                    assertThat(rule.weeks()).isEqualTo(3);
                    assertThat(rule.classification()).isNull();
                    assertThat(rule.action()).isNull();
                });
        assertThat(catalogue.findDefinition("M-NSAID"))
                .hasValueSatisfying(rule -> {
                    assertThat(rule.group()).isEqualTo(RuleGroup.MEDICATION);
                    assertThat(rule.text(Locale.forLanguageTag("nl")))
                            .startsWith("Ontstekingsremmende pijnstiller");
                });
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                change("urgency_levels", json -> json.withArray("urgency_levels").remove(0)),
                change(
                        "classification_values",
                        json -> json.withArray("classification_values").add("other")),
                change("screening_values", json -> json.withArray("screening_values").add("pluis")),
                change("required_fields", json -> json.withArray("required_fields").add("sex")),
                change("list_fields", json -> json.withArray("list_fields").remove(0)),
                change(
                        "list_fields holds a value twice",
                        json -> json.withArray("list_fields").add("location")),
                change("number_fields", json -> json.withArray("number_fields").add("height")),
                change("single_fields", json -> json.withArray("single_fields").remove(0)),
                change("yes_no_fields", json -> json.withArray("yes_no_fields").remove(3)),
                change("alarm_fields", json -> json.withArray("alarm_fields").remove(0)),
                change("alarm_fields", RuleCatalogueReaderTest::swapAlarmFields),
                change(
                        "field_values",
                        json -> field(json, "field_values").withArray("lump").add("blue")),
                change("field_values", json -> field(json, "field_values").remove("rash")),
                change(
                        "field_values.numbers",
                        json ->
                                ((ObjectNode) field(json, "field_values").get("numbers"))
                                        .put("mrc_grade", "0..6, null = not examined")),
                change(
                        "field_values.numbers",
                        json ->
                                ((ObjectNode) field(json, "field_values").get("numbers"))
                                        .put("leg_pain_days", "1 or more")),
                change(
                        "field_values.numbers",
                        json -> field(json, "field_values").remove("numbers")),
                change(
                        "field_defaults",
                        json -> field(json, "field_defaults").put("onset", "sudden")),
                change("field_defaults", json -> field(json, "field_defaults").put("smoker", true)),
                change(
                        "field_defaults",
                        json -> field(json, "field_defaults").withArray("location").add("neck")),
                change("field_defaults", json -> field(json, "field_defaults").putNull("smoker")),
                change("groups", json -> field(json, "groups").withArray("nsaid").remove(0)),
                change(
                        "record_fields",
                        json -> field(json, "record_fields").put("surgery_history", "number")),
                change(
                        "record_fields",
                        json -> field(json, "record_fields").withArray("lump_side").remove(0)));
    }

    private static Arguments change(String named, Consumer<ObjectNode> change) {
        return Arguments.of(named, change);
    }

    private static ObjectNode field(ObjectNode json, String name) {
        return (ObjectNode) json.get(name);
    }

    private static void swapAlarmFields(ObjectNode json) {
        ArrayNode fields = json.withArray("alarm_fields");
        fields.add(fields.remove(0));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void catalogueThatDiffersFromTheCodeIsRefusedByName(String named, Consumer<ObjectNode> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> readChanged(change))
                .withMessageContaining("does not fit the rules")
                .withMessageContaining(named);
    }

    @Test
    void ruleThatTheCodeDoesNotHaveIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> readChanged(json -> firstRule(json).put("id", "R-CES-9")))
                .withMessageContaining("R-CES-9");
    }

    @Test
    void ruleThatIsMissingIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> readChanged(json -> json.withArray("rule_catalogue").remove(0)))
                .withMessageContaining("R-CES-1");
    }

    static Stream<Arguments> unknownValues() {
        return Stream.of(
                Arguments.of("group", "warning"),
                Arguments.of("level", "gp_maybe"),
                Arguments.of("cls", "severe"),
                Arguments.of("action", "wait"));
    }

    @ParameterizedTest
    @MethodSource("unknownValues")
    void unknownValueOfARuleIsRefused(String property, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> readChanged(json -> firstRule(json).put(property, value)))
                .withMessageContaining(value);
    }

    @Test
    void unknownPropertyIsRefused() {
        assertThatThrownBy(() -> readChanged(json -> json.put("extra", 1)))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("extra");
        assertThatThrownBy(() -> readChanged(json -> firstRule(json).put("severity", 1)))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("severity");
    }

    @Test
    void missingPropertyIsRefused() {
        assertThatThrownBy(() -> readChanged(json -> json.remove("groups")))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("groups");
        assertThatThrownBy(() -> readChanged(json -> firstRule(json).remove("src")))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("src");
    }

    private static ObjectNode firstRule(ObjectNode json) {
        return (ObjectNode) json.get("rule_catalogue").get(0);
    }
}
