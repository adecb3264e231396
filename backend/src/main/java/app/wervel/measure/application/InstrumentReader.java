package app.wervel.measure.application;

import app.wervel.intake.LocalText;
import app.wervel.measure.CutOff;
import app.wervel.measure.Direction;
import app.wervel.measure.ImportantChange;
import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.Meaning;
import app.wervel.measure.MissingItems;
import app.wervel.measure.OpenFact;
import app.wervel.measure.Scale;
import app.wervel.measure.ScoringMethod;
import app.wervel.measure.application.InstrumentsFile.ChangeEntry;
import app.wervel.measure.application.InstrumentsFile.Entry;
import app.wervel.measure.application.InstrumentsFile.ScaleEntry;
import app.wervel.measure.application.InstrumentsFile.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the registry of instruments, and refuses one of which the parts do not fit. */
final class InstrumentReader {
    private static final String RESOURCE = "/app/wervel/measure/instruments.json";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private InstrumentReader() {}

    /** The registry that the application carries. */
    static InstrumentRegistry read() {
        try (InputStream file = InstrumentReader.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("The registry %s is missing".formatted(RESOURCE));
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The registry of instruments cannot be read", e);
        }
    }

    /**
     * @throws IllegalArgumentException when an instrument is not right; it says which
     */
    static InstrumentRegistry read(InputStream stream) {
        InstrumentsFile file = JSON.readValue(stream, InstrumentsFile.class);
        Map<String, LocalText> sources = new LinkedHashMap<>();
        file.sources().forEach((code, words) -> sources.put(code, text(words)));
        return new InstrumentRegistry(
                file.version(),
                file.instruments().stream().map(InstrumentReader::instrument).toList(),
                sources);
    }

    private static Instrument instrument(Entry entry) {
        return new Instrument(
                entry.id(),
                text(entry.name()),
                text(entry.measures()),
                entry.owner(),
                text(entry.licence()),
                entry.shipped(),
                entry.items(),
                scale(entry.total()),
                entry.scales().stream().map(InstrumentReader::known).toList(),
                Direction.fromId(entry.direction()),
                text(entry.directionLabel()),
                ScoringMethod.fromId(entry.scoring()),
                MissingItems.fromId(entry.missing()),
                entry.meanings().stream()
                        .map(each ->
                                new Meaning(
                                        each.id(),
                                        text(each.name()),
                                        each.items(),
                                        each.required()))
                        .toList(),
                entry.cutOffs().stream()
                        .map(each ->
                                new CutOff(
                                        each.scale(),
                                        each.from(),
                                        each.to(),
                                        text(each.meaning()),
                                        each.source()))
                        .toList(),
                change(entry.change()),
                entry.open().stream().map(each -> new OpenFact(text(each.what()))).toList(),
                entry.source());
    }

    private static @Nullable Scale scale(@Nullable ScaleEntry entry) {
        return entry == null ? null : known(entry);
    }

    private static Scale known(ScaleEntry entry) {
        return new Scale(
                entry.id(), text(entry.name()), entry.least(), entry.most(), entry.items());
    }

    private static @Nullable ImportantChange change(@Nullable ChangeEntry entry) {
        return entry == null
                ? null
                : new ImportantChange(entry.points(), entry.percent(), entry.source());
    }

    private static LocalText text(Words words) {
        return new LocalText(words.nl(), words.en());
    }
}
