package app.wervel.questionnaire.application;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.QuestionnaireAnswers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as they are kept in the database: by linkId a list of values, each named by its kind, so
 * that they can be read without the questionnaire.
 */
@Component
public class QuestionnaireAnswersJson {
    private static final TypeReference<Map<String, List<Map<String, Object>>>> BY_LINK_ID =
            new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    public String write(QuestionnaireAnswers answers) {
        Map<String, List<Map<String, Object>>> kept = new LinkedHashMap<>();
        answers.byLinkId()
                .forEach((linkId, given) ->
                        kept.put(
                                linkId,
                                given.stream().map(QuestionnaireAnswersJson::kept).toList()));
        return json.writeValueAsString(kept);
    }

    private static Map<String, Object> kept(Answer answer) {
        return switch (answer) {
            case Answer.Flag(boolean flag) -> Map.of("flag", flag);
            case Answer.Numeric(BigDecimal number) -> Map.of("number", number);
            case Answer.Day(LocalDate day) -> Map.of("day", day.toString());
            case Answer.Words(String words) -> Map.of("words", words);
            case Answer.Choice(String code) -> Map.of("choice", code);
        };
    }

    /**
     * @throws IllegalArgumentException for what this never wrote
     */
    public QuestionnaireAnswers read(String stored) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        json.readValue(stored, BY_LINK_ID)
                .forEach((linkId, given) ->
                        answers.put(
                                linkId,
                                given.stream().map(QuestionnaireAnswersJson::answer).toList()));
        return new QuestionnaireAnswers(answers);
    }

    private static Answer answer(Map<String, Object> kept) {
        if (kept.size() == 1) {
            var entry = kept.entrySet().iterator().next();
            Object value = entry.getValue();
            switch (entry.getKey()) {
                case "flag" -> {
                    if (value instanceof Boolean flag) {
                        return new Answer.Flag(flag);
                    }
                }
                case "number" -> {
                    if (value instanceof Number number) {
                        return new Answer.Numeric(new BigDecimal(number.toString()));
                    }
                }
                case "day" -> {
                    if (value instanceof String day) {
                        return new Answer.Day(LocalDate.parse(day));
                    }
                }
                case "words" -> {
                    if (value instanceof String words) {
                        return new Answer.Words(words);
                    }
                }
                case "choice" -> {
                    if (value instanceof String code) {
                        return new Answer.Choice(code);
                    }
                }
                default -> {
                    // Falls through to the refusal.
                }
            }
        }
        throw new IllegalArgumentException("No answer of a known kind");
    }
}
