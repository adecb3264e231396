package app.wervel.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.AnswerOption;
import app.wervel.questionnaire.EnableBehavior;
import app.wervel.questionnaire.ItemType;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.questionnaire.Wording;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormReadingTest {
    private static QuestionItem item(
            String linkId,
            ItemType type,
            @Nullable Integer min,
            @Nullable Integer max,
            Map<String, String> codes,
            AnswerOption... options) {
        return new QuestionItem(
                linkId,
                type,
                null,
                Wording.of("Vraag"),
                null,
                false,
                false,
                List.of(),
                EnableBehavior.ALL,
                List.of(options),
                min == null ? null : BigDecimal.valueOf(min),
                max == null ? null : BigDecimal.valueOf(max),
                null,
                null,
                codes,
                List.of());
    }

    private static AnswerOption option(String code, @Nullable Integer score) {
        return new AnswerOption(
                code, Wording.of("Antwoord"), score == null ? null : BigDecimal.valueOf(score));
    }

    private static Questionnaire questionnaire(QuestionItem... items) {
        return new Questionnaire(
                "https://example.org/q",
                "1",
                "nl",
                Wording.of("Verzonnen lijst"),
                "niemand",
                Arrays.asList(items));
    }

    @Test
    void onlyQuestionsOfWhichEveryAnswerCountsAreItems() {
        var form =
                questionnaire(
                        item("yes", ItemType.BOOLEAN, null, null, Map.of()),
                        item("number", ItemType.INTEGER, 0, 10, Map.of()),
                        item("open-number", ItemType.INTEGER, null, null, Map.of()),
                        item(
                                "choice",
                                ItemType.CHOICE,
                                null,
                                null,
                                Map.of(),
                                option("a", 0),
                                option("b", 3)),
                        item(
                                "half",
                                ItemType.CHOICE,
                                null,
                                null,
                                Map.of(),
                                option("a", 0),
                                option("b", null)),
                        item("words", ItemType.TEXT, null, null, Map.of()));
        assertThat(FormReading.items(form))
                .extracting(ScoredItem::linkId)
                .containsExactly("yes", "number", "choice");
    }

    @Test
    void meaningComesFromTheCodeOrTheName() {
        var form =
                questionnaire(
                        item(
                                "3",
                                ItemType.BOOLEAN,
                                null,
                                null,
                                Map.of(FormReading.MEANING, "fear")),
                        item("leg-pain", ItemType.BOOLEAN, null, null, Map.of()),
                        item("4", ItemType.BOOLEAN, null, null, Map.of()));
        assertThat(FormReading.meanings(TestInstruments.startBack(), form))
                .containsExactlyInAnyOrderEntriesOf(Map.of("3", "fear", "leg-pain", "leg_pain"));
    }

    @Test
    void answersCountForWhatTheirOptionsScore() {
        var form =
                questionnaire(
                        item("yes", ItemType.BOOLEAN, null, null, Map.of()),
                        item(
                                "choice",
                                ItemType.CHOICE,
                                null,
                                null,
                                Map.of(),
                                option("a", 0),
                                option("b", 3)),
                        item("words", ItemType.STRING, null, null, Map.of()));
        var given =
                QuestionnaireAnswers.NONE
                        .with("yes", new Answer.Flag(true))
                        .with("choice", new Answer.Choice("b"))
                        .with("words", new Answer.Words("Fietsen"));
        assertThat(FormReading.answers(form, given))
                .isEqualTo(
                        new ItemAnswers(
                                Map.of("yes", BigDecimal.ONE, "choice", BigDecimal.valueOf(3)),
                                Map.of("words", "Fietsen")));
    }
}
