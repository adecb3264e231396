package app.wervel.knowledge.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.wervel.knowledge.ClaimPattern;
import app.wervel.knowledge.Evidence;
import app.wervel.knowledge.GuidelineView;
import app.wervel.knowledge.KnowledgeBase;
import app.wervel.knowledge.KnowledgeEntry;
import app.wervel.knowledge.KnowledgeKind;
import app.wervel.knowledge.LocalWords;
import app.wervel.knowledge.PatientText;
import app.wervel.knowledge.Rejection;
import app.wervel.knowledge.application.KnowledgeFile.Entry;
import app.wervel.knowledge.application.KnowledgeFile.PatientTextsFile;
import app.wervel.knowledge.application.KnowledgeFile.PatternEntry;
import app.wervel.knowledge.application.KnowledgeFile.Words;
import app.wervel.triage.AnswerField;
import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.application.RuleSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the knowledge base, one file for each kind. Refuses an id that is there twice, a text in
 * one language, and a source, rule, question or patient text that is not known.
 */
public class KnowledgeBaseReader {
    private static final String FOLDER = "/app/wervel/knowledge/";
    private static final String PATIENT_TEXTS = "patient-texts.json";
    private static final int PATTERN_FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    /** The knowledge base that the application carries. */
    public KnowledgeBase read(RuleCatalogue rules, RuleSources sources) {
        return read(shipped(), rules, sources);
    }

    /** The texts for patients that the application carries, in the order of the handout. */
    public List<PatientText> readPatientTexts() {
        return patientTexts(resource(PATIENT_TEXTS));
    }

    /** The files that the application carries, by name. */
    static Map<String, String> shipped() {
        Map<String, String> files = new LinkedHashMap<>();
        for (KnowledgeKind kind : KnowledgeKind.values()) {
            files.put(kind.id() + ".json", resource(kind.id() + ".json"));
        }
        files.put(PATIENT_TEXTS, resource(PATIENT_TEXTS));
        return files;
    }

    private static String resource(String name) {
        try (InputStream file = KnowledgeBaseReader.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The knowledge base lacks " + name);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The knowledge base cannot be read", e);
        }
    }

    /**
     * @param files by name, for instance {@code treatment.json}
     * @throws IllegalArgumentException naming what is not right
     */
    KnowledgeBase read(Map<String, String> files, RuleCatalogue rules, RuleSources sources) {
        List<String> faults = new ArrayList<>();
        List<KnowledgeEntry> entries = new ArrayList<>();
        List<PatientText> texts = new ArrayList<>();
        files.forEach((name, contents) -> {
            if (name.equals(PATIENT_TEXTS)) {
                texts.addAll(patientTexts(contents));
                return;
            }
            KnowledgeFile file = parse(name, contents, KnowledgeFile.class);
            if (!name.equals(file.kind() + ".json")) {
                faults.add("%s names another kind: %s".formatted(name, file.kind()));
            }
            KnowledgeKind kind = KnowledgeKind.fromId(file.kind());
            file.entries()
                    .forEach(entry -> {
                        check(entry, rules, sources, faults);
                        entries.add(entry(entry, kind));
                    });
        });
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "The knowledge base is not right: " + String.join("; ", faults));
        }
        return new KnowledgeBase(entries, texts);
    }

    private List<PatientText> patientTexts(String contents) {
        return parse(PATIENT_TEXTS, contents, PatientTextsFile.class).texts().stream()
                .map(text -> new PatientText(text.id(), words(text.title()), words(text.text())))
                .toList();
    }

    private <T> T parse(String name, String contents, Class<T> type) {
        try {
            return json.readValue(contents, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s is not right: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static void check(
            Entry entry, RuleCatalogue rules, RuleSources sources, List<String> faults) {
        Stream.concat(
                        orNone(entry.sources()).stream(),
                        orNone(entry.views()).stream().map(KnowledgeFile.View::source))
                .filter(code -> !sources.knows(code))
                .forEach(code ->
                        faults.add("%s names no known source: %s".formatted(entry.id(), code)));
        orNone(entry.rules()).stream()
                .filter(rule -> rules.findDefinition(rule).isEmpty())
                .forEach(rule ->
                        faults.add("%s names no known rule: %s".formatted(entry.id(), rule)));
        orNone(entry.fields()).stream()
                .filter(field -> AnswerField.findById(field).isEmpty())
                .forEach(field ->
                        faults.add("%s names no known question: %s".formatted(entry.id(), field)));
    }

    private static KnowledgeEntry entry(Entry entry, KnowledgeKind kind) {
        return new KnowledgeEntry(
                entry.id(),
                kind,
                words(entry.title()),
                words(entry.text()),
                Evidence.fromId(entry.evidence()),
                wordsOrNull(entry.remark()),
                orNone(entry.views()).stream()
                        .map(view ->
                                new GuidelineView(
                                        view.source(), new LocalWords(view.nl(), view.en())))
                        .toList(),
                orNone(entry.sources()),
                orNone(entry.seeds()),
                Set.copyOf(orNone(entry.rules())),
                fields(orNone(entry.fields())),
                entry.patientText(),
                orNone(entry.synonyms()),
                rejection(entry));
    }

    private static Set<AnswerField> fields(List<String> ids) {
        Set<AnswerField> fields = EnumSet.noneOf(AnswerField.class);
        ids.forEach(id -> AnswerField.findById(id).ifPresent(fields::add));
        return fields;
    }

    private static @Nullable Rejection rejection(Entry entry) {
        Words reason = entry.reason();
        return reason == null
                ? null
                : new Rejection(
                        words(reason),
                        orNone(entry.patterns()).stream()
                                .map(KnowledgeBaseReader::pattern)
                                .toList());
    }

    private static ClaimPattern pattern(PatternEntry entry) {
        return new ClaimPattern(Pattern.compile(entry.pattern(), PATTERN_FLAGS), entry.sample());
    }

    private static LocalWords words(Words words) {
        return new LocalWords(words.nl(), words.en());
    }

    private static @Nullable LocalWords wordsOrNull(@Nullable Words words) {
        return words == null ? null : words(words);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
