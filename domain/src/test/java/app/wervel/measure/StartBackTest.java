package app.wervel.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.measure.ScoringResult.NotScored;
import app.wervel.measure.ScoringResult.Reason;
import app.wervel.triage.StartBackPair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules P-1 to P-3 read these two scores. */
class StartBackTest {
    /** Items by meaning, under names of any copy, in any order. */
    private static InstrumentForm form(List<StartBackItem> order, int least, int most) {
        List<ScoredItem> items = new ArrayList<>();
        Map<String, String> meanings = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            String linkId = "item" + (i + 1);
            StartBackItem meaning = order.get(i);
            items.add(
                    meaning == StartBackItem.BOTHERSOMENESS
                            ? ScoredItem.whole(linkId, least, most)
                            : ScoredItem.yesNo(linkId));
            meanings.put(linkId, meaning.id());
        }
        return new InstrumentForm(TestInstruments.startBack(), items, meanings);
    }

    private static Map<String, BigDecimal> answers(
            List<StartBackItem> order, List<StartBackItem> agreed, int bother) {
        Map<String, BigDecimal> answers = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            StartBackItem meaning = order.get(i);
            int score =
                    meaning == StartBackItem.BOTHERSOMENESS
                            ? bother
                            : agreed.contains(meaning) ? 1 : 0;
            answers.put("item" + (i + 1), BigDecimal.valueOf(score));
        }
        return answers;
    }

    private static final List<StartBackItem> USUAL = List.of(StartBackItem.values());

    @Test
    void subscaleFollowsTheMeaningWhateverTheOrderOfTheCopy() {
        var agreed =
                List.of(
                        StartBackItem.WALKING,
                        StartBackItem.FEAR,
                        StartBackItem.WORRY,
                        StartBackItem.LOW_MOOD);
        var random = new Random(5);
        for (int copy = 0; copy < 50; copy++) {
            var order = new ArrayList<>(USUAL);
            Collections.shuffle(order, random);
            var result = TestInstruments.scored(form(order, 0, 4), answers(order, agreed, 4));
            assertThat(result.total()).isEqualByComparingTo("5");
            assertThat(result.scales())
                    .containsExactly(new ScaleScore("psychosocial", null, BigDecimal.valueOf(4)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,4,0,0", "0,4,2,0", "0,4,3,1", "0,4,4,1", "1,5,3,0", "1,5,4,1", "1,5,5,1", "0,1,0,0",
        "0,1,1,1"
    })
    void onlyTheTwoHighestAnswersOnBothersomenessCount(
            int least, int most, int answer, int counted) {
        var result =
                TestInstruments.scored(form(USUAL, least, most), answers(USUAL, List.of(), answer));
        assertThat(result.total()).isEqualByComparingTo(String.valueOf(counted));
    }

    @Test
    void theFivePsychosocialItemsMakeTheSubscale() {
        assertThat(Arrays.stream(StartBackItem.values()).filter(StartBackItem::isPsychosocial))
                .containsExactly(
                        StartBackItem.FEAR,
                        StartBackItem.WORRY,
                        StartBackItem.CATASTROPHISING,
                        StartBackItem.LOW_MOOD,
                        StartBackItem.BOTHERSOMENESS);
    }

    @Test
    void oneItemWithoutAnswerGivesNoScore() {
        var answers = answers(USUAL, List.of(), 0);
        answers.remove("item3");
        assertThat(Scoring.score(form(USUAL, 0, 4), ItemAnswers.of(answers)))
                .isEqualTo(new NotScored(Reason.MISSING_ITEMS, List.of("item3")));
    }

    @Test
    void itemWithoutMeaningGivesNoScore() {
        var form = form(USUAL, 0, 4);
        var fewer = new HashMap<>(form.meanings());
        fewer.remove("item1");
        assertThat(
                        Scoring.score(
                                new InstrumentForm(form.instrument(), form.items(), fewer),
                                ItemAnswers.of(answers(USUAL, List.of(), 0))))
                .isEqualTo(new NotScored(Reason.MEANING_UNKNOWN, List.of()));
    }

    @Test
    void agreeingMustCountForOne() {
        var form = form(USUAL, 0, 4);
        var items = new ArrayList<>(form.items());
        items.set(0, ScoredItem.whole("item1", 0, 2));
        assertThat(
                        FormCheck.problems(
                                new InstrumentForm(form.instrument(), items, form.meanings())))
                .extracting(FormCheck.Problem::code)
                .containsExactly("measure.answers-score-otherwise");
    }

    @Test
    void bothersomenessOfFourAnswersIsNotThisTool() {
        assertThat(FormCheck.problems(form(USUAL, 0, 3)))
                .extracting(FormCheck.Problem::code)
                .containsExactly("measure.answers-score-otherwise");
    }

    @Test
    void onlyPairsThatNineAnswersCanGiveArePossible() {
        for (int total = -1; total <= 10; total++) {
            for (int subscale = -1; subscale <= 6; subscale++) {
                boolean possible = false;
                for (int mind = 0; mind <= 5; mind++) {
                    for (int body = 0; body <= 4; body++) {
                        possible |= mind == subscale && mind + body == total;
                    }
                }
                assertThat(StartBackPair.isPossible(total, subscale))
                        .as("%s of %s", subscale, total)
                        .isEqualTo(possible);
            }
        }
    }
}
