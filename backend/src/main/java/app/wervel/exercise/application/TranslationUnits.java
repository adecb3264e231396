package app.wervel.exercise.application;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.ExerciseWords;
import app.wervel.exercise.application.TranslationUnit.Kind;
import app.wervel.exercise.application.TranslationUnit.TranslationLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to review of each translation; an original has nothing. */
@Component
class TranslationUnits {
    private static final BilingualText WORDS =
            new BilingualText("Vaste woorden op papier", "Fixed words on paper");

    private final HandoutLanguages languages;
    private final ExerciseLibrary library;
    private final Map<String, List<TranslationUnit>> shipped = new ConcurrentHashMap<>();

    TranslationUnits(HandoutLanguages languages, ExerciseLibrary library) {
        this.languages = languages;
        this.library = library;
    }

    /** The fixed words first, then what there is to read, then the exercises. */
    List<TranslationUnit> units(HandoutLanguage language) {
        return language.original() ? List.of() : units(language, library.current());
    }

    /** The same of every language, by its id. */
    Map<String, List<TranslationUnit>> all() {
        ExerciseCatalogue exercises = library.current();
        return languages.all().stream()
                .collect(
                        Collectors.toMap(
                                HandoutLanguage::id,
                                language ->
                                        language.original()
                                                ? List.of()
                                                : units(language, exercises)));
    }

    private List<TranslationUnit> units(HandoutLanguage language, ExerciseCatalogue catalogue) {
        var all = new ArrayList<>(shipped(language, catalogue));
        exercises(language, catalogue, exercise -> exercise.own() != null).forEach(all::add);
        return all;
    }

    Optional<TranslationUnit> find(HandoutLanguage language, String unit) {
        return units(language).stream().filter(each -> each.id().equals(unit)).findFirst();
    }

    /** These texts never change while the application runs. */
    private List<TranslationUnit> shipped(HandoutLanguage language, ExerciseCatalogue catalogue) {
        return shipped.computeIfAbsent(
                language.id(),
                id ->
                        Stream.of(
                                        Stream.of(words(language)),
                                        knowledge(language),
                                        exercises(
                                                language,
                                                catalogue,
                                                exercise -> exercise.own() == null))
                                .flatMap(Function.identity())
                                .toList());
    }

    private TranslationUnit words(HandoutLanguage language) {
        HandoutLanguage dutch = languages.dutch();
        return new TranslationUnit(
                TranslationUnit.WORDS,
                Kind.WORDS,
                WORDS,
                lines(dutch.samples(), language.samples()),
                TranslationUnit.hash(lines(dutch.written(), language.written())));
    }

    private static List<TranslationLine> lines(
            Map<String, String> dutch, Map<String, String> translated) {
        return dutch.entrySet().stream()
                .map(text ->
                        new TranslationLine(
                                text.getKey(),
                                text.getValue(),
                                translated.getOrDefault(text.getKey(), "")))
                .toList();
    }

    private Stream<TranslationUnit> knowledge(HandoutLanguage language) {
        Map<String, KnowledgeText> dutch = languages.dutch().knowledge();
        Map<String, KnowledgeText> english = languages.of(ExerciseLanguage.EN).knowledge();
        return language.knowledge().entrySet().stream()
                .map(text -> {
                    // The reader refuses a language that has other texts than the Dutch.
                    KnowledgeText original = Objects.requireNonNull(dutch.get(text.getKey()));
                    KnowledgeText inEnglish = Objects.requireNonNull(english.get(text.getKey()));
                    return unit(
                            TranslationUnit.KNOWLEDGE + text.getKey(),
                            Kind.KNOWLEDGE,
                            new BilingualText(original.title(), inEnglish.title()),
                            List.of(
                                    new TranslationLine(
                                            "title", original.title(), text.getValue().title()),
                                    new TranslationLine(
                                            "text", original.text(), text.getValue().text())));
                });
    }

    private Stream<TranslationUnit> exercises(
            HandoutLanguage language, ExerciseCatalogue catalogue, Predicate<Exercise> which) {
        return catalogue.exercises().stream()
                .filter(which)
                .flatMap(exercise ->
                        language.exercise(exercise).stream()
                                .map(words -> exercise(exercise, language, words)));
    }

    private TranslationUnit exercise(
            Exercise exercise, HandoutLanguage language, ExerciseWords words) {
        HandoutLanguage dutch = languages.dutch();
        ExerciseWords original = dutch.exercise(exercise).orElse(words);
        List<TranslationLine> lines = new ArrayList<>();
        add(lines, "name", original.name(), words.name());
        add(lines, "start", original.start(), words.start());
        add(lines, "action", original.action(), words.action());
        add(lines, "precaution", original.precaution(), words.precaution());
        add(lines, "load", dutch.load(exercise).orElse(null), language.load(exercise).orElse(null));
        return unit(exercise.id().value(), Kind.EXERCISE, exercise.name(), lines);
    }

    private static void add(
            List<TranslationLine> lines,
            String key,
            @Nullable String dutch,
            @Nullable String translation) {
        if (dutch != null || translation != null) {
            lines.add(
                    new TranslationLine(
                            key,
                            dutch == null ? "" : dutch,
                            translation == null ? "" : translation));
        }
    }

    private static TranslationUnit unit(
            String id, Kind kind, BilingualText title, List<TranslationLine> lines) {
        return new TranslationUnit(id, kind, title, lines, TranslationUnit.hash(lines));
    }
}
