package app.wervel.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the demo practice's records: the twenty intake vignettes, and patients with ordinary
 * complaints of back, neck and knee.
 */
final class DemoCases {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private DemoCases() {}

    /** All records, the oldest intake first. */
    static List<DemoCase> read() {
        List<DemoCase> all = new ArrayList<>();
        for (String file : List.of("vignettes.json", "back.json", "neck-and-knee.json")) {
            all.addAll(read(file));
        }
        all.sort(Comparator.comparingInt(DemoCase::daysAgo).reversed());
        return all;
    }

    private static List<DemoCase> read(String name) {
        try (InputStream file = DemoCases.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The demo practice's file %s is missing".formatted(name));
            }
            return List.of(JSON.readValue(file, DemoCase[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The demo practice's file %s cannot be read".formatted(name), e);
        }
    }
}
