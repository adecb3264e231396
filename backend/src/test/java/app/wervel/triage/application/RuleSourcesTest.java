package app.wervel.triage.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.RuleDefinition;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.Urgency;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RuleSourcesTest {
    private static final Locale NL = Locale.forLanguageTag("nl");
    private static final Locale EN = Locale.ENGLISH;
    private static final Pattern RAW_CODE =
            Pattern.compile("\\b(seed )?[A-Z]{1,2}\\d+\\b|\\bseed\\b");

    private static final RuleCatalogue CATALOGUE = new RuleCatalogueReader().read();

    private final RuleSources sources = RuleSources.read(CATALOGUE);

    static Stream<RuleDefinition> rules() {
        return CATALOGUE.definitions().stream();
    }

    private static ObjectNode file() {
        return (ObjectNode) RulesJson.readResource("/app/wervel/triage/sources.json");
    }

    private static ObjectNode first(ObjectNode file, String list) {
        return (ObjectNode) file.withArray(list).get(0);
    }

    private static RuleSources read(ObjectNode file, String... ruleSources) {
        var json = new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8));
        return RuleSources.read(json, Stream.of(ruleSources).map(RuleSourcesTest::rule).toList());
    }

    private static RuleDefinition rule(String source) {
        return new RuleDefinition(
                "R-TEST-1",
                RuleGroup.ALARM,
                Urgency.NONE,
                null,
                null,
                "regel",
                "rule",
                source,
                null);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void sourceOfEveryRuleIsInWordsInBothLanguages(RuleDefinition rule) {
        String nl = sources.text(rule.source(), NL);
        String en = sources.text(rule.source(), EN);

        assertThat(List.of(nl, en))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern(RAW_CODE));
        assertThat(nl.split("; ")).hasSameSizeAs(en.split("; ")).doesNotContain(en.split("; "));
    }

    @Test
    void everyWordIsTranslatedAndNeedsNoCode() {
        for (String list : List.of("references", "remarks")) {
            ArrayNode entries = file().withArray(list);
            assertThat(entries).isNotEmpty();
            entries.forEach(entry -> {
                String nl = entry.get("nl").stringValue();
                String en = entry.get("en").stringValue();
                assertThat(nl).isNotEqualTo(en);
                assertThat(List.of(nl, en))
                        .allSatisfy(text ->
                                assertThat(text)
                                        .doesNotContainPattern(RAW_CODE)
                                        .doesNotContain(";", "http"));
            });
        }
    }

    @Test
    void codesAndRemarksStandInTheOrderOfTheRule() {
        String source = "F6; F7; project choice, to be confirmed by a physiotherapist";

        assertThat(sources.text(source, NL))
                .isEqualTo(
                        "Brits zorgpad bij verdenking op het caudasyndroom (Chartered Society of"
                                + " Physiotherapy 2024); BMJ Best Practice, diagnostiek van het"
                                + " caudasyndroom; keuze van het project, nog te bevestigen door een"
                                + " fysiotherapeut");
        assertThat(sources.text(source, EN))
                .endsWith("; choice of the project, still to be confirmed by a physiotherapist");
    }

    @Test
    void remarkInBracketsStandsBehindItsCode() {
        assertThat(sources.text("seed 002 (the 7-day limit is a project choice)", NL))
                .isEqualTo(
                        "uitgangstekst over lage rugpijn (patiëntenvoorlichting, België 2025, geen"
                                + " richtlijn): de grens van 7 dagen is een keuze van het project");
    }

    @Test
    void whatIsNotVerifiedSaysSo() {
        assertThat(sources.text("F1 (framework); detail unverified", NL))
                .endsWith("; details niet nagekeken");
        assertThat(sources.text("F1 (framework); detail unverified", EN))
                .endsWith("; details unverified");
    }

    @Test
    void noteOfAnotherSourceIsASourceOfItsOwn() {
        assertThat(sources.text("F5 and note F9 (MSCC: MRI within 24 h)", EN))
                .startsWith(sources.text("F5", EN) + "; " + sources.text("F9", EN) + ": MRI");
    }

    @Test
    void semicolonInBracketsDoesNotDivide() {
        var file = file();
        first(file, "remarks").put("remark", "old; copied");

        assertThat(read(file, "F4 (old; copied); F3").text("F4 (old; copied); F3", EN))
                .startsWith(sources.text("F4", EN) + ": choice of the project")
                .endsWith("; " + sources.text("F3", EN));
    }

    @Test
    void sourceOfAnEarlierCatalogueStaysAsItWasWritten() {
        assertThat(sources.text("Z9 (guess); F4", EN))
                .isEqualTo("Z9: guess; " + sources.text("F4", EN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Z9",
                "seed 009",
                "F4; Z9",
                "F4 and note Z9",
                "Z9 (framework)",
                "F4 (Z9)",
                "F4 (F3)",
                "F4;; Z9",
                "F4, Z9"
            })
    void ruleWithASourceWithoutWordsIsRefusedByName(String source) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file(), "F4", source))
                .withMessageContaining("have no words")
                .withMessageContaining("R-TEST-1");
    }

    @Test
    void codeThatIsTakenOutIsMissed() {
        var file = file();
        file.withArray("references").remove(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file, "seed 000"))
                .withMessageContaining("\"seed 000\" of R-TEST-1");
    }

    @Test
    void bracketsAreNoPlaceForACodeNorARemarkForBrackets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file(), "project choice (framework)"))
                .withMessageContaining("project choice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"references", "remarks"})
    void wordsThatAreEmptyMissingOrTwiceAreRefused(String list) {
        var empty = file();
        first(empty, list).put("nl", " ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(empty))
                .withMessageContaining("Dutch and English");

        var twice = file();
        twice.withArray(list).add(first(twice, list).deepCopy());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(twice))
                .withMessageContaining("twice");

        var missing = file();
        first(missing, list).remove("en");
        assertThatThrownBy(() -> read(missing)).isInstanceOf(JacksonException.class);

        var nothing = file();
        first(nothing, list).putNull("en");
        assertThatThrownBy(() -> read(nothing)).isInstanceOf(JacksonException.class);

        var extra = file();
        first(extra, list).put("url", "x");
        assertThatThrownBy(() -> read(extra))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("url");
    }
}
