package app.wervel.triage.application;

import app.wervel.triage.Classification;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.RuleDefinition;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.RuleSetVersion;
import app.wervel.triage.Urgency;
import app.wervel.triage.application.RulesFile.RuleEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rule catalogue: ids, texts, levels, classes and sources. Refuses a catalogue whose
 * rules, fields, values, defaults, alarm fields or groups differ from those of the Java rules.
 */
public class RuleCatalogueReader {
    private static final String RESOURCE = "/app/wervel/triage/rules.json";

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** The catalogue that the application carries. */
    public RuleCatalogue read() {
        try (InputStream file = RuleCatalogueReader.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The rule catalogue %s is missing".formatted(RESOURCE));
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The rule catalogue cannot be read", e);
        }
    }

    /**
     * @throws IllegalArgumentException when the catalogue does not fit the Java rules; it names
     *     what differs
     */
    RuleCatalogue read(InputStream file) {
        RulesFile rules = json.readValue(file, RulesFile.class);
        List<String> differences = FieldsCheck.differences(rules);
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "The rule catalogue does not fit the rules: " + String.join("; ", differences));
        }
        return new RuleCatalogue(
                new RuleSetVersion(rules.version()),
                rules.ruleCatalogue().stream().map(RuleCatalogueReader::definition).toList());
    }

    private static RuleDefinition definition(RuleEntry entry) {
        return new RuleDefinition(
                entry.id(),
                RuleGroup.fromId(entry.group()),
                Urgency.fromId(entry.level()),
                entry.weeks(),
                classification(entry.cls()),
                entry.nl(),
                entry.en(),
                entry.src(),
                action(entry.action()));
    }

    private static @Nullable Classification classification(@Nullable String id) {
        return id == null ? null : Classification.fromId(id);
    }

    private static @Nullable EmergencyAction action(@Nullable String id) {
        return id == null ? null : EmergencyAction.fromId(id);
    }
}
