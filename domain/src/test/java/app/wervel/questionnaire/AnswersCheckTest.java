package app.wervel.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.questionnaire.Answer.Choice;
import app.wervel.questionnaire.Answer.Day;
import app.wervel.questionnaire.Answer.Flag;
import app.wervel.questionnaire.Answer.Numeric;
import app.wervel.questionnaire.Answer.Words;
import app.wervel.shared.InvalidValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void rightAnswersHaveNoProblem() {
        var form =
                Item.form(
                        Item.of("whole", ItemType.INTEGER).range("0", "10").required().build(),
                        Item.of("choice", ItemType.CHOICE).option("a").build(),
                        Item.of("list", ItemType.CHOICE).repeats().option("a").option("b").build(),
                        Item.of("open", ItemType.OPEN_CHOICE).option("a").build(),
                        Item.plain("day", ItemType.DATE));
        var answers =
                QuestionnaireAnswers.NONE
                        .with("whole", Numeric.of(10))
                        .with("choice", new Choice("a"))
                        .with("list", List.of(new Choice("b"), new Choice("a")))
                        .with("open", new Words("something else"))
                        .with("day", new Day(TODAY));

        assertThat(AnswersCheck.problems(form, answers, true, TODAY)).isEmpty();
    }

    @Test
    void anAnswerToAnUnknownQuestionIsRefused() {
        var form = Item.form(Item.plain("q", ItemType.TEXT));

        assertThat(
                        AnswersCheck.problems(
                                form,
                                QuestionnaireAnswers.NONE.with("other", new Flag(true)),
                                false,
                                TODAY))
                .containsExactly(
                        new AnswerProblem("other", "questionnaire.answer.unknown-question"));
    }

    @Test
    void eachKindOfWrongAnswerHasItsCode() {
        var number = Item.of("q", ItemType.INTEGER).range("0", "10").build();
        assertProblem(number, Numeric.of(11), "questionnaire.answer.out-of-range");
        assertProblem(number, Numeric.of(-1), "questionnaire.answer.out-of-range");
        assertProblem(
                number, new Numeric(new BigDecimal("1.5")), "questionnaire.answer.whole-number");
        assertProblem(number, new Words("ten"), "questionnaire.answer.wrong-type");
        assertProblem(
                Item.of("q", ItemType.CHOICE).option("a").build(),
                new Choice("b"),
                "questionnaire.answer.unknown-option");
        assertProblem(
                Item.of("q", ItemType.STRING).maxLength(3).build(),
                new Words("four"),
                "questionnaire.answer.too-long");
        assertProblem(
                Item.plain("q", ItemType.DISPLAY),
                new Flag(true),
                "questionnaire.answer.wrong-type");
    }

    @Test
    void whatHappenedCannotLieAheadUnlessMarked() {
        var tomorrow = new Day(TODAY.plusDays(1));
        assertProblem(Item.plain("q", ItemType.DATE), tomorrow, "questionnaire.answer.future");

        var planned =
                Item.of("q", ItemType.DATE)
                        .code(QuestionItem.DATE_RULE, QuestionItem.FUTURE_ALLOWED)
                        .build();
        assertThat(AnswersCheck.problem(planned, List.of(tomorrow), TODAY)).isEmpty();
    }

    @Test
    void onlyAListTakesMoreAnswersEachOnce() {
        var one = Item.of("q", ItemType.CHOICE).option("a").option("b").build();
        var list = Item.of("q", ItemType.CHOICE).repeats().option("a").option("b").build();

        assertThat(AnswersCheck.problem(one, List.of(new Choice("a"), new Choice("b")), TODAY))
                .contains("questionnaire.answer.one-only");
        assertThat(AnswersCheck.problem(list, List.of(new Choice("a"), new Choice("a")), TODAY))
                .contains("questionnaire.answer.twice");
    }

    @Test
    void aDraftMayLackWhatACompleteOneMustHave() {
        var form =
                Item.form(
                        Item.plain("more", ItemType.BOOLEAN),
                        Item.of("q", ItemType.TEXT)
                                .required()
                                .when("more", Operator.EQUAL, new Flag(true))
                                .build());
        var asked = QuestionnaireAnswers.NONE.with("more", new Flag(true));
        var notAsked = QuestionnaireAnswers.NONE.with("more", new Flag(false));

        assertThat(AnswersCheck.problems(form, asked, false, TODAY)).isEmpty();
        assertThat(AnswersCheck.problems(form, notAsked, true, TODAY)).isEmpty();
        assertThat(AnswersCheck.problems(form, asked, true, TODAY))
                .containsExactly(new AnswerProblem("q", "questionnaire.answer.required"));
    }

    @Test
    void numbersAreEqualHoweverTheyAreWritten() {
        assertThat(new Numeric(new BigDecimal("100.0"))).isEqualTo(Numeric.of(100));
        assertThat(new Numeric(new BigDecimal("1E+2"))).isEqualTo(Numeric.of(100));
        assertThat(new Numeric(new BigDecimal("0.00"))).isEqualTo(Numeric.of(0));
    }

    @Test
    void absurdNumbersAndDatesAreNoAnswers() {
        assertThatThrownBy(() -> new Numeric(new BigDecimal("1E+1000000000")))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Day(LocalDate.of(9999, 1, 1)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Words(" ")).isInstanceOf(InvalidValue.class);
    }

    private static void assertProblem(QuestionItem item, Answer answer, String code) {
        assertThat(
                        AnswersCheck.problems(
                                Item.form(item),
                                QuestionnaireAnswers.NONE.with("q", answer),
                                false,
                                TODAY))
                .containsExactly(new AnswerProblem("q", code));
    }
}
