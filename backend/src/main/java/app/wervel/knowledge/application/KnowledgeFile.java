package app.wervel.knowledge.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of the knowledge base as it is written in {@code knowledge/<kind>.json}, name by name.
 *
 * @param note what a writer must know
 */
record KnowledgeFile(
        @JsonProperty(value = "kind", required = true) String kind,
        @JsonProperty(value = "note", required = true) String note,
        @JsonProperty(value = "entries", required = true) List<Entry> entries) {

    record Entry(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "title", required = true) Words title,
            @JsonProperty(value = "text", required = true) Words text,
            @JsonProperty(value = "evidence", required = true) String evidence,
            @JsonProperty("remark") @Nullable Words remark,
            @JsonProperty("views") @Nullable List<View> views,
            @JsonProperty("sources") @Nullable List<String> sources,
            @JsonProperty("seeds") @Nullable List<String> seeds,
            @JsonProperty("rules") @Nullable List<String> rules,
            @JsonProperty("fields") @Nullable List<String> fields,
            @JsonProperty("patientText") @Nullable String patientText,
            @JsonProperty("synonyms") @Nullable List<String> synonyms,
            @JsonProperty("reason") @Nullable Words reason,
            @JsonProperty("patterns") @Nullable List<PatternEntry> patterns) {}

    record Words(
            @JsonProperty(value = "nl", required = true) String nl,
            @JsonProperty(value = "en", required = true) String en) {}

    record View(
            @JsonProperty(value = "source", required = true) String source,
            @JsonProperty(value = "nl", required = true) String nl,
            @JsonProperty(value = "en", required = true) String en) {}

    record PatternEntry(
            @JsonProperty(value = "pattern", required = true) String pattern,
            @JsonProperty(value = "sample", required = true) String sample) {}

    /** The texts for patients, in {@code knowledge/patient-texts.json}. */
    record PatientTextsFile(
            @JsonProperty(value = "note", required = true) String note,
            @JsonProperty(value = "texts", required = true) List<PatientTextEntry> texts) {}

    record PatientTextEntry(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "title", required = true) Words title,
            @JsonProperty(value = "text", required = true) Words text) {}
}
