package app.wervel.knowledge.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wervel.knowledge.Evidence;
import app.wervel.knowledge.KnowledgeBase;
import app.wervel.knowledge.KnowledgeEntry;
import app.wervel.knowledge.KnowledgeKind;
import app.wervel.knowledge.PatientText;
import app.wervel.triage.AnswerField;
import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.RuleDefinition;
import app.wervel.triage.application.RuleCatalogueReader;
import app.wervel.triage.application.RuleSources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The knowledge base that the application carries, and what its reader refuses. */
class KnowledgeBaseTest {
    private static final RuleCatalogue RULES = new RuleCatalogueReader().read();
    private static final RuleSources SOURCES = RuleSources.read(RULES);
    private static final KnowledgeBase KNOWLEDGE = new KnowledgeBaseReader().read(RULES, SOURCES);

    private static final Pattern PERCENTAGE =
            Pattern.compile("\\d ?%|procent|per ?cent", Pattern.CASE_INSENSITIVE);

    /** What somebody else decides: a practitioner never says it. */
    private static final Pattern ADVICE_TO_STOP =
            Pattern.compile(
                    "(^|[.:;] )(stop|minder|bouw .{0,20} af|halve|reduce|taper) ",
                    Pattern.CASE_INSENSITIVE);

    static Stream<PatientText> patientTexts() {
        return KNOWLEDGE.patientTexts().stream();
    }

    static Stream<KnowledgeEntry> entries() {
        return KNOWLEDGE.entries().stream();
    }

    static Stream<RuleDefinition> rules() {
        return RULES.definitions().stream();
    }

