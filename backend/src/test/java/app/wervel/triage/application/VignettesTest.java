package app.wervel.triage.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.triage.Answers;
import app.wervel.triage.ScreeningEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases with their expected outcome, of the same clinical reference as the rules. */
class VignettesTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final ScreeningEngine engine = new ScreeningEngine(new RuleCatalogueReader().read());

    static Stream<Named<JsonNode>> vignettes() {
        JsonNode all = RulesJson.readResource("/app/wervel/triage/vignettes.json").get("vignettes");
        return StreamSupport.stream(all.spliterator(), false)
                .map(vignette ->
                        Named.of(
                                "%s: %s"
                                        .formatted(
                                                vignette.get("id").stringValue(),
                                                vignette.get("complaint_en").stringValue()),
                                vignette));
    }

    @Test
    void thereAreTwentyVignettes() {
        assertThat(vignettes()).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void outcomeIsTheExpectedOne(JsonNode vignette) {
        JsonNode expected = vignette.get("expected");
        Map<String, Object> answers =
                JSON.convertValue(vignette.get("answers"), new TypeReference<>() {});

        var result = engine.assess(Answers.read(answers));

        assertThat(result.urgency().id()).isEqualTo(expected.get("urgency").stringValue());
        assertThat(result.gpAfterWeeks()).isEqualTo(weeks(expected.get("gp_after_weeks")));
        assertThat(result.classification().id())
                .isEqualTo(expected.get("classification").stringValue());
        assertThat(result.phase().id()).isEqualTo(expected.get("phase").stringValue());
        assertThat(result.screening().id())
                .isEqualTo(expected.get("screening_suggestion").stringValue());
        assertThat(result.rules())
                .extracting(rule -> rule.id())
                .containsExactlyInAnyOrderElementsOf(texts(expected.get("rules_fired")));
        assertThat(result.decidedBy()).hasToString("1.1");
    }

    private static Integer weeks(JsonNode weeks) {
        return weeks.isNull() ? null : weeks.intValue();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.stringValue()));
        return texts;
    }
}
