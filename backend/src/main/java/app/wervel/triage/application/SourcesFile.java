package app.wervel.triage.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The words for the rules' sources as they are written in {@code sources.json}, name by name. */
record SourcesFile(
        @JsonProperty(value = "title", required = true) String title,
        @JsonProperty(value = "note", required = true) String note,
        @JsonProperty(value = "references", required = true) List<ReferenceEntry> references,
        @JsonProperty(value = "remarks", required = true) List<RemarkEntry> remarks) {

    /** A text that rules rest on; {@code code} is its number in the clinical reference. */
    record ReferenceEntry(
            @JsonProperty(value = "code", required = true) String code,
            @JsonProperty(value = "nl", required = true) String nl,
            @JsonProperty(value = "en", required = true) String en) {}

    /** A reservation; {@code remark} is how the rules write it. */
    record RemarkEntry(
            @JsonProperty(value = "remark", required = true) String remark,
            @JsonProperty(value = "nl", required = true) String nl,
            @JsonProperty(value = "en", required = true) String en) {}
}
