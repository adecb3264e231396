package app.wervel.triage.application;

import java.io.InputStream;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue as plain JSON, read without the code under test. */
final class RulesJson {
    private static final JsonMapper JSON = new JsonMapper();

    private RulesJson() {}

    static ObjectNode read() {
        return (ObjectNode) readResource("/app/wervel/triage/rules.json");
    }

    static JsonNode readResource(String name) {
        InputStream file = RulesJson.class.getResourceAsStream(name);
        return JSON.readTree(Objects.requireNonNull(file, name));
    }
}
