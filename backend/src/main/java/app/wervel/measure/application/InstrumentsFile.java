package app.wervel.measure.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry as it is written in {@code instruments.json}, name by name. */
record InstrumentsFile(
        @JsonProperty(value = "title", required = true) String title,
        @JsonProperty(value = "version", required = true) String version,
        @JsonProperty(value = "note", required = true) String note,
        @JsonProperty(value = "sources", required = true) Map<String, Words> sources,
        @JsonProperty(value = "instruments", required = true) List<Entry> instruments) {

    record Words(
            @JsonProperty(value = "nl", required = true) String nl,
            @JsonProperty(value = "en", required = true) String en) {}

    record Entry(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "name", required = true) Words name,
            @JsonProperty(value = "measures", required = true) Words measures,
            @JsonProperty(value = "owner", required = true) @Nullable String owner,
            @JsonProperty(value = "licence", required = true) Words licence,
            @JsonProperty(value = "shipped", required = true) boolean shipped,
            @JsonProperty(value = "items", required = true) @Nullable Integer items,
            @JsonProperty(value = "total", required = true) @Nullable ScaleEntry total,
            @JsonProperty(value = "scales", required = true) List<ScaleEntry> scales,
            @JsonProperty(value = "direction", required = true) String direction,
            @JsonProperty(value = "directionLabel", required = true) Words directionLabel,
            @JsonProperty(value = "scoring", required = true) String scoring,
            @JsonProperty(value = "missing", required = true) String missing,
            @JsonProperty(value = "meanings", required = true) List<MeaningEntry> meanings,
            @JsonProperty(value = "cutOffs", required = true) List<CutOffEntry> cutOffs,
            @JsonProperty(value = "change", required = true) @Nullable ChangeEntry change,
            @JsonProperty(value = "open", required = true) List<OpenEntry> open,
            @JsonProperty(value = "source", required = true) String source) {}

    record ScaleEntry(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "name", required = true) Words name,
            @JsonProperty(value = "least", required = true) BigDecimal least,
            @JsonProperty(value = "most", required = true) BigDecimal most,
            @JsonProperty(value = "items", required = true) @Nullable Integer items) {}

    record MeaningEntry(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "name", required = true) Words name,
            @JsonProperty(value = "items", required = true) int items,
            @JsonProperty(value = "required", required = true) boolean required) {}

    record CutOffEntry(
            @JsonProperty(value = "scale", required = true) String scale,
            @JsonProperty(value = "from", required = true) @Nullable BigDecimal from,
            @JsonProperty(value = "to", required = true) @Nullable BigDecimal to,
            @JsonProperty(value = "meaning", required = true) Words meaning,
            @JsonProperty(value = "source", required = true) String source) {}

    record ChangeEntry(
            @JsonProperty(value = "points", required = true) BigDecimal points,
            @JsonProperty(value = "percent", required = true) int percent,
            @JsonProperty(value = "source", required = true) String source) {}

    record OpenEntry(@JsonProperty(value = "what", required = true) Words what) {}
}
