package app.wervel.exercise.application;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLabels;
import app.wervel.exercise.Label;
import app.wervel.exercise.PrecautionLevel;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.ExercisesFile.ExerciseEntry;
import app.wervel.exercise.application.ExercisesFile.LabelEntry;
import app.wervel.exercise.application.ExercisesFile.LinksEntry;
import app.wervel.exercise.application.ExercisesFile.TagEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the exercise library. Refuses a file with a name that it does not know, an exercise that
 * lacks a language or names an unknown tag, and a dosage that cannot be right.
 */
public class ExerciseCatalogueReader {
    private static final String RESOURCE = "/app/wervel/exercise/exercises.json";

    /** A library that lost an exercise on the way would break the plans that hold it. */
    private static final int EXERCISES = 72;

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    /** What we ship, read once. */
    static ExerciseCatalogue shipped() {
        return Shipped.CATALOGUE;
    }

    private static final class Shipped {
        private static final ExerciseCatalogue CATALOGUE = new ExerciseCatalogueReader().read();
    }

    /** The library that the application carries. */
    public ExerciseCatalogue read() {
        try (InputStream file = ExerciseCatalogueReader.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The exercise library %s is missing".formatted(RESOURCE));
            }
            ExerciseCatalogue catalogue = read(file);
            int found = catalogue.exercises().size();
            if (found != EXERCISES) {
                throw new IllegalArgumentException(
                        "The exercise library has %d exercises, but was made of %d"
                                .formatted(found, EXERCISES));
            }
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException("The exercise library cannot be read", e);
        }
    }

    /**
     * @throws RuntimeException when the library is not right; it names what is wrong
     */
    ExerciseCatalogue read(InputStream file) {
        ExercisesFile library = json.readValue(file, ExercisesFile.class);
        return new ExerciseCatalogue(
                library.version(),
                library.tags().stream().map(ExerciseCatalogueReader::tag).toList(),
                library.implies(),
                new ExerciseLabels(
                        labels(library.regions()),
                        labels(library.goals()),
                        labels(library.levels()),
                        labels(library.positions()),
                        labels(library.equipment())),
                library.exercises().stream().map(ExerciseCatalogueReader::exercise).toList());
    }

    private static PrecautionTag tag(TagEntry entry) {
        return new PrecautionTag(
                entry.id(),
                PrecautionLevel.valueOf(entry.level().toUpperCase(Locale.ROOT)),
                entry.planLevel(),
                new BilingualText(entry.nl(), entry.en()),
                entry.originLabel(),
                entry.explanation());
    }

    private static List<Label> labels(List<LabelEntry> entries) {
        return entries.stream()
                .map(entry -> new Label(entry.id(), new BilingualText(entry.nl(), entry.en())))
                .toList();
    }

    private static Exercise exercise(ExerciseEntry entry) {
        LinksEntry links = entry.links();
        return new Exercise(
                new ExerciseId(entry.id()),
                entry.region(),
                entry.level(),
                entry.positions(),
                entry.equipment(),
                entry.home(),
                entry.goals(),
                entry.names(),
                entry.start(),
                entry.action(),
                entry.precaution(),
                entry.progression(),
                entry.regression(),
                entry.dosage().withoutLoad().toDosage(entry.id() + ".dosage"),
                entry.dosage().load(),
                entry.tags(),
                links == null ? null : exerciseId(links.progression()),
                links == null ? null : exerciseId(links.regression()),
                entry.basis(),
                null);
    }

    private static @Nullable ExerciseId exerciseId(@Nullable String key) {
        return key == null ? null : new ExerciseId(key);
    }
}
