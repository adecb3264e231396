package app.wervel.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.questionnaire.Answer.Choice;
import app.wervel.questionnaire.Answer.Day;
import app.wervel.questionnaire.Answer.Flag;
import app.wervel.questionnaire.Answer.Numeric;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnablementTest {
    private static final QuestionItem YES_NO = Item.plain("yes", ItemType.BOOLEAN);
    private static final QuestionItem NUMBER = Item.plain("number", ItemType.DECIMAL);
    private static final QuestionItem DAY = Item.plain("day", ItemType.DATE);

    @Test
    void withoutConditionsEverythingIsAsked() {
        var form = Item.form(Item.group("g", YES_NO), NUMBER);

        assertThat(Enablement.enabledItems(form, QuestionnaireAnswers.NONE))
                .containsExactly("g", "yes", "number");
    }

    @Test
    void operatorsCompareAsFhirSays() {
        var four = QuestionnaireAnswers.NONE.with("number", Numeric.of(4));
        assertAsked(four, "number", Operator.EQUAL, Numeric.of(4), true);
        assertAsked(four, "number", Operator.NOT_EQUAL, Numeric.of(4), false);
        assertAsked(four, "number", Operator.GREATER, Numeric.of(4), false);
        assertAsked(four, "number", Operator.GREATER_OR_EQUAL, Numeric.of(4), true);
        assertAsked(four, "number", Operator.LESS, Numeric.of(5), true);
        assertAsked(four, "number", Operator.LESS_OR_EQUAL, Numeric.of(3), false);
        assertAsked(four, "number", Operator.EXISTS, new Flag(true), true);
        assertAsked(four, "number", Operator.EXISTS, new Flag(false), false);
    }

    @Test
    void datesHaveAnOrderToo() {
        var march = new Day(LocalDate.of(2026, 3, 1));
        var april = new Day(LocalDate.of(2026, 4, 1));
        var answers = QuestionnaireAnswers.NONE.with("day", march);

        assertAsked(answers, "day", Operator.LESS, april, true);
        assertAsked(answers, "day", Operator.GREATER, april, false);
    }

    @Test
    void withoutAnAnswerOnlyNotEqualAndDoesNotExistHold() {
        var none = QuestionnaireAnswers.NONE;
        assertAsked(none, "number", Operator.EQUAL, Numeric.of(4), false);
        assertAsked(none, "number", Operator.GREATER, Numeric.of(4), false);
        assertAsked(none, "number", Operator.NOT_EQUAL, Numeric.of(4), true);
        assertAsked(none, "number", Operator.EXISTS, new Flag(false), true);
    }

    @Test
    void ofSeveralAnswersOneIsEnoughToBeEqual() {
        var list = Item.of("list", ItemType.CHOICE).repeats().option("a").option("b").build();
        var equal = Item.of("q", ItemType.TEXT).when("list", Operator.EQUAL, new Choice("b"));
        var not = Item.of("p", ItemType.TEXT).when("list", Operator.NOT_EQUAL, new Choice("b"));
        var answers =
                QuestionnaireAnswers.NONE.with("list", List.of(new Choice("a"), new Choice("b")));

        assertThat(Enablement.enabledItems(Item.form(list, equal.build(), not.build()), answers))
                .containsExactly("list", "q");
    }

    @Test
    void allConditionsOrAnyOfThem() {
        var answers = QuestionnaireAnswers.NONE.with("yes", new Flag(true));
        var both =
                Item.of("q", ItemType.TEXT)
                        .when("yes", Operator.EQUAL, new Flag(true))
                        .when("number", Operator.GREATER, Numeric.of(3));

        assertThat(enabled(both.build(), answers)).isFalse();
        assertThat(enabled(both.any().build(), answers)).isTrue();
    }

    @Test
    void nothingIsAskedBelowWhatIsNotAsked() {
        var group =
                Item.of("g", ItemType.GROUP)
                        .when("yes", Operator.EQUAL, new Flag(true))
                        .items(Item.group("h", Item.plain("q", ItemType.TEXT)))
                        .build();
        var form = Item.form(YES_NO, group);

        assertThat(Enablement.enabledItems(form, QuestionnaireAnswers.NONE)).containsExactly("yes");
        assertThat(
                        Enablement.enabledItems(
                                form, QuestionnaireAnswers.NONE.with("yes", new Flag(true))))
                .containsExactly("yes", "g", "h", "q");
    }

    @Test
    void theAnswerToAQuestionThatIsNoLongerAskedCountsAsNone() {
        var second =
                Item.of("second", ItemType.BOOLEAN)
                        .when("yes", Operator.EQUAL, new Flag(true))
                        .build();
        var third =
                Item.of("third", ItemType.TEXT)
                        .when("second", Operator.EQUAL, new Flag(true))
                        .build();
        var form = Item.form(third, YES_NO, second);
        var answers =
                QuestionnaireAnswers.NONE
                        .with("yes", new Flag(false))
                        .with("second", new Flag(true))
                        .with("third", new Answer.Words("left behind"));

        assertThat(Enablement.enabledItems(form, answers)).containsExactly("yes");
        assertThat(Enablement.enabledAnswers(form, answers))
                .isEqualTo(QuestionnaireAnswers.NONE.with("yes", new Flag(false)));
    }

    @Test
    void itemsBelowAQuestionWaitForItsAnswer() {
        var form =
                Item.form(
                        Item.of("q", ItemType.STRING)
                                .items(Item.plain("below", ItemType.TEXT))
                                .build());

        assertThat(Enablement.enabledItems(form, QuestionnaireAnswers.NONE)).containsExactly("q");
        assertThat(
                        Enablement.enabledItems(
                                form,
                                QuestionnaireAnswers.NONE.with("q", new Answer.Words("hello"))))
                .containsExactly("q", "below");
    }

    @Test
    void aCircleComesToAnEnd() {
        var form =
                Item.form(
                        Item.of("a", ItemType.BOOLEAN)
                                .when("b", Operator.NOT_EQUAL, new Flag(true))
                                .build(),
                        Item.of("b", ItemType.BOOLEAN)
                                .when("a", Operator.NOT_EQUAL, new Flag(true))
                                .build());

        assertThat(Enablement.enabledItems(form, QuestionnaireAnswers.NONE))
                .containsExactly("a", "b");
    }

    private static void assertAsked(
            QuestionnaireAnswers answers,
            String question,
            Operator operator,
            Answer compared,
            boolean asked) {
        var item = Item.of("q", ItemType.TEXT).when(question, operator, compared).build();
        assertThat(enabled(item, answers)).as("%s %s", question, operator).isEqualTo(asked);
    }

    private static boolean enabled(QuestionItem item, QuestionnaireAnswers answers) {
        return Enablement.enabledItems(Item.form(YES_NO, NUMBER, DAY, item), answers).contains("q");
    }
}
