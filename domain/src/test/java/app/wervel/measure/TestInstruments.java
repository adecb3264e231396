package app.wervel.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.intake.LocalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invented instruments. */
final class TestInstruments {
    private static final LocalText TEXT = new LocalText("tekst", "text");

    private TestInstruments() {}

    static Instrument sum(String id, int items, int least, int most) {
        return instrument(id, items, total(least, most), List.of(), ScoringMethod.SUM, List.of());
    }

    static Instrument percent(String id, int items) {
        return instrument(id, items, total(0, 100), List.of(), ScoringMethod.PERCENT, List.of());
    }

    static InstrumentForm twoScales() {
        var instrument =
                instrument(
                        "two_scales",
                        3,
                        null,
                        List.of(scale("distress", 0, 4), scale("anxiety", 0, 2)),
                        ScoringMethod.RECODED_SCALES,
                        List.of(meaning("distress", 2, true), meaning("anxiety", 1, true)));
        return new InstrumentForm(
                instrument,
                List.of(
                        ScoredItem.whole("b1", 0, 4),
                        ScoredItem.whole("a1", 0, 4),
                        ScoredItem.whole("a2", 0, 4)),
                Map.of("a1", "distress", "a2", "distress", "b1", "anxiety"));
    }

    static InstrumentForm pain() {
        var instrument =
                instrument(
                        "pain",
                        null,
                        total(0, 10),
                        List.of(scale("now", 0, 10), scale("worst", 0, 10)),
                        ScoringMethod.PAIN_RATING,
                        List.of(
                                meaning("average", 1, true),
                                meaning("now", 1, false),
                                meaning("worst", 1, false)));
        return new InstrumentForm(
                instrument,
                List.of(ScoredItem.whole("avg", 0, 10), ScoredItem.whole("now", 0, 10)),
                Map.of("avg", "average", "now", "now"));
    }

    /** With a mean, or only each by itself. */
    static InstrumentForm activities(String id, boolean mean) {
        List<Meaning> meanings = new ArrayList<>();
        Map<String, String> byItem = new HashMap<>();
        List<ScoredItem> items = new ArrayList<>();
        for (int number = 1; number <= Scoring.MOST_ACTIVITIES; number++) {
            meanings.add(meaning(Scoring.activityName(number), 1, number == 1));
            meanings.add(meaning(Scoring.activityScore(number), 1, number == 1));
            byItem.put("n" + number, Scoring.activityName(number));
            byItem.put("s" + number, Scoring.activityScore(number));
            items.add(ScoredItem.whole("s" + number, 0, 10));
        }
        var instrument =
                instrument(
                        id,
                        null,
                        mean ? total(0, 10) : null,
                        mean ? List.of() : List.of(scale("activity", 0, 10)),
                        ScoringMethod.ACTIVITIES,
                        meanings);
        return new InstrumentForm(instrument, items, byItem);
    }

    static Instrument startBack() {
        return instrument(
                StartBackRisk.INSTRUMENT,
                9,
                total(0, 9),
                List.of(scale(StartBackRisk.SUBSCALE, 0, 5)),
                ScoringMethod.START_BACK,
                StartBackItem.ids().stream().map(id -> meaning(id, 1, true)).toList());
    }

    static Instrument instrument(
            String id,
            @Nullable Integer items,
            @Nullable Scale total,
            List<Scale> scales,
            ScoringMethod scoring,
            List<Meaning> meanings) {
        return new Instrument(
                id,
                TEXT,
                TEXT,
                null,
                TEXT,
                false,
                items,
                total,
                scales,
                Direction.HIGHER_IS_WORSE,
                TEXT,
                scoring,
                scoring.missing(),
                meanings,
                List.of(),
                null,
                List.of(),
                "P");
    }

    static Scale total(int least, int most) {
        return scale(Scale.TOTAL, least, most);
    }

    static Scale scale(String id, int least, int most) {
        return new Scale(id, TEXT, BigDecimal.valueOf(least), BigDecimal.valueOf(most), null);
    }

    static Meaning meaning(String id, int items, boolean required) {
        return new Meaning(id, TEXT, items, required);
    }

    /** Every item q1 to qn with one answer. */
    static Map<String, BigDecimal> all(int count, int score) {
        Map<String, BigDecimal> answers = new HashMap<>();
        IntStream.rangeClosed(1, count)
                .forEach(number -> answers.put("q" + number, BigDecimal.valueOf(score)));
        return answers;
    }

    static ScoringResult.Scored scored(InstrumentForm form, Map<String, BigDecimal> answers) {
        ScoringResult result = Scoring.score(form, ItemAnswers.of(answers));
        assertThat(result).isInstanceOf(ScoringResult.Scored.class);
        return (ScoringResult.Scored) result;
    }
}