    @Test
    void everyKindHasEntries() {
        assertThat(KnowledgeKind.values())
                .allSatisfy(kind -> assertThat(KNOWLEDGE.entries(kind)).isNotEmpty());
        assertThat(KNOWLEDGE.entries()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsExplained(RuleDefinition rule) {
        assertThat(KNOWLEDGE.aboutRule(rule.id())).isNotEmpty();
    }

    @Test
    void everyAlarmQuestionIsExplained() {
        assertThat(AnswerField.alarmFields())
                .filteredOn(field -> field != AnswerField.ONSET)
                .allSatisfy(field -> assertThat(KNOWLEDGE.aboutField(field)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void bothLanguagesSaySomethingOfTheirOwn(KnowledgeEntry entry) {
        assertThat(entry.text().nl()).isNotEqualTo(entry.text().en());
        assertThat(paragraphs(entry.text().nl())).isEqualTo(paragraphs(entry.text().en()));
    }

    /** By what somebody would type who knows its name, in either language: among the first. */
    @ParameterizedTest
    @MethodSource("entries")
    void isFoundByItsTitleInBothLanguages(KnowledgeEntry entry) {
        var search = new KnowledgeSearch(KNOWLEDGE);
        assertThat(List.of(entry.title().nl(), entry.title().en()))
                .allSatisfy(
                        title -> assertThat(search.find(title).stream().limit(5)).contains(entry));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void namesItsSourceUnlessItSaysThatThereIsNone(KnowledgeEntry entry) {
        assertThat(!entry.sources().isEmpty() || entry.evidence() == Evidence.NOT_VERIFIED)
                .isTrue();
        assertThat(entry.sources())
                .allSatisfy(code -> {
                    assertThat(SOURCES.text(code, Locale.of("nl"))).isNotBlank();
                    assertThat(SOURCES.text(code, Locale.ENGLISH)).isNotBlank();
                });
    }

    private static int paragraphs(String text) {
        return text.split("\n\n", -1).length;
    }

    /** What nobody verified says so itself. */
    @Test
    void whatIsNotVerifiedSaysSo() {
        assertThat(entries().filter(entry -> entry.evidence() == Evidence.NOT_VERIFIED))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.text().nl())
                            .containsPattern("niet nagekeken|project|uitgangstekst|nagekeken");
                    assertThat(entry.text().en()).containsPattern("verified|project|source text");
                });
    }

    @Test
    void whereGuidelinesDifferEachSpeaksForItself() {
        assertThat(KNOWLEDGE.find("massage").orElseThrow().views())
                .extracting(view -> view.source())
                .containsExactly("K9", "G3");
        assertThat(KNOWLEDGE.find("acupuncture").orElseThrow().views())
                .extracting(view -> view.source())
                .containsExactly("G2", "G3");
    }

    @Test
    void noMedicineComesWithAdviceToStop() {
        assertThat(KNOWLEDGE.entries(KnowledgeKind.MEDICINE))
                .allSatisfy(entry -> {
                    assertThat(entry.text().nl()).doesNotContainPattern(ADVICE_TO_STOP);
                    assertThat(entry.text().en()).doesNotContainPattern(ADVICE_TO_STOP);
                });
        assertThat("Goed middel. Stop ermee").containsPattern(ADVICE_TO_STOP);
    }

    @ParameterizedTest
    @MethodSource("patientTexts")
    void aPatientReadsNoPercentage(PatientText text) {
        assertThat(text.text().nl() + text.title().nl()).doesNotContainPattern(PERCENTAGE);
        assertThat(text.text().en() + text.title().en()).doesNotContainPattern(PERCENTAGE);
    }

    /** A page is read at arm's length, by people who read little. */
    @ParameterizedTest
    @MethodSource("patientTexts")
    void aPatientReadsShortSentences(PatientText text) {
        for (String words : List.of(text.text().nl(), text.text().en())) {
            assertThat(words.split("\\s+").length).isBetween(50, 120);
            assertThat(words.split("[.!?:]\\s+"))
                    .allSatisfy(sentence ->
                            assertThat(sentence.split("\\s+").length)
                                    .as(sentence)
                                    .isLessThanOrEqualTo(25));
        }
    }

    @Test
    void claimsExplainNothing() {
        assertThat(KNOWLEDGE.aboutRule("C-RAD"))
                .extracting(KnowledgeEntry::id)
                .containsExactly("disc-herniation", "sciatica");
        assertThat(KNOWLEDGE.entries(KnowledgeKind.REJECTED_CLAIM))
                .allSatisfy(claim -> {
                    assertThat(claim.evidence()).isEqualTo(Evidence.CONTRADICTED);
                    assertThat(claim.rejected().patterns()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "spit, acute-lumbago",
        "lumbago, acute-lumbago",
        "ISCHIAS, sciatica",
        "sciatica, sciatica",
        "créme, medicine-amitriptyline-cream",
        "crème, medicine-amitriptyline-cream",
        "Bechterew, axial-spondyloarthritis",
        "ankylosing, axial-spondyloarthritis",
        "stenose, spinal-stenosis",
        "wear, disc-and-ageing",
        "kaardebol, claim-teasel-and-oils",
        "lyrica, medicine-pregabalin"
    })
    void findsInBothLanguagesAndByOtherWords(String query, String first) {
        assertThat(new KnowledgeSearch(KNOWLEDGE).find(query))
                .extracting(KnowledgeEntry::id)
                .contains(first);
    }

    @Test
    void aTitleComesBeforeAWordInTheText() {
        assertThat(new KnowledgeSearch(KNOWLEDGE).find("massage").getFirst().id())
                .isEqualTo("massage");
    }

    @Test
    void signsAndUnknownWordsFindNothing() {
        var search = new KnowledgeSearch(KNOWLEDGE);

        assertThat(search.find("!?")).isEmpty();
        assertThat(search.find("zeppelin")).isEmpty();
        assertThat(search.find(" ")).hasSameSizeAs(KNOWLEDGE.entries());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"sources\": [\"K9\"]', '\"sources\": [\"K99\"]', no known source: K99",
        "'\"rules\": [\"R-RAD-1\"]', '\"rules\": [\"R-XXX-1\"]', no known rule: R-XXX-1",
        "'\"fields\": [\"pregnant\"]', '\"fields\": [\"hungry\"]', no known question: hungry",
        "'\"id\": \"tens\"', '\"id\": \"massage\"', massage is there twice",
        "'\"patientText\": \"stay-active\"', '\"patientText\": \"lie-down\"', is not there",
        "'\"kind\": \"treatment\"', '\"kind\": \"diagnostics\"', names another kind",
        "'\"evidence\": \"contradicted\"', '\"evidence\": \"proven\"', No evidence is called proven",
        "'\"note\":', '\"remarks\":', note"
    })
    void refusesWhatIsNotRight(String right, String wrong, String fault) {
        Map<String, String> files = new HashMap<>(KnowledgeBaseReader.shipped());
        String treatment = files.getOrDefault("treatment.json", "");
        assertThat(treatment).contains(right);
        files.put("treatment.json", treatment.replaceFirst(Pattern.quote(right), wrong));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KnowledgeBaseReader().read(files, RULES, SOURCES))
                .withMessageContaining(fault);
    }

    @Test
    void refusesAPatternThatMissesItsOwnSample() {
        Map<String, String> files = new HashMap<>(KnowledgeBaseReader.shipped());
        files.computeIfPresent(
                "rejected-claim.json",
                (name, text) ->
                        text.replace("\"pattern\": \"direct ?clinics\"", "\"pattern\": \"x\""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KnowledgeBaseReader().read(files, RULES, SOURCES))
                .withMessageContaining("does not find its own sample");
    }
}
