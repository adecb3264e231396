package app.wervel.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one version of a questionnaire is scored: its items, and which item has which meaning. Scores
 * depend on names and meanings alone; the order of items plays no part.
 *
 * @param items that can score
 * @param meanings by the name of the item; also of items that score nothing, such as the name of an
 *     activity
 */
public record InstrumentForm(
        Instrument instrument, List<ScoredItem> items, Map<String, String> meanings) {
    public InstrumentForm {
        items = List.copyOf(items);
        meanings = Map.copyOf(meanings);
    }

    /** All items are alike. */
    public static InstrumentForm of(Instrument instrument, List<ScoredItem> items) {
        return new InstrumentForm(instrument, items, Map.of());
    }

    Optional<ScoredItem> findItem(String linkId) {
        return items.stream().filter(item -> item.linkId().equals(linkId)).findFirst();
    }

    /** Items with this meaning, by name. */
    List<String> withMeaning(String meaning) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    Map<String, Integer> countByMeaning() {
        Map<String, Integer> counts = new HashMap<>();
        meanings.values().forEach(meaning -> counts.merge(meaning, 1, Integer::sum));
        return counts;
    }
}
