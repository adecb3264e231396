package app.wervel.medicine;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The substances that we know, to be found by any of their names. */
public final class MedicineCatalogue {
    private final Map<String, Substance> substances = new LinkedHashMap<>();
    private final Map<String, Substance> byName = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException when an id stands twice, or a name is of two substances
     */
    public MedicineCatalogue(List<Substance> all) {
        for (Substance substance : all) {
            if (substances.put(substance.id(), substance) != null) {
                throw new IllegalArgumentException("%s stands twice".formatted(substance.id()));
            }
            names(substance).distinct().forEach(name -> addName(name, substance));
        }
    }

    private void addName(String name, Substance substance) {
        Substance other = byName.put(name, substance);
        if (other != null) {
            throw new IllegalArgumentException(
                    "%s is a name of %s and of %s".formatted(name, other.id(), substance.id()));
        }
    }

    /** In the order of the list. */
    public List<Substance> all() {
        return List.copyOf(substances.values());
    }

    public Optional<Substance> find(String id) {
        return Optional.ofNullable(substances.get(id));
    }

    /**
     * The substance of which this is a name or a brand, in either language. More may follow it,
     * such as a dose: then the longest name counts.
     */
    public Optional<Substance> named(String name) {
        String told = key(name);
        return byName.keySet().stream()
                .filter(known -> startsWithWord(told, known))
                .max(Comparator.comparingInt(String::length))
                .map(byName::get);
    }

    private static boolean startsWithWord(String told, String known) {
        return told.startsWith(known)
                && (told.length() == known.length()
                        || !Character.isLetter(told.charAt(known.length())));
    }

    /** Whether a name or a brand of it holds what somebody types. */
    public static boolean matches(Substance substance, String typed) {
        String sought = key(typed);
        return names(substance).anyMatch(name -> name.contains(sought));
    }

    private static Stream<String> names(Substance substance) {
        return Stream.of(
                        List.of(substance.nl(), substance.en()),
                        substance.brands(),
                        substance.otherNames())
                .flatMap(List::stream)
                .map(MedicineCatalogue::key);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
