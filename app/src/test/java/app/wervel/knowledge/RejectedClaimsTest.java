package app.wervel.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseWords;
import app.wervel.exercise.application.ExerciseCatalogueReader;
import app.wervel.exercise.application.HandoutLanguage;
import app.wervel.exercise.application.HandoutLanguages;
import app.wervel.knowledge.application.KnowledgeBaseReader;
import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.application.RuleCatalogueReader;
import app.wervel.triage.application.RuleSources;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No claim that is not used stands in anything that a patient reads. Searched is every text file
 * that the application carries, in every language, but for those that only people at work read:
 * what is added later is searched too.
 */
class RejectedClaimsTest {
    private static final RuleCatalogue RULES = new RuleCatalogueReader().read();
    private static final KnowledgeBase KNOWLEDGE =
            new KnowledgeBaseReader().read(RULES, RuleSources.read(RULES));

    /**
     * Read by people at work alone: entries that name a claim to speak against it, messages about
     * files, and what invented patients of the demo say.
     */
    private static final List<String> AT_WORK =
            List.of(
                    "/knowledge/specific-cause.json",
                    "/knowledge/common-back-pain.json",
                    "/knowledge/nerve-pain.json",
                    "/knowledge/diagnostics.json",
                    "/knowledge/treatment.json",
                    "/knowledge/self-care.json",
                    "/knowledge/medicine.json",
                    "/knowledge/rejected-claim.json",
                    "/triage/rules.json",
                    "/triage/sources.json",
                    "/errors/",
                    "/wervel/demo/",
                    "/test-classes/");

    /** Read by doctors and practitioners, to whom the word non-specific is a term of the trade. */
    private static final List<String> AMONG_COLLEAGUES =
            List.of("/documents/letters_", "/vaadin-i18n/");

    private static final String WORD_TO_PATIENTS = "claim-aspecific-to-patients";

    private static Map<String, List<String>> texts;

    @BeforeAll
    static void readEveryText() throws IOException {
        texts = new TreeMap<>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (String files :
                List.of(
                        "classpath*:app/wervel/**/*.json",
                        "classpath*:app/wervel/**/*.properties",
                        "classpath*:vaadin-i18n/*.properties")) {
            for (Resource file : resolver.getResources(files)) {
                String name = file.getURL().toString();
                if (AT_WORK.stream().noneMatch(name::contains)) {
                    texts.put(name, texts(name, file.getContentAsString(UTF_8)));
                }
            }
        }
        for (HandoutLanguage language : HandoutLanguages.shipped().all()) {
            texts.put("handout " + language.id(), ofHandout(language));
        }
    }

    private static List<String> ofHandout(HandoutLanguage language) {
        List<String> all = new ArrayList<>(language.words().values());
        language.knowledge()
                .values()
                .forEach(text -> {
                    all.add(text.title());
                    all.add(text.text());
                });
        ExerciseCatalogue library = new ExerciseCatalogueReader().read();
        for (Exercise exercise : library.exercises()) {
            ExerciseWords words = language.exercise(exercise).orElseThrow();
            all.addAll(List.of(words.name(), words.start(), words.action()));
            if (words.precaution() != null) {
                all.add(Objects.requireNonNull(words.precaution()));
            }
            all.add(language.doseLine(exercise, exercise.ownDosage()));
        }
        return all;
    }

    private static List<String> texts(String name, String contents) throws IOException {
        List<String> found = new ArrayList<>();
        if (name.endsWith(".json")) {
            collect(JsonMapper.shared().readTree(contents), found);
        } else {
            var properties = new Properties();
            properties.load(new StringReader(contents));
            properties.values().forEach(value -> found.add(value.toString()));
        }
        return found;
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.isString()) {
            found.add(node.stringValue());
        }
        node.values().forEach(child -> collect(child, found));
    }

    static Stream<KnowledgeEntry> claims() {
        return KNOWLEDGE.entries(KnowledgeKind.REJECTED_CLAIM).stream();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void noTextMakesTheClaim(KnowledgeEntry claim) {
        List<String> made = new ArrayList<>();
        texts.forEach((file, each) -> {
            if (!claim.id().equals(WORD_TO_PATIENTS)
                    || AMONG_COLLEAGUES.stream().noneMatch(file::contains)) {
                each.stream()
                        .filter(text -> makes(claim, text))
                        .forEach(text -> made.add(file + ": " + text));
            }
        });
        assertThat(made).isEmpty();
    }

    private static boolean makes(KnowledgeEntry claim, String text) {
        return claim.rejected().patterns().stream().anyMatch(pattern -> pattern.isIn(text));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void aTextThatMadeTheClaimWouldBeFound(KnowledgeEntry claim) {
        assertThat(claim.rejected().patterns())
                .isNotEmpty()
                .allSatisfy(pattern -> {
                    assertThat(pattern.isIn(pattern.sample())).isTrue();
                    assertThat(pattern.isIn(pattern.sample().toUpperCase(Locale.ROOT)))
                            .as("in capitals")
                            .isTrue();
                    assertThat(pattern.isIn("Blijf rustig bewegen. Keep moving calmly.")).isFalse();
                });
    }

    /** Words that give a claim away, whoever writes the text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TMS",
                "Too Much Stress",
                "triggerpoint",
                "trigger point",
                "3%",
                "3 procent",
                "slijtage",
                "versleten",
                "beschadigd",
                "wear and tear",
                "Verschleiß",
                "usure",
                "kaardebol",
                "teasel",
                "kurkuma",
                "zuurstoftekort",
                "oxygen shortage",
                "omega-3",
                "magnesium",
                "homeopathisch",
                "BreinMedicijn",
                "DirectClinics",
                "aspecifieke rugpijn",
                "non-specific back pain",
                "Stop taking your tablets",
                "Medicijnen helpen niet",
                "Vele mensen zijn genezen"
            })
    void aTellingWordIsFound(String word) {
        assertThat(claims().filter(claim -> makes(claim, "Let op: " + word + "."))).isNotEmpty();
    }

    @Test
    void everythingThatAPatientReadsIsSearched() {
        assertThat(texts.keySet())
                .anyMatch(file -> file.endsWith("/knowledge/patient-texts.json"))
                .anyMatch(file -> file.endsWith("/exercise/exercises.json"))
                .anyMatch(file -> file.endsWith("/exercise/languages/ar.json"))
                .anyMatch(file -> file.contains("/intake/"))
                .anyMatch(file -> file.endsWith("/documents/letters_nl.properties"))
                .anyMatch(file -> file.endsWith("/documents/report/labels_nl.properties"))
                .anyMatch(file -> file.endsWith("/messages/texts_nl.properties"))
                .contains(
                        "handout nl",
                        "handout en",
                        "handout de",
                        "handout fr",
                        "handout tr",
                        "handout ar");
        assertThat(texts.values()).allSatisfy(each -> assertThat(each).isNotEmpty());
    }
}
