package app.wervel.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands on the card for the phone comes from rules of the catalogue. */
class AlarmCallTest {
    private static final Map<String, JsonNode> RULES = new HashMap<>();

    @BeforeAll
    static void readCatalogue() throws IOException {
        try (var file = AlarmCallTest.class.getResourceAsStream("/app/wervel/triage/rules.json")) {
            new JsonMapper()
                    .readTree(file)
                    .get("rule_catalogue")
                    .forEach(rule -> RULES.put(rule.get("id").asString(), rule));
        }
    }

    @ParameterizedTest
    @EnumSource(AlarmCall.class)
    void nobodyIsFetchedLessSoonThanTheRuleSays(AlarmCall call) {
        assertThat(call.rules())
                .isNotEmpty()
                .allSatisfy(id -> {
                    String level = RULES.get(id).get("level").asString();
                    if (call.isNow()) {
                        assertThat(level).isEqualTo("emergency_now");
                    } else {
                        assertThat(level).isIn("same_day", "gp_soon");
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(AlarmCall.class)
    void everySentenceHasAPublishedSource(AlarmCall call) {
        assertThat(call.rules())
                .allSatisfy(id ->
                        assertThat(RULES.get(id).get("src").asString())
                                .doesNotStartWith("project choice")
                                .doesNotContain("to be confirmed"));
    }
}
