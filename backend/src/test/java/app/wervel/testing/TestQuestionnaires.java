package app.wervel.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invented questionnaires, as files of FHIR R4. */
public final class TestQuestionnaires {
    private TestQuestionnaires() {}

    /** An address that no other test uses. */
    public static String newUrl() {
        return "urn:test:" + UUID.randomUUID();
    }

    /**
     * Twenty required choices, {@code q1} to {@code q20}, of options {@code a0} to {@code a5} that
     * count for 0 to 5.
     */
    public static byte[] instrument(String url, String version, @Nullable String copyright) {
        String items =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(TestQuestionnaires::choice)
                        .collect(Collectors.joining(","));
        return file(url, version, copyright, items);
    }

    private static String choice(int number) {
        String options =
                IntStream.rangeClosed(0, 5)
                        .mapToObj(score ->
                                """
                                {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue",
                                  "valueDecimal": %d}],
                                 "valueCoding": {"code": "a%d", "display": "Antwoord %d"}}
                                """
                                        .formatted(score, score, score))
                        .collect(Collectors.joining(","));
        return """
        {"linkId": "q%d", "type": "choice", "required": true, "text": "Vraag %d",
         "answerOption": [%s]}
        """
                .formatted(number, number, options);
    }

    /**
     * One of everything: {@code pain} 0 to 10 (required), {@code smokes} yes or no, {@code often}
     * asked and required when it is yes, {@code since} a date, {@code where} a list, {@code note}.
     */
    public static byte[] mixed(String url, String version) {
        return file(
                url,
                version,
                "Made up for a test",
                """
                {"linkId": "pain", "type": "integer", "required": true, "text": "Pijn",
                 "extension": [
                  {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
                  {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 10}]},
                {"linkId": "smokes", "type": "boolean", "text": "Rookt u?"},
                {"linkId": "often", "type": "choice", "required": true, "text": "Hoe vaak?",
                 "enableWhen": [{"question": "smokes", "operator": "=", "answerBoolean": true}],
                 "answerOption": [{"valueCoding": {"code": "daily", "display": "Elke dag"}},
                                  {"valueCoding": {"code": "weekly", "display": "Elke week"}}]},
                {"linkId": "since", "type": "date", "text": "Sinds wanneer?"},
                {"linkId": "where", "type": "choice", "repeats": true, "text": "Waar?",
                 "answerOption": [{"valueCoding": {"code": "back", "display": "Rug"}},
                                  {"valueCoding": {"code": "leg", "display": "Been"}},
                                  {"valueCoding": {"code": "neck", "display": "Nek"}}]},
                {"linkId": "note", "type": "text", "text": "Nog iets?"}
                """);
    }

    public static byte[] file(
            String url, String version, @Nullable String copyright, String items) {
        String rights = copyright == null ? "" : "\"copyright\": \"%s\",".formatted(copyright);
        return """
        {"resourceType": "Questionnaire", "language": "nl", "url": "%s", "version": "%s",
         "title": "Proeflijst", "status": "active", %s
         "item": [%s]}
        """
                .formatted(url, version, rights, items)
                .getBytes(StandardCharsets.UTF_8);
    }
}
