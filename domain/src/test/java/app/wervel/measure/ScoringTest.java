package app.wervel.measure;

import static app.wervel.measure.TestInstruments.all;
import static app.wervel.measure.TestInstruments.scored;
import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.measure.ScoringResult.NotScored;
import app.wervel.measure.ScoringResult.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    private static final InstrumentForm TWENTY =
            InstrumentForm.of(TestInstruments.sum("quebec_like", 20, 0, 100), items(20, 0, 5));

    private static List<ScoredItem> items(int count, int least, int most) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> ScoredItem.whole("q" + number, least, most))
                .toList();
    }

    @Test
    void sumAddsUpEveryItem() {
        assertThat(scored(TWENTY, all(20, 3)).total()).isEqualByComparingTo("60");
    }

    @Test
    void orderOfItemsPlaysNoPart() {
        var turned = new ArrayList<>(TWENTY.items()).reversed();
        var answers = all(20, 1);
        answers.put("q7", BigDecimal.valueOf(5));
        assertThat(scored(InstrumentForm.of(TWENTY.instrument(), turned), answers))
                .isEqualTo(scored(TWENTY, answers));
    }

    @Test
    void oneItemWithoutAnswerGivesNoScoreAndSaysWhich() {
        var answers = all(20, 3);
        answers.remove("q13");
        assertThat(Scoring.score(TWENTY, ItemAnswers.of(answers)))
                .isEqualTo(new NotScored(Reason.MISSING_ITEMS, List.of("q13")));
    }

    @Test
    void answerOutOfTheItemsRangeGivesNoScore() {
        var answers = all(20, 3);
        answers.put("q2", BigDecimal.valueOf(6));
        assertThat(Scoring.score(TWENTY, ItemAnswers.of(answers)))
                .isEqualTo(new NotScored(Reason.OUT_OF_RANGE, List.of("q2")));
    }

    @Test
    void answerToAnItemThatIsNotThereGivesNoScore() {
        var answers = all(20, 3);
        answers.put("q21", BigDecimal.ONE);
        assertThat(Scoring.score(TWENTY, ItemAnswers.of(answers)))
                .isEqualTo(new NotScored(Reason.OUT_OF_RANGE, List.of("q21")));
    }

    @Test
    void percentIsOfTheHighestPossibleSum() {
        var form = InstrumentForm.of(TestInstruments.percent("oswestry_like", 10), items(10, 0, 5));
        var answers = all(10, 2);
        answers.put("q1", BigDecimal.valueOf(5));
        assertThat(scored(form, answers).total()).isEqualByComparingTo("46");
    }

    @Test
    void yesOfARolandLikeListCountsForOne() {
        var items = IntStream.rangeClosed(1, 24).mapToObj(n -> ScoredItem.yesNo("q" + n)).toList();
        var form = InstrumentForm.of(TestInstruments.sum("roland_like", 24, 0, 24), items);
        var answers = all(24, 0);
        answers.put("q3", BigDecimal.ONE);
        answers.put("q24", BigDecimal.ONE);
        assertThat(scored(form, answers).total()).isEqualByComparingTo("2");
    }

    @Test
    void painDetectCanGoBelowZero() {
        var items = new ArrayList<>(items(7, 0, 5));
        items.add(ScoredItem.whole("course", -1, 1));
        items.add(new ScoredItem("radiating", List.of(BigDecimal.ZERO, BigDecimal.valueOf(2))));
        var form = InstrumentForm.of(TestInstruments.sum("pain_detect_like", 9, -1, 38), items);
        var answers = all(7, 0);
        answers.put("course", BigDecimal.valueOf(-1));
        answers.put("radiating", BigDecimal.ZERO);
        assertThat(FormCheck.problems(form)).isEmpty();
        assertThat(scored(form, answers).total()).isEqualByComparingTo("-1");
    }

    @Test
    void recodedScalesCountEveryAnswerForTwoAtMost() {
        var form = TestInstruments.twoScales();
        var answers = new HashMap<String, BigDecimal>();
        answers.put("a1", BigDecimal.valueOf(4));
        answers.put("a2", BigDecimal.valueOf(1));
        answers.put("b1", BigDecimal.valueOf(3));
        var result = scored(form, answers);
        assertThat(result.total()).isNull();
        assertThat(result.scales())
                .containsExactly(
                        new ScaleScore("distress", null, BigDecimal.valueOf(3)),
                        new ScaleScore("anxiety", null, BigDecimal.valueOf(2)));
    }

    @Test
    void averagePainIsTheScoreAndTheOthersStandBeside() {
        var form = TestInstruments.pain();
        var result =
                scored(form, Map.of("avg", BigDecimal.valueOf(6), "now", BigDecimal.valueOf(4)));
        assertThat(result.total()).isEqualByComparingTo("6");
        assertThat(result.scales())
                .containsExactly(new ScaleScore("now", null, BigDecimal.valueOf(4)));
    }

    @Test
    void painWithoutTheAverageIsNoScore() {
        assertThat(
                        Scoring.score(
                                TestInstruments.pain(),
                                ItemAnswers.of(Map.of("now", BigDecimal.valueOf(4)))))
                .isEqualTo(new NotScored(Reason.MISSING_ITEMS, List.of("avg")));
    }

    @Test
    void activitiesScoreEachAndTheirMean() {
        var answers =
                new ItemAnswers(
                        Map.of("s1", BigDecimal.valueOf(8), "s2", BigDecimal.valueOf(5)),
                        Map.of("n1", "Traplopen", "n2", " Schoenen  aandoen"));
        var result =
                (ScoringResult.Scored)
                        Scoring.score(TestInstruments.activities("psfs", true), answers);
        assertThat(result.total()).isEqualByComparingTo("6.5");
        assertThat(result.scales())
                .containsExactly(
                        new ScaleScore("activity_1", "Traplopen", BigDecimal.valueOf(8)),
                        new ScaleScore("activity_2", "Schoenen  aandoen", BigDecimal.valueOf(5)));
        assertThat(Scoring.byActivity(result.scales()))
                .containsOnlyKeys("traplopen", "schoenen aandoen");
    }

    @Test
    void withoutATotalOfItsOwnAnInstrumentGivesNoMean() {
        var form = TestInstruments.activities("psk", false);
        var answers =
                new ItemAnswers(Map.of("s1", BigDecimal.valueOf(8)), Map.of("n1", "Traplopen"));
        var result = (ScoringResult.Scored) Scoring.score(form, answers);
        assertThat(result.total()).isNull();
        assertThat(result.scales())
                .containsExactly(new ScaleScore("activity_1", "Traplopen", BigDecimal.valueOf(8)));
        assertThat(FormCheck.problems(form)).isEmpty();
    }

    @Test
    void activityWithoutItsNumberIsUnfinished() {
        var answers =
                new ItemAnswers(
                        Map.of("s1", BigDecimal.valueOf(8)),
                        Map.of("n1", "Traplopen", "n2", "Fietsen"));
        assertThat(Scoring.score(TestInstruments.activities("psfs", true), answers))
                .isEqualTo(new NotScored(Reason.MISSING_ITEMS, List.of("s2")));
    }

    @Test
    void noActivityIsNoScore() {
        assertThat(
                        Scoring.score(
                                TestInstruments.activities("psfs", true), ItemAnswers.of(Map.of())))
                .isEqualTo(new NotScored(Reason.NO_ACTIVITY, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"10,8,true", "10,9,false", "3,2,true", "6,5,false", "0,0,false", "2,3,false"})
    void changeMattersAtTwoPointsOrThirtyPercent(int before, int now, boolean matters) {
        var change = new ImportantChange(BigDecimal.valueOf(2), 30, "Q1");
        assertThat(
                        change.isReached(
                                Direction.HIGHER_IS_WORSE,
                                BigDecimal.valueOf(before),
                                BigDecimal.valueOf(now)))
                .isEqualTo(matters);
    }

    @Test
    void thresholdLiesWhereTheChangeIsReached() {
        var change = new ImportantChange(BigDecimal.valueOf(2), 30, "Q1");
        assertThat(change.threshold(Direction.HIGHER_IS_WORSE, BigDecimal.valueOf(8)))
                .isEqualByComparingTo("6");
        assertThat(change.threshold(Direction.HIGHER_IS_WORSE, BigDecimal.valueOf(4)))
                .isEqualByComparingTo("2.8");
        assertThat(change.threshold(Direction.HIGHER_IS_BETTER, BigDecimal.valueOf(8)))
                .isEqualByComparingTo("10");
    }
}
