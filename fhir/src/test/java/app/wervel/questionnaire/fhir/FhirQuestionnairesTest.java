package app.wervel.questionnaire.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.questionnaire.Answer.Choice;
import app.wervel.questionnaire.Answer.Day;
import app.wervel.questionnaire.Answer.Flag;
import app.wervel.questionnaire.Answer.Numeric;
import app.wervel.questionnaire.Answer.Words;
import app.wervel.questionnaire.AnswerOption;
import app.wervel.questionnaire.EnableBehavior;
import app.wervel.questionnaire.EnableWhen;
import app.wervel.questionnaire.ItemType;
import app.wervel.questionnaire.Operator;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.questionnaire.Wording;
import app.wervel.questionnaire.fhir.ReadResult.Read;
import app.wervel.questionnaire.fhir.ReadResult.Refused;
import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirQuestionnairesTest {
    @Test
    void everythingThatWervelKnowsIsRead() {
        Questionnaire sleep = sleep();

        assertThat(sleep.url()).isEqualTo("urn:test:sleep");
        assertThat(sleep.version()).isEqualTo("1.0");
        assertThat(sleep.language()).isEqualTo("nl");
        assertThat(sleep.title()).isEqualTo(new Wording("Slaap", Map.of("en", "Sleep")));
        assertThat(sleep.copyright()).isEqualTo("Made up for a test");
        assertThat(sleep.allItems())
                .extracting(QuestionItem::linkId)
                .containsExactly("g", "hours", "wakes", "pain", "since", "note", "times", "rested");
    }

    @Test
    void aNumberHasItsLimitsUnitHelpAndMeaning() {
        QuestionItem hours = sleep().find("hours").orElseThrow();

        assertThat(hours.type()).isEqualTo(ItemType.DECIMAL);
        assertThat(hours.prefix()).isEqualTo("1");
        assertThat(hours.required()).isTrue();
        assertThat(hours.min()).isEqualByComparingTo("0");
        assertThat(hours.max()).isEqualByComparingTo("24");
        assertThat(hours.unit()).isEqualTo(Wording.of("uur"));
        assertThat(hours.help()).isEqualTo(Wording.of("Een schatting is genoeg."));
        assertThat(hours.codes()).containsExactly(Map.entry("urn:test:meaning", "hours-slept"));
    }

    @Test
    void optionsComeFromTheQuestionOrAContainedValueSetWithTheirScores() {
        assertThat(sleep().find("wakes").orElseThrow().options())
                .containsExactly(
                        new AnswerOption(
                                "never",
                                new Wording("Nooit", Map.of("en", "Never")),
                                BigDecimal.ZERO),
                        new AnswerOption(
                                "often",
                                new Wording("Vaak", Map.of("en", "Often")),
                                new BigDecimal("2.5")));
        assertThat(sleep().find("pain").orElseThrow().options())
                .containsExactly(
                        new AnswerOption(
                                "pain", new Wording("Pijn", Map.of("en", "Pain")), BigDecimal.ONE),
                        new AnswerOption("Geluid", Wording.of("Geluid"), null),
                        new AnswerOption("3", Wording.of("3"), null));
        assertThat(sleep().find("wakes").orElseThrow().help())
                .isEqualTo(new Wording("In de nacht", Map.of("en", "At night")));
    }

    @Test
    void conditionsAreRead() {
        QuestionItem pain = sleep().find("pain").orElseThrow();

        assertThat(pain.enableBehavior()).isEqualTo(EnableBehavior.ANY);
        assertThat(pain.enableWhen())
                .containsExactly(
                        new EnableWhen("wakes", Operator.EQUAL, new Choice("often")),
                        new EnableWhen("hours", Operator.LESS, Numeric.of(6)));
    }

    @Test
    void markupInATextStaysTheTextThatItIs() {
        assertThat(sleep().find("hours").orElseThrow().text().base())
                .isEqualTo("Hoe lang <script>alert('x')</script> slaapt u?");
    }

    @Test
    void withoutVersionAndLanguageTheFileItselfIsTheVersion() {
        String json =
                """
                {"resourceType": "Questionnaire", "url": "urn:x", "title": "X", "status": "active",
                 "item": [{"linkId": "q", "type": "text", "text": "Q"}]}
                """;

        Questionnaire read = questionnaire(json);

        assertThat(read.version()).startsWith("sha256-").hasSize(19);
        assertThat(read.language()).isEqualTo("und");
        assertThat(read.copyright()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "{",
                "{\"resourceType\": \"Questionnaire\"",
                "{\"resourceType\": \"Questionnaire\", \"resourceType\": \"Patient\"}",
                "{\"resourceType\": \"Questionnaire\"} trailing"
            })
    void whatIsNoJsonIsToldSo(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(FileProblem::code)
                .containsExactly("questionnaire.file.no-json");
    }

    @Test
    void bytesThatAreNoTextAreToldSo() {
        assertThat(refusal(new byte[] {(byte) 0xC3, 0x28, 0, 1}))
                .containsExactly(new FileProblem("", "questionnaire.file.no-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{}", "{\"resourceType\": \"Patient\"}"})
    void anotherResourceIsToldSo(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new FileProblem("resourceType", "questionnaire.file.no-questionnaire"));
    }

    @Test
    void moreThanTenMegabytesAreNotEvenRead() {
        assertThat(refusal(new byte[10 * 1024 * 1024 + 1]))
                .containsExactly(new FileProblem("", "questionnaire.file.too-large"));
    }

    @Test
    void tenMegabytesOfItemsAreRefusedBeforeTheyAreParsed() {
        String item = "{\"linkId\":\"q\",\"type\":\"text\",\"text\":\"Q\"},";
        String items = item.repeat(10 * 1024 * 1024 / item.length() - 10);

        assertThat(refusal(around(items + "{}")))
                .containsExactly(new FileProblem("", "questionnaire.file.too-many-elements"));
    }

    @Test
    void thousandsOfItemsAreTooMany() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            items.append("{\"linkId\":\"q%d\",\"type\":\"text\",\"text\":\"Q\"},".formatted(i));
        }

        assertThat(refusal(around(items + "{\"linkId\":\"z\",\"type\":\"text\",\"text\":\"Q\"}")))
                .containsExactly(new FileProblem("", "questionnaire.definition.too-many-items"));
    }

    @Test
    void aBombOfNestingIsRefused() {
        String bomb = "{\"item\":[".repeat(100_000);

        assertThat(refusal(around(bomb)))
                .extracting(FileProblem::code)
                .containsExactly("questionnaire.file.no-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"colour\": \"red\"' | colour | questionnaire.file.unknown-element",
                "'\"required\": \"perhaps\"' | required | questionnaire.file.invalid-value",
                "'\"initial\": [{\"valueString\": \"a\"}]' | q initial |"
                        + " questionnaire.file.unsupported-element",
                "'\"readOnly\": true' | q readOnly | questionnaire.file.unsupported-element",
                "'\"answerValueSet\": \"http://example.org/vs\"' | q |"
                        + " questionnaire.file.external-value-set",
                "'\"extension\": [{\"url\": \"http://example.org/hidden\", \"valueBoolean\": true}]'"
                        + " | q hidden | questionnaire.file.unknown-extension",
                "'\"modifierExtension\": [{\"url\": \"http://example.org/not\", \"valueBoolean\":"
                        + " true}]' | q | questionnaire.file.modifier-extension",
                "'\"enableWhen\": [{\"question\": \"q\", \"operator\": \"=\", \"answerTime\":"
                        + " \"10:00:00\"}]' | q enableWhen | questionnaire.file.condition"
            })
    void whatIsUnknownIsRefusedByName(String element, String where, String code) {
        String item = "{\"linkId\": \"q\", \"type\": \"text\", \"text\": \"Q\", %s}";

        assertThat(refusal(around(item.formatted(element)))).contains(new FileProblem(where, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachment", "reference", "quantity", "url", "time", "dateTime"})
    void otherKindsOfQuestionsAreRefused(String type) {
        String item = "{\"linkId\": \"q\", \"type\": \"%s\", \"text\": \"Q\"}";

        assertThat(refusal(around(item.formatted(type))))
                .contains(new FileProblem("q", "questionnaire.file.unsupported-type"));
    }

    @Test
    void aDefinitionThatCannotBeAskedIsRefused() {
        String circle =
                """
                {"linkId": "a", "type": "boolean", "text": "A",
                 "enableWhen": [{"question": "b", "operator": "=", "answerBoolean": true}]},
                {"linkId": "b", "type": "boolean", "text": "B",
                 "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": true}]},
                {"linkId": "c", "type": "boolean", "text": "C",
                 "enableWhen": [{"question": "z", "operator": "=", "answerBoolean": true}]}
                """;

        assertThat(refusal(around(circle)))
                .containsExactlyInAnyOrder(
                        new FileProblem("a", "questionnaire.definition.circle"),
                        new FileProblem("c", "questionnaire.definition.unknown-question"));
    }

    @Test
    void anAbsurdNumberIsNoLimit() {
        String item =
                """
                {"linkId": "q", "type": "decimal", "text": "Q", "extension": [
                 {"url": "http://hl7.org/fhir/StructureDefinition/maxValue",
                  "valueDecimal": 1e999999999}]}
                """;

        assertThat(refusal(around(item)))
                .extracting(FileProblem::code)
                .containsExactly("questionnaire.answer.number");
    }

    @Test
    void withoutUrlAndTitleItHasNoName() {
        String json =
                """
                {"resourceType": "Questionnaire", "status": "active",
                 "item": [{"linkId": "q", "type": "text", "text": "Q"}]}
                """;

        assertThat(refusal(json.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new FileProblem("url", "questionnaire.file.no-url"),
                        new FileProblem("title", "questionnaire.file.no-title"));
    }

    @Test
    void answersAreWrittenAsAQuestionnaireResponse() {
        QuestionnaireAnswers answers =
                QuestionnaireAnswers.NONE
                        .with("hours", new Numeric(new BigDecimal("5.5")))
                        .with("wakes", new Choice("often"))
                        .with("pain", new Words("De buren"))
                        .with("since", new Day(LocalDate.of(2026, 10, 1)))
                        .with("times", Numeric.of(3))
                        .with("rested", new Flag(false));
        ResponseFacts facts =
                new ResponseFacts(
                        new UUID(1, 2),
                        new UUID(3, 4),
                        "en",
                        Instant.parse("2026-11-22T10:00:00Z"),
                        true);

        byte[] written = FhirQuestionnaires.writeResponse(sleep(), answers, facts);

        QuestionnaireResponse response =
                FhirContext.forR4Cached()
                        .newJsonParser()
                        .parseResource(
                                QuestionnaireResponse.class,
                                new String(written, StandardCharsets.UTF_8));
        assertThat(response.getQuestionnaire()).isEqualTo("urn:test:sleep|1.0");
        assertThat(response.getStatus().toCode()).isEqualTo("completed");
        assertThat(response.getSubject().getReference()).endsWith(new UUID(3, 4).toString());
        var items = response.getItemFirstRep().getItem();
        assertThat(items)
                .extracting(item -> item.getLinkId() + "=" + item.getAnswerFirstRep().getValue())
                .hasSize(6)
                .contains("times=IntegerType[3]", "since=DateType[2026-10-01]");
        var wakes = items.get(1).getAnswerFirstRep().getValueCoding();
        assertThat(wakes.getCode()).isEqualTo("often");
        assertThat(wakes.getDisplay()).isEqualTo("Often");
    }

    private static byte[] around(String items) {
        return ("{\"resourceType\": \"Questionnaire\", \"url\": \"urn:x\", \"title\": \"X\","
                        + " \"version\": \"1\", \"status\": \"active\", \"item\": ["
                        + items
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<FileProblem> refusal(byte[] file) {
        ReadResult result = FhirQuestionnaires.read(file);
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).problems();
    }

    private static Questionnaire questionnaire(String json) {
        ReadResult result = FhirQuestionnaires.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOf(Read.class);
        return ((Read) result).questionnaire();
    }

    private static Questionnaire sleep() {
        try (var file = FhirQuestionnairesTest.class.getResourceAsStream("sleep.json")) {
            return questionnaire(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
