package app.wervel.exercise.application;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.Label;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds exercises by the words in their texts, in both languages at once. */
final class ExerciseSearch {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Longer queries are pasted by mistake. */
    private static final int MOST_WORDS = 12;

    private final ExerciseCatalogue catalogue;
    private final List<Entry> entries;

    ExerciseSearch(ExerciseCatalogue catalogue) {
        this.catalogue = catalogue;
        this.entries =
                catalogue.exercises().stream()
                        .map(exercise -> Entry.of(exercise, catalogue))
                        .toList();
    }

    boolean isOver(ExerciseCatalogue other) {
        return catalogue == other;
    }

    /** Best first, then in the library's order. */
    List<Exercise> find(String query) {
        List<String> words = words(query).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            // Signs alone ask for something, and nothing answers to them.
            return query.isBlank() ? entries.stream().map(Entry::exercise).toList() : List.of();
        }
        record Hit(Entry entry, int distance) {}
        return entries.stream()
                .map(entry -> new Hit(entry, entry.distance(words)))
                .filter(hit -> hit.distance() < Entry.NOT_FOUND)
                .sorted(Comparator.comparingInt(Hit::distance))
                .map(hit -> hit.entry().exercise())
                .toList();
    }

    private static List<String> words(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return Stream.of(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * One exercise with its words.
     *
     * @param tiers words of the name and key first, then of region and goals, then of the
     *     instructions
     */
    private record Entry(Exercise exercise, List<List<String>> tiers) {
        static final int NOT_FOUND = 1_000;

        static Entry of(Exercise exercise, ExerciseCatalogue catalogue) {
            List<String> names = wordsOf(exercise.name());
            names.addAll(words(exercise.id().value()));
            List<String> labels = new ArrayList<>();
            catalogue
                    .findRegion(exercise.region())
                    .map(Label::name)
                    .ifPresent(name -> labels.addAll(wordsOf(name)));
            exercise.goals().stream()
                    .flatMap(goal -> catalogue.findGoal(goal).stream())
                    .forEach(goal -> labels.addAll(wordsOf(goal.name())));
            List<String> instructions = wordsOf(exercise.start());
            instructions.addAll(wordsOf(exercise.action()));
            if (exercise.own() != null) {
                exercise.own().words().values().forEach(text -> names.addAll(words(text.name())));
            }
            return new Entry(exercise, List.of(names, labels, instructions));
        }

        private static List<String> wordsOf(BilingualText text) {
            List<String> both = new ArrayList<>(words(text.nl()));
            both.addAll(words(text.en()));
            return both;
        }

        /** The sum over all words of how far from the name each is found. */
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
                if (tiers.get(tier).stream().anyMatch(each -> each.startsWith(word))) {
                    return 2 * tier;
                }
                // Dutch writes compounds as one word: "brug" is also asked for as the end of one.
                if (tier == 0
                        && word.length() > 2
                        && tiers.getFirst().stream().anyMatch(each -> each.contains(word))) {
                    return 1;
                }
            }
            return NOT_FOUND;
        }
    }
}
