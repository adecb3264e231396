package app.wervel.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.questionnaire.Answer.Choice;
import app.wervel.questionnaire.Answer.Day;
import app.wervel.questionnaire.Answer.Flag;
import app.wervel.questionnaire.Answer.Numeric;
import app.wervel.questionnaire.Answer.Words;
import app.wervel.questionnaire.PaperForm.Keyed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperFormTest {
    private static final QuestionItem SCORED =
            Item.of("s", ItemType.CHOICE).option("a", "5").option("b", "0").build();
    private static final QuestionItem LIST =
            Item.of("l", ItemType.CHOICE).repeats().option("a").option("b").option("c").build();

    @Test
    void questionsAreNumberedWithoutHeadingsAndTexts() {
        var form =
                new PaperForm(
                        Item.form(
                                Item.plain("d", ItemType.DISPLAY),
                                Item.group("g", Item.plain("q1", ItemType.TEXT)),
                                Item.plain("q2", ItemType.DATE)));

        assertThat(form.number("q1")).isEqualTo(1);
        assertThat(form.number("q2")).isEqualTo(2);
        assertThat(form.questions()).hasSize(2);
    }

    @Test
    void anOptionsFigureIsWhatItCountsForElseItsPlace() {
        assertThat(PaperForm.figures(SCORED).sequencedKeySet()).containsExactly("5", "0");
        assertThat(PaperForm.figures(LIST).sequencedKeySet()).containsExactly("1", "2", "3");
        var sameScores = Item.of("q", ItemType.CHOICE).option("a", "1").option("b", "1").build();
        assertThat(PaperForm.figures(sameScores).sequencedKeySet()).containsExactly("1", "2");
        var halves = Item.of("q", ItemType.CHOICE).option("a", "0.5").option("b", "1").build();
        assertThat(PaperForm.figures(halves).sequencedKeySet()).containsExactly("1", "2");
    }

    @Test
    void figuresAreReadAsAnswers() {
        assertGiven(SCORED, "5", new Choice("a"));
        assertGiven(LIST, "3, 1 3", new Choice("a"), new Choice("c"));
        assertGiven(Item.plain("q", ItemType.BOOLEAN), "1", new Flag(true));
        assertGiven(Item.plain("q", ItemType.BOOLEAN), "N", new Flag(false));
        assertGiven(Item.plain("q", ItemType.DECIMAL), "2,5", new Numeric(new BigDecimal("2.5")));
        assertGiven(Item.plain("q", ItemType.INTEGER), "10", Numeric.of(10));
        assertGiven(Item.plain("q", ItemType.TEXT), " woorden ", new Words("woorden"));
        var open = Item.of("q", ItemType.OPEN_CHOICE).option("a").build();
        assertGiven(open, "1", new Choice("a"));
        assertGiven(open, "iets anders", new Words("iets anders"));
        assertGiven(LIST, "  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-11-2026", "03-11-2026", "3/11/2026", "03112026", "2026-11-03"})
    void datesAreReadAsTheyAreWritten(String typed) {
        assertGiven(Item.plain("q", ItemType.DATE), typed, new Day(LocalDate.of(2026, 11, 3)));
    }

    @Test
    void whatCannotBeReadIsTold() {
        assertUnreadable(SCORED, "3", "questionnaire.key-in.figure");
        assertUnreadable(LIST, "1,9", "questionnaire.key-in.figure");
        assertUnreadable(Item.plain("q", ItemType.INTEGER), "tien", "questionnaire.key-in.number");
        assertUnreadable(Item.plain("q", ItemType.DATE), "31-2-2026", "questionnaire.key-in.date");
    }

    @Test
    void keyedFromPaperTheAnswersAreThoseOfTheScreen() {
        var form =
                Item.form(
                        SCORED,
                        LIST,
                        Item.plain("b", ItemType.BOOLEAN),
                        Item.of("n", ItemType.INTEGER).range("0", "10").build(),
                        Item.plain("d", ItemType.DATE));
        var screen =
                QuestionnaireAnswers.NONE
                        .with("s", new Choice("b"))
                        .with("l", List.of(new Choice("a"), new Choice("c")))
                        .with("b", new Flag(true))
                        .with("n", Numeric.of(7))
                        .with("d", new Day(LocalDate.of(2026, 1, 2)));

        List<String> typed = List.of("0", "3 1", "1", "7", "2-1-2026");
        var keyed = QuestionnaireAnswers.NONE;
        for (QuestionItem question : new PaperForm(form).questions()) {
            String figures = typed.get(new PaperForm(form).number(question.linkId()) - 1);
            var given = (Keyed.Given) PaperForm.read(question, figures);
            keyed = keyed.with(question.linkId(), given.answers());
        }

        assertThat(keyed).isEqualTo(screen);
    }

    private static void assertGiven(QuestionItem question, String typed, Answer... answers) {
        assertThat(PaperForm.read(question, typed)).isEqualTo(new Keyed.Given(List.of(answers)));
    }

    private static void assertUnreadable(QuestionItem question, String typed, String code) {
        assertThat(PaperForm.read(question, typed)).isEqualTo(new Keyed.Unreadable(code));
    }
}
