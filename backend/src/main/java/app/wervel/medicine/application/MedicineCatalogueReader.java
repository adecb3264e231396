package app.wervel.medicine.application;

import app.wervel.medicine.MedicineCatalogue;
import app.wervel.medicine.MedicineEffect;
import app.wervel.medicine.Substance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the substances that we ship. */
final class MedicineCatalogueReader {
    private static final String RESOURCE = "/app/wervel/medicine/medicines.json";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private record File(String note, List<Row> substances) {}

    private record Row(
            String id,
            String nl,
            String en,
            List<String> brands,
            List<String> otherNames,
            Set<String> effects,
            String knowledge) {
        Substance substance() {
            Set<MedicineEffect> known =
                    effects.stream().map(Row::effect).collect(Collectors.toSet());
            return new Substance(id, nl, en, brands, otherNames, known, knowledge);
        }

        private static MedicineEffect effect(String id) {
            return Arrays.stream(MedicineEffect.values())
                    .filter(effect -> effect.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no effect " + id));
        }
    }

    MedicineCatalogue read() {
        try (InputStream file =
                Objects.requireNonNull(getClass().getResourceAsStream(RESOURCE), RESOURCE)) {
            return new MedicineCatalogue(
                    JSON.readValue(file, File.class).substances().stream()
                            .map(Row::substance)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
