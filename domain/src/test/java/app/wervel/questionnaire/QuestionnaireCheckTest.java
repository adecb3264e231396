package app.wervel.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.questionnaire.Answer.Choice;
import app.wervel.questionnaire.Answer.Flag;
import app.wervel.questionnaire.Answer.Numeric;
import app.wervel.questionnaire.Answer.Words;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionnaireCheckTest {
    @Test
    void aSoundQuestionnaireHasNoProblem() {
        var form =
                Item.form(
                        Item.group(
                                "g",
                                Item.plain("q1", ItemType.BOOLEAN),
                                Item.of("q2", ItemType.CHOICE).option("a").option("b").build(),
                                Item.of("q3", ItemType.INTEGER)
                                        .range("0", "10")
                                        .when("q1", Operator.EQUAL, new Flag(true))
                                        .when("q2", Operator.EQUAL, new Choice("b"))
                                        .build()));

        assertThat(QuestionnaireCheck.problems(form)).isEmpty();
    }

    @Test
    void aQuestionnaireWithoutQuestionsIsOfNoUse() {
        assertProblem(
                Item.form(Item.plain("d", ItemType.DISPLAY)),
                "",
                "questionnaire.definition.no-questions");
    }

    @Test
    void linkIdsAreWrittenAndUnique() {
        assertProblem(
                Item.form(Item.plain(" ", ItemType.TEXT)), " ", "questionnaire.definition.link-id");
        assertProblem(
                Item.form(Item.plain("q", ItemType.TEXT), Item.plain("q", ItemType.DATE)),
                "q",
                "questionnaire.definition.duplicate-link-id");
    }

    @Test
    void conditionsNameAnotherQuestionThatIsThere() {
        assertProblem(
                Item.form(
                        Item.of("q", ItemType.TEXT)
                                .when("nobody", Operator.EQUAL, new Flag(true))
                                .build()),
                "q",
                "questionnaire.definition.unknown-question");
        assertProblem(
                Item.form(
                        Item.of("q", ItemType.BOOLEAN)
                                .when("q", Operator.EQUAL, new Flag(true))
                                .build()),
                "q",
                "questionnaire.definition.enabled-by-itself");
    }

    @Test
    void conditionsFormNoCircle() {
        var form = Item.form(conditional("a", "b"), conditional("b", "c"), conditional("c", "a"));

        assertThat(QuestionnaireCheck.problems(form))
                .containsExactly(new DefinitionProblem("a", "questionnaire.definition.circle"));
    }

    @Test
    void aGroupCannotWaitForAQuestionInsideIt() {
        var inner = Item.plain("q", ItemType.BOOLEAN);
        var form =
                Item.form(
                        Item.of("g", ItemType.GROUP)
                                .when("q", Operator.EQUAL, new Flag(true))
                                .items(inner)
                                .build());

        assertProblem(form, "g", "questionnaire.definition.circle");
    }

    @Test
    void twoItemsMayWaitForTheSameQuestion() {
        var form =
                Item.form(
                        Item.plain("a", ItemType.BOOLEAN),
                        conditional("b", "a"),
                        conditional("c", "a"),
                        Item.of("d", ItemType.BOOLEAN)
                                .when("b", Operator.EQUAL, new Flag(true))
                                .when("c", Operator.EQUAL, new Flag(true))
                                .build());

        assertThat(QuestionnaireCheck.problems(form)).isEmpty();
    }

    @Test
    void aConditionComparesWhatTheQuestionAnswers() {
        var number = Item.plain("n", ItemType.INTEGER);
        var choice = Item.of("c", ItemType.CHOICE).option("a").build();
        var display = Item.plain("d", ItemType.DISPLAY);
        for (EnableWhen wrong :
                new EnableWhen[] {
                    new EnableWhen("n", Operator.EQUAL, new Flag(true)),
                    new EnableWhen("c", Operator.EQUAL, new Choice("z")),
                    new EnableWhen("c", Operator.GREATER, new Choice("a")),
                    new EnableWhen("n", Operator.EXISTS, Numeric.of(1)),
                    new EnableWhen("d", Operator.EXISTS, new Flag(true)),
                    new EnableWhen("n", Operator.EQUAL, new Words("1"))
                }) {
            var item =
                    Item.of("q", ItemType.TEXT)
                            .when(wrong.question(), wrong.operator(), wrong.answer())
                            .build();
            assertProblem(
                    Item.form(number, choice, display, item),
                    "q",
                    "questionnaire.definition.wrong-condition");
        }
    }

    @Test
    void aChoiceHasOptionsEachOnce() {
        assertProblem(
                Item.form(Item.plain("q", ItemType.CHOICE)),
                "q",
                "questionnaire.definition.no-options");
        assertProblem(
                Item.form(Item.of("q", ItemType.CHOICE).option("a").option("a").build()),
                "q",
                "questionnaire.definition.duplicate-option");
        assertProblem(
                Item.form(Item.of("q", ItemType.TEXT).option("a").build()),
                "q",
                "questionnaire.definition.unexpected-options");
    }

    @Test
    void limitsAreOfNumbersAndInOrder() {
        assertProblem(
                Item.form(Item.of("q", ItemType.INTEGER).range("5", "4").build()),
                "q",
                "questionnaire.definition.min-above-max");
        assertProblem(
                Item.form(Item.of("q", ItemType.TEXT).range("5", null).build()),
                "q",
                "questionnaire.definition.limits-without-number");
        assertProblem(
                Item.form(Item.of("q", ItemType.TEXT).maxLength(0).build()),
                "q",
                "questionnaire.definition.max-length");
    }

    @Test
    void groupsHaveItemsAndComeOnce() {
        assertProblem(
                Item.form(Item.group("g"), Item.plain("q", ItemType.TEXT)),
                "g",
                "questionnaire.definition.empty-group");
        assertProblem(
                Item.form(
                        Item.of("g", ItemType.GROUP)
                                .repeats()
                                .items(Item.plain("q", ItemType.TEXT))
                                .build()),
                "g",
                "questionnaire.definition.repeating-group");
    }

    @Test
    void aQuestionAsksSomething() {
        assertProblem(
                Item.form(Item.of("q", ItemType.TEXT).text(" ").build()),
                "q",
                "questionnaire.definition.no-text");
    }

    @Test
    void itemsStandBelowAQuestionThatIsAnsweredOnce() {
        assertProblem(
                Item.form(
                        Item.of("q", ItemType.STRING)
                                .repeats()
                                .items(Item.plain("below", ItemType.TEXT))
                                .build()),
                "q",
                "questionnaire.definition.items-below");
    }

    @Test
    void thousandsOfItemsAreRefusedInOneProblem() {
        var items =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> Item.plain("q", ItemType.TEXT))
                        .toArray(QuestionItem[]::new);

        assertThat(QuestionnaireCheck.problems(Item.form(items)))
                .containsExactly(
                        new DefinitionProblem("", "questionnaire.definition.too-many-items"));
    }

    @Test
    void itemsOnTopOfEachOtherAreRefused() {
        QuestionItem item = Item.plain("q", ItemType.TEXT);
        for (int i = 0; i < QuestionnaireCheck.DEEPEST; i++) {
            item = Item.group("g" + i, item);
        }

        assertProblem(Item.form(item), "", "questionnaire.definition.too-deep");
    }

    private static QuestionItem conditional(String linkId, String question) {
        return Item.of(linkId, ItemType.BOOLEAN)
                .when(question, Operator.EQUAL, new Flag(true))
                .build();
    }

    private static void assertProblem(Questionnaire form, String linkId, String code) {
        assertThat(QuestionnaireCheck.problems(form)).contains(new DefinitionProblem(linkId, code));
    }
}
