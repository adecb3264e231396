package app.wervel.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.measure.FormCheck.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormCheckTest {
    private static final Instrument TWENTY = TestInstruments.sum("quebec_like", 20, 0, 100);

    private static List<ScoredItem> items(int count, int most) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> ScoredItem.whole("q" + number, 0, most))
                .toList();
    }

    @Test
    void twentyItemsOfFiveFit() {
        assertThat(FormCheck.problems(InstrumentForm.of(TWENTY, items(20, 5)))).isEmpty();
    }

    @Test
    void nineteenItemsAreNotThisInstrument() {
        assertThat(FormCheck.problems(InstrumentForm.of(TWENTY, items(19, 5))))
                .containsExactly(new Problem("measure.item-count-differs", List.of("19", "20")));
    }

    @Test
    void scoresOutOfTheInstrumentsRangeAreNamed() {
        assertThat(FormCheck.problems(InstrumentForm.of(TWENTY, items(20, 6))))
                .containsExactly(
                        new Problem("measure.range-differs", List.of("0", "120", "0", "100")));
    }

    @Test
    void itemsOfAPercentageMustAllCountAlike() {
        var form =
                InstrumentForm.of(
                        TestInstruments.percent("oswestry_like", 2),
                        List.of(ScoredItem.whole("q1", 0, 5), ScoredItem.whole("q2", 0, 4)));
        assertThat(FormCheck.problems(form))
                .extracting(Problem::code)
                .containsExactly("measure.percent-items-differ");
    }

    @Test
    void scaleWithTooFewItemsIsNamed() {
        var form = TestInstruments.twoScales();
        var meanings = new HashMap<>(form.meanings());
        meanings.put("a2", "anxiety");
        assertThat(
                        FormCheck.problems(
                                new InstrumentForm(form.instrument(), form.items(), meanings)))
                .containsExactlyInAnyOrder(
                        new Problem("measure.meaning-count-differs", List.of("distress", "1", "2")),
                        new Problem("measure.meaning-count-differs", List.of("anxiety", "2", "1")));
    }

    @Test
    void itemWithoutMeaningIsNamed() {
        var form = TestInstruments.pain();
        var items = new ArrayList<>(form.items());
        items.add(ScoredItem.whole("odd", 0, 10));
        assertThat(
                        FormCheck.problems(
                                new InstrumentForm(form.instrument(), items, form.meanings())))
                .containsExactly(new Problem("measure.item-without-meaning", List.of("odd")));
    }

    @Test
    void meaningThatTheInstrumentDoesNotHaveIsNamed() {
        var form = TestInstruments.pain();
        var meanings = new HashMap<>(form.meanings());
        meanings.put("now", "sleep");
        assertThat(
                        FormCheck.problems(
                                new InstrumentForm(form.instrument(), form.items(), meanings)))
                .containsExactly(new Problem("measure.meaning-unknown", List.of("sleep")));
    }

    @Test
    void painMustGoFromZeroToTen() {
        var form = TestInstruments.pain();
        var items = List.of(ScoredItem.whole("avg", 1, 10), ScoredItem.whole("now", 0, 10));
        assertThat(
                        FormCheck.problems(
                                new InstrumentForm(form.instrument(), items, form.meanings())))
                .containsExactly(new Problem("measure.answers-score-otherwise", List.of("avg")));
    }

    @Test
    void sameScoreWrittenInTwoWaysIsOne() {
        var item =
                new ScoredItem(
                        "q", List.of(new BigDecimal("1.0"), BigDecimal.ONE, BigDecimal.ZERO));
        assertThat(item.scores()).hasSize(2);
        assertThat(item.scoresExactly(0, 1)).isTrue();
    }
}
