package app.wervel.triage.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rule catalogue as it is written in {@code rules.json}, name by name. */
record RulesFile(
        @JsonProperty(value = "title", required = true) String title,
        @JsonProperty(value = "version", required = true) String version,
        @JsonProperty(value = "note", required = true) String note,
        @JsonProperty(value = "urgency_levels", required = true) List<String> urgencyLevels,
        @JsonProperty(value = "classification_values", required = true)
                List<String> classificationValues,
        @JsonProperty(value = "screening_values", required = true) List<String> screeningValues,
        @JsonProperty(value = "semantics", required = true) Map<String, String> semantics,
        @JsonProperty(value = "required_fields", required = true) List<String> requiredFields,
        @JsonProperty(value = "list_fields", required = true) List<String> listFields,
        @JsonProperty(value = "number_fields", required = true) List<String> numberFields,
        @JsonProperty(value = "single_fields", required = true) List<String> singleFields,
        @JsonProperty(value = "yes_no_fields", required = true) List<String> yesNoFields,
        @JsonProperty(value = "field_values", required = true) Map<String, JsonNode> fieldValues,
        @JsonProperty(value = "groups", required = true) Map<String, List<String>> groups,
        @JsonProperty(value = "field_defaults", required = true)
                Map<String, JsonNode> fieldDefaults,
        @JsonProperty(value = "alarm_fields", required = true) List<String> alarmFields,
        @JsonProperty(value = "record_fields", required = true) Map<String, JsonNode> recordFields,
        @JsonProperty(value = "rule_catalogue", required = true) List<RuleEntry> ruleCatalogue) {

    /** A rule; {@code cond} is for people, its Java twin decides. */
    record RuleEntry(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "group", required = true) String group,
            @JsonProperty(value = "level", required = true) String level,
            @JsonProperty(value = "weeks", required = true) @Nullable Integer weeks,
            @JsonProperty(value = "cls", required = true) @Nullable String cls,
            @JsonProperty(value = "nl", required = true) String nl,
            @JsonProperty(value = "en", required = true) String en,
            @JsonProperty(value = "cond", required = true) String cond,
            @JsonProperty(value = "src", required = true) String src,
            @JsonProperty("action") @Nullable String action) {}
}
