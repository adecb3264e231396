package app.wervel.measure;

import app.wervel.intake.LocalText;
import app.wervel.shared.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every instrument that scores can be kept of, in the order in which they are shown. */
public final class InstrumentRegistry {
    private final String version;
    private final Map<String, Instrument> byId = new LinkedHashMap<>();
    private final Map<String, LocalText> sources;

    /**
     * @param sources each code of a source in words
     * @throws IllegalArgumentException when an instrument is there twice or names a source without
     *     words
     */
    public InstrumentRegistry(
            String version, List<Instrument> instruments, Map<String, LocalText> sources) {
        this.version = version;
        this.sources = Map.copyOf(sources);
        for (Instrument instrument : instruments) {
            if (byId.put(instrument.id(), instrument) != null) {
                throw new IllegalArgumentException(
                        "Instrument %s is there twice".formatted(instrument.id()));
            }
            requireSource(instrument, instrument.source());
            instrument.cutOffs().forEach(cut -> requireSource(instrument, cut.source()));
            ImportantChange change = instrument.change();
            if (change != null) {
                requireSource(instrument, change.source());
            }
        }
    }

    private void requireSource(Instrument instrument, String written) {
        for (String code : codes(written)) {
            if (!sources.containsKey(code)) {
                throw new IllegalArgumentException(
                        "Source %s of %s has no words".formatted(code, instrument.id()));
            }
        }
    }

    private static List<String> codes(String written) {
        return List.of(written.split("; ", -1));
    }

    public String version() {
        return version;
    }

    public List<Instrument> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Instrument> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * @throws NotFound when there is no such instrument
     */
    public Instrument get(String id) {
        return find(id).orElseThrow(() -> new NotFound("instrument"));
    }

    /** The codes of a source in words, one after the other. */
    public List<LocalText> sourceWords(String written) {
        return codes(written).stream()
                .map(sources::get)
                .flatMap(words -> Optional.ofNullable(words).stream())
                .toList();
    }
}
