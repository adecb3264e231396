package app.wervel.exercise.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.knowledge.PatientText;
import app.wervel.knowledge.application.KnowledgeBaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the languages of paper, one for each file. Refuses a file with a name that it does not
 * know, and a translation that lacks a text or fills in other things than the Dutch: half a handout
 * is worse than none. Only the texts worth knowing beside the exercises may be lacking.
 */
public class HandoutLanguageReader {
    private static final String RESOURCES = "classpath*:app/wervel/exercise/languages/*.json";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    /** The languages that the application carries. */
    public HandoutLanguages read(ExerciseCatalogue library) {
        Map<String, String> files = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver(getClass().getClassLoader())
                            .getResources(RESOURCES)) {
                try (InputStream contents = file.getInputStream()) {
                    String name = Objects.requireNonNull(file.getFilename());
                    files.put(name, new String(contents.readAllBytes(), UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The languages of paper cannot be read", e);
        }
        return read(files, library, new KnowledgeBaseReader().readPatientTexts());
    }

    private static Map<String, KnowledgeText> originals(List<PatientText> texts, String language) {
        Locale locale = Locale.of(language);
        Map<String, KnowledgeText> originals = new LinkedHashMap<>();
        texts.forEach(text ->
                originals.put(
                        text.id(),
                        new KnowledgeText(text.title().in(locale), text.text().in(locale))));
        return originals;
    }

    /**
     * @param files by name, for instance {@code nl.json}
     * @param patientTexts of the knowledge base, for the originals
     * @throws IllegalArgumentException naming everything that is not right, file by file
     */
    HandoutLanguages read(
            Map<String, String> files, ExerciseCatalogue library, List<PatientText> patientTexts) {
        List<String> faults = new ArrayList<>();
        List<HandoutLanguage> languages = new ArrayList<>();
        files.forEach((name, contents) -> {
            LanguageFile file = file(name, contents);
            if (!LANGUAGE.matcher(file.language()).matches()
                    || !name.equals(file.language() + ".json")) {
                faults.add("%s names another language: %s".formatted(name, file.language()));
            }
            languages.add(
                    new HandoutLanguage(file, originals(patientTexts, file.language()), faults));
        });
        languages.sort(
                Comparator.comparing((HandoutLanguage language) -> !language.id().equals("nl"))
                        .thenComparing(language -> !language.original())
                        .thenComparing(HandoutLanguage::id));
        checkOriginals(languages, faults);
        if (faults.isEmpty()) {
            HandoutLanguage dutch = languages.getFirst();
            languages.forEach(language -> checkAgainst(dutch, language, library, faults));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "The languages of paper are not right: " + String.join("; ", faults));
        }
        return new HandoutLanguages(languages);
    }

    private LanguageFile file(String name, String contents) {
        try {
            return json.readValue(contents, LanguageFile.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s is not right: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static void checkOriginals(List<HandoutLanguage> languages, List<String> faults) {
        Set<String> originals =
                languages.stream()
                        .filter(HandoutLanguage::original)
                        .map(HandoutLanguage::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (ExerciseLanguage language : ExerciseLanguage.values()) {
            if (!originals.contains(language.id())) {
                faults.add("%s.json must be there, as an original".formatted(language.id()));
            }
        }
    }

    private static void checkAgainst(
            HandoutLanguage dutch,
            HandoutLanguage language,
            ExerciseCatalogue library,
            List<String> faults) {
        String id = language.id();
        checkPhrases(id + ": paper", dutch.paper(), language.paper(), faults);
        checkPhrases(id + ": dates", dutch.dates(), language.dates(), faults);
        checkDosage(language, faults);
        checkKnown(
                id + ": knowledge",
                dutch.knowledge().keySet(),
                language.knowledge().keySet(),
                faults);
        if (language.original()) {
            if (!language.exercises().isEmpty()) {
                faults.add("%s: its exercises stand in the library itself".formatted(id));
            }
        } else {
            checkExercises(language, library, faults);
        }
    }

    private static void checkPhrases(
            String where, Phrases dutch, Phrases phrases, List<String> faults) {
        checkKeys(where, dutch.keys(), phrases.keys(), faults);
        for (String key : phrases.keys()) {
            if (dutch.keys().contains(key)) {
                checkArguments(where, key, dutch.arguments(key), phrases, faults);
            }
        }
    }

    private static void checkDosage(HandoutLanguage language, List<String> faults) {
        String where = language.id() + ": dosage";
        Set<String> asked = new TreeSet<>();
        for (DosagePhrase phrase : DosagePhrase.values()) {
            asked.add(phrase.key());
            if (language.dosage().keys().contains(phrase.key())) {
                checkArguments(where, phrase.key(), phrase.arguments(), language.dosage(), faults);
            }
        }
        checkKeys(where, asked, language.dosage().keys(), faults);
    }

    private static void checkArguments(
            String where, String key, Set<String> asked, Phrases phrases, List<String> faults) {
        if (!asked.equals(phrases.arguments(key))) {
            faults.add(
                    "%s.%s fills in %s, but the Dutch %s"
                            .formatted(where, key, phrases.arguments(key), new TreeSet<>(asked)));
        }
    }

    private static void checkKeys(
            String where, Set<String> asked, Set<String> given, List<String> faults) {
        Set<String> lacking = new TreeSet<>(asked);
        lacking.removeAll(given);
        if (!lacking.isEmpty()) {
            faults.add("%s lacks %s".formatted(where, lacking));
        }
        checkKnown(where, asked, given, faults);
    }

    private static void checkKnown(
            String where, Set<String> asked, Set<String> given, List<String> faults) {
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            faults.add("%s has %s, which the Dutch lacks".formatted(where, unknown));
        }
    }

    private static void checkExercises(
            HandoutLanguage language, ExerciseCatalogue library, List<String> faults) {
        String where = language.id() + ": exercises";
        Map<ExerciseId, Exercise> shipped =
                library.exercises().stream().collect(Collectors.toMap(Exercise::id, e -> e));
        checkKeys(where, keys(shipped.keySet()), keys(language.exercises().keySet()), faults);
        language.exercises()
                .forEach((key, words) -> {
                    Exercise exercise = shipped.get(key);
                    if (exercise == null) {
                        return;
                    }
                    checkGiven(
                            where + "." + key.value() + ".precaution",
                            exercise.precaution() != null,
                            words.precaution() != null,
                            faults);
                    checkGiven(
                            where + "." + key.value() + ".load",
                            exercise.ownLoad() != null,
                            language.loads().containsKey(key),
                            faults);
                });
    }

    private static void checkGiven(
            String where, boolean inDutch, boolean given, List<String> faults) {
        if (inDutch && !given) {
            faults.add("%s is lacking".formatted(where));
        } else if (given && !inDutch) {
            faults.add("%s is not in the Dutch".formatted(where));
        }
    }

    private static Set<String> keys(Set<ExerciseId> ids) {
        return ids.stream().map(ExerciseId::value).collect(Collectors.toSet());
    }
}
