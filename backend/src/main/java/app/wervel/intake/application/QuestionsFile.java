package app.wervel.intake.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions as they are written in {@code questions.json}, name by name. */
record QuestionsFile(
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) List<SectionEntry> sections,
        @JsonProperty(required = true) List<FieldEntry> fields,
        @JsonProperty(required = true) Map<String, ComplaintEntry> complaintFields,
        @JsonProperty(required = true) List<RegionEntry> bodyRegions) {

    record SectionEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String nl,
            @JsonProperty(required = true) String en,
            @JsonProperty(required = true) List<String> fields) {}

    record FieldEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) boolean alarm,
            @JsonProperty(required = true) TextEntry question,
            @Nullable TextEntry help,
            @JsonProperty(required = true) TextEntry label,
            @Nullable List<OptionEntry> options,
            @Nullable TextEntry noneLabel,
            @Nullable TextEntry unit,
            @Nullable List<MootEntry> moot) {}

    record TextEntry(
            @JsonProperty(required = true) String nl, @JsonProperty(required = true) String en) {}

    record OptionEntry(
            @JsonProperty(required = true) String value,
            @JsonProperty(required = true) String nl,
            @JsonProperty(required = true) String en) {}

    record MootEntry(
            @JsonProperty(required = true) List<ConditionEntry> when,
            @JsonProperty(required = true) TextEntry reason) {}

    /** Exactly one of the operators is given. */
    record ConditionEntry(
            @JsonProperty(required = true) String field,
            @Nullable List<String> is,
            @Nullable List<String> holdsNoneOf,
            @Nullable Long below) {}

    record ComplaintEntry(
            @JsonProperty(required = true) TextEntry question,
            @Nullable TextEntry help,
            @JsonProperty(required = true) TextEntry label) {}

    record RegionEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String view,
            @JsonProperty(required = true) String nl,
            @JsonProperty(required = true) String en) {}
}
