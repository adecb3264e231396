package app.wervel.measure.application;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.QuestionnaireAnswers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invented questionnaires as files. Their questions ask after nothing. */
public final class TestInstrumentFiles {
    private TestInstrumentFiles() {}

    /** As many questions as the Quebec scale has, each 0 to 5. */
    public static byte[] twenty(String version, @Nullable String copyright) {
        return choices("qbpds", version, copyright, 20, 5);
    }

    static byte[] choices(
            String name, String version, @Nullable String copyright, int items, int most) {
        String questions =
                IntStream.rangeClosed(1, items)
                        .mapToObj(number ->
                                """
                                {"linkId": "q%s", "type": "choice", "text": "Verzonnen vraag %s", "answerOption": [%s]}
                                """
                                        .formatted(number, number, options(most)))
                        .collect(Collectors.joining(","));
        return questionnaire(name, version, copyright, questions);
    }

    private static String options(int most) {
        return IntStream.rangeClosed(0, most)
                .mapToObj(score ->
                        """
                        {"valueCoding": {"code": "a%s", "display": "Antwoord %s", "extension": [
                            {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": %s}]}}
                        """
                                .formatted(score, score, score))
                .collect(Collectors.joining(","));
    }

    /** Nine statements in the order that is given, each under a plain number. */
    static byte[] startBack(List<String> meanings) {
        String questions =
                IntStream.range(0, meanings.size())
                        .mapToObj(i ->
                                meanings.get(i).equals("bothersomeness")
                                        ? """
                                        {"linkId": "%s", "type": "choice", "text": "Verzonnen", "code": [%s],
                                         "answerOption": [%s]}
                                        """
                                                .formatted(i + 1, code(meanings.get(i)), options(4))
                                        : """
                                        {"linkId": "%s", "type": "boolean", "text": "Verzonnen", "code": [%s]}
                                        """
                                                .formatted(i + 1, code(meanings.get(i))))
                        .collect(Collectors.joining(","));
        return questionnaire("sbst", "1", "Verzonnen recht", questions);
    }

    /** As a copy whose maker wrote no codes; the second asks how much it bothers. */
    static byte[] startBackWithoutMeanings() {
        String questions =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(number ->
                                number == 2
                                        ? """
                                        {"linkId": "2", "type": "choice", "text": "Verzonnen", "answerOption": [%s]}
                                        """
                                                .formatted(options(4))
                                        : """
                                        {"linkId": "%s", "type": "boolean", "text": "Verzonnen"}
                                        """
                                                .formatted(number))
                        .collect(Collectors.joining(","));
        return questionnaire("sbst-bare", "1", "Verzonnen recht", questions);
    }

    private static String code(String meaning) {
        return "{\"system\": \"https://wervel.app/fhir/CodeSystem/measure-meaning\", \"code\": \"%s\"}"
                .formatted(meaning);
    }

    private static byte[] questionnaire(
            String name, String version, @Nullable String copyright, String questions) {
        String rights = copyright == null ? "" : "\"copyright\": \"%s\",".formatted(copyright);
        return """
        {"resourceType": "Questionnaire", "url": "https://example.org/fhir/Questionnaire/%s",
         "version": "%s", "status": "active", "language": "nl", "title": "Verzonnen lijst", %s
         "item": [%s]}
        """
                .formatted(name, version, rights, questions)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same answer to each of twenty questions. */
    public static QuestionnaireAnswers all(int score) {
        QuestionnaireAnswers answers = QuestionnaireAnswers.NONE;
        for (int number = 1; number <= 20; number++) {
            answers = answers.with("q" + number, new Answer.Choice("a" + score));
        }
        return answers;
    }
}
