package app.wervel.triage.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.triage.Answers;
import app.wervel.triage.FiredRule;
import app.wervel.triage.ScreeningEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The Java rules say what the catalogue's expressions say: both are tried on the same random
 * answers, from hardly anything asked to everything answered yes.
 */
class RulesAgainstCatalogueTest {
    private static final int SAMPLES = 30_000;
    private static final int AT_LEAST_EACH = 50;
    private static final long SEED = 20261122L;

    /** Around every limit in the rules. */
    private static final int[] YEARS = {
        0, 16, 17, 18, 38, 39, 40, 49, 50, 55, 56, 60, 61, 74, 75, 76, 120
    };

    private static final int[] ONSET_YEARS = {0, 38, 39, 40, 60};

    private static final int[] DAYS = {
        0, 1, 6, 7, 8, 13, 14, 15, 20, 21, 22, 40, 41, 42, 43, 55, 56, 57, 83, 84, 85, 89, 90, 91,
        400
    };

    private final JsonNode catalogue = RulesJson.read();
    private final CondInterpreter interpreter = new CondInterpreter(catalogue);
    private final ScreeningEngine engine = new ScreeningEngine(new RuleCatalogueReader().read());
    private final Random random = new Random(SEED);

    @Test
    void javaRulesFireExactlyWhereTheCatalogueSays() {
        Map<String, Integer> fired = new LinkedHashMap<>();
        Map<String, Integer> silent = new LinkedHashMap<>();

        for (int sample = 0; sample < SAMPLES; sample++) {
            Map<String, Object> answers = randomAnswers();
            List<String> expected = new ArrayList<>();
            for (JsonNode rule : catalogue.get("rule_catalogue")) {
                String id = rule.get("id").stringValue();
                boolean holds = interpreter.holds(id, answers);
                (holds ? fired : silent).merge(id, 1, Integer::sum);
                if (holds) {
                    expected.add(id);
                }
            }

            List<String> actual =
                    engine.firingOn(Answers.readDraft(answers)).stream()
                            .map(FiredRule::id)
                            .toList();
            assertThat(actual).as(answers::toString).isEqualTo(expected);
        }

        assertThat(fired)
                .hasSize(75)
                .allSatisfy((id, times) -> assertThat(times).isGreaterThan(AT_LEAST_EACH));
        assertThat(silent)
                .hasSize(75)
                .allSatisfy((id, times) -> assertThat(times).isGreaterThan(AT_LEAST_EACH));
    }

    /** Every reason was asked, and the reasons alone make the rule fire. */
    @Test
    void reasonsAreAnswersThatWereGiven() {
        for (int sample = 0; sample < 2_000; sample++) {
            Answers answers = Answers.readDraft(randomAnswers());
            for (FiredRule rule : engine.firingOn(answers)) {
                assertThat(rule.because())
                        .as("%s on %s", rule.id(), answers.toMap())
                        .allMatch(answers::asked)
                        .doesNotHaveDuplicates();
                Answers onlyReasons = Answers.none();
                for (var field : rule.because()) {
                    onlyReasons = onlyReasons.with(field, answers.plain(field));
                }
                assertThat(engine.firingOn(onlyReasons))
                        .as("%s fires on its reasons alone: %s", rule.id(), onlyReasons.toMap())
                        .extracting(FiredRule::id)
                        .contains(rule.id());
            }
        }
    }

    private Map<String, Object> randomAnswers() {
        double asked = pick(0.1, 0.5, 0.95);
        double yes = pick(0.1, 0.5, 0.8);
        Map<String, Object> answers = new HashMap<>();
        for (JsonNode field : catalogue.get("yes_no_fields")) {
            put(answers, field.stringValue(), asked, yesNo(field.stringValue(), yes));
        }
        for (JsonNode field : catalogue.get("single_fields")) {
            put(answers, field.stringValue(), asked, oneOf(field.stringValue()));
        }
        for (JsonNode field : catalogue.get("list_fields")) {
            put(answers, field.stringValue(), asked, someOf(field.stringValue()));
        }
        for (JsonNode field : catalogue.get("number_fields")) {
            put(answers, field.stringValue(), asked, number(field.stringValue()));
        }
        for (JsonNode field : catalogue.get("required_fields")) {
            put(answers, field.stringValue(), 0.9, number(field.stringValue()));
        }
        return answers;
    }

    private void put(Map<String, Object> answers, String field, double asked, Object value) {
        if (random.nextDouble() < asked) {
            answers.put(field, value);
        }
    }

    private Object yesNo(String field, double yes) {
        if (random.nextDouble() < yes) {
            return true;
        }
        int other = random.nextInt(isNullable(field) ? 3 : 2);
        return other == 0 ? (Object) false : other == 1 ? "unknown" : null;
    }

    private Object oneOf(String field) {
        JsonNode values = catalogue.get("field_values").get(field);
        return isNullable(field) && random.nextInt(4) == 0
                ? null
                : values.get(random.nextInt(values.size())).stringValue();
    }

    private List<String> someOf(String field) {
        JsonNode values = catalogue.get("field_values").get(field);
        List<String> chosen = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            chosen.add(values.get(random.nextInt(values.size())).stringValue());
        }
        return chosen;
    }

    private Object number(String field) {
        if (isNullable(field) && random.nextInt(4) == 0) {
            return null;
        }
        return switch (field) {
            case "mrc_grade", "start_back_subscale" -> random.nextInt(6);
            case "start_back_total" -> random.nextInt(10);
            case "onset_age" -> ONSET_YEARS[random.nextInt(ONSET_YEARS.length)];
            case "age" -> YEARS[random.nextInt(YEARS.length)];
            default -> DAYS[random.nextInt(DAYS.length)];
        };
    }

    private boolean isNullable(String field) {
        JsonNode standIn = catalogue.get("field_defaults").get(field);
        return standIn != null && standIn.isNull();
    }

    private double pick(double... values) {
        return values[random.nextInt(values.length)];
    }
}
