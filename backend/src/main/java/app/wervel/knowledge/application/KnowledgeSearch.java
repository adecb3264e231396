package app.wervel.knowledge.application;

import app.wervel.knowledge.KnowledgeBase;
import app.wervel.knowledge.KnowledgeEntry;
import app.wervel.knowledge.LocalWords;
import app.wervel.knowledge.Rejection;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds entries by the words in their texts and synonyms, in both languages at once, with or
 * without accents.
 */
final class KnowledgeSearch {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Longer queries are pasted by mistake. */
    private static final int MOST_WORDS = 12;

    private final List<Indexed> entries;

    KnowledgeSearch(KnowledgeBase knowledge) {
        this.entries = knowledge.entries().stream().map(Indexed::of).toList();
    }

    /** Best first, then in the order of the base; everything when nothing is asked. */
    List<KnowledgeEntry> find(String query) {
        List<String> words = words(query).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            // Signs alone ask for something, and nothing answers to them.
            return query.isBlank() ? entries.stream().map(Indexed::entry).toList() : List.of();
        }
        record Hit(KnowledgeEntry entry, int distance) {}
        return entries.stream()
                .map(indexed -> new Hit(indexed.entry(), indexed.distance(words)))
                .filter(hit -> hit.distance() < Indexed.NOT_FOUND)
                .sorted(Comparator.comparingInt(Hit::distance))
                .map(Hit::entry)
                .toList();
    }

    private static List<String> words(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return Stream.of(BETWEEN_WORDS.split(plain, -1)).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * One entry with its words.
     *
     * @param tiers words of the title, then synonyms, then of the texts
     */
    private record Indexed(KnowledgeEntry entry, List<List<String>> tiers) {
        static final int NOT_FOUND = 1_000;
        private static final int SHORTEST_PART = 3;

        static Indexed of(KnowledgeEntry entry) {
            List<String> synonyms = new ArrayList<>();
            entry.synonyms().forEach(synonym -> synonyms.addAll(words(synonym)));
            List<String> texts = wordsOf(entry.text());
            Rejection rejection = entry.rejection();
            if (rejection != null) {
                texts.addAll(wordsOf(rejection.reason()));
            }
            entry.views().forEach(view -> texts.addAll(wordsOf(view.text())));
            return new Indexed(entry, List.of(wordsOf(entry.title()), synonyms, texts));
        }

        private static List<String> wordsOf(LocalWords text) {
            List<String> both = new ArrayList<>(words(text.nl()));
            both.addAll(words(text.en()));
            return both;
        }

        /** The sum over all words of how far from the title each is found. */
        int distance(List<String> words) {
            int sum = 0;
            for (String word : words) {
                int distance = distance(word);
                if (distance == NOT_FOUND) {
                    return NOT_FOUND;
                }
                sum += distance;
            }
            return sum;
        }

        private int distance(String word) {
            for (int tier = 0; tier < tiers.size(); tier++) {
                List<String> tierWords = tiers.get(tier);
                if (tierWords.stream().anyMatch(each -> each.startsWith(word))) {
                    return 2 * tier;
                }
                // Dutch writes compounds as one word: "pijn" is also asked for as the end of one.
                if (tier < 2
                        && word.length() >= SHORTEST_PART
                        && tierWords.stream().anyMatch(each -> each.contains(word))) {
                    return 2 * tier + 1;
                }
            }
            return NOT_FOUND;
        }
    }
}
