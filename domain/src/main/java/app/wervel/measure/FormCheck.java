package app.wervel.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a questionnaire can be the instrument that somebody says it is: the right number of
 * items, scores that span the instrument's range exactly, and every meaning where scoring needs it.
 */
public final class FormCheck {
    private FormCheck() {}

    /**
     * @param code bundle key without {@code error.}
     * @param details what the text names, in its order
     */
    public record Problem(String code, List<String> details) {
        public Problem {
            details = List.copyOf(details);
        }

        Problem(String code, Object... details) {
            this(code, Stream.of(details).map(String::valueOf).toList());
        }
    }

    public static List<Problem> problems(InstrumentForm form) {
        List<Problem> problems = new ArrayList<>();
        Instrument instrument = form.instrument();
        Integer wanted = instrument.items();
        if (wanted != null && form.items().size() != wanted) {
            problems.add(new Problem("measure.item-count-differs", form.items().size(), wanted));
        } else if (form.items().isEmpty()) {
            problems.add(new Problem("measure.nothing-scores"));
        }
        checkMeanings(form, problems);
        if (problems.isEmpty()) {
            checkRanges(form, problems);
        }
        return List.copyOf(problems);
    }

    private static void checkMeanings(InstrumentForm form, List<Problem> problems) {
        Instrument instrument = form.instrument();
        var counts = form.countByMeaning();
        for (Meaning meaning : instrument.meanings()) {
            int found = counts.getOrDefault(meaning.id(), 0);
            boolean absent = found == 0 && !meaning.required();
            if (!absent && found != meaning.items()) {
                problems.add(
                        new Problem(
                                "measure.meaning-count-differs",
                                meaning.id(),
                                found,
                                meaning.items()));
            }
        }
        counts.keySet().stream()
                .filter(meaning -> instrument.findMeaning(meaning).isEmpty())
                .sorted()
                .forEach(meaning -> problems.add(new Problem("measure.meaning-unknown", meaning)));
        if (problems.isEmpty() && !instrument.meanings().isEmpty()) {
            form.items().stream()
                    .map(ScoredItem::linkId)
                    .filter(linkId -> !form.meanings().containsKey(linkId))
                    .forEach(linkId ->
                            problems.add(new Problem("measure.item-without-meaning", linkId)));
        }
    }

    private static void checkRanges(InstrumentForm form, List<Problem> problems) {
        Instrument instrument = form.instrument();
        Scale total = instrument.total();
        switch (instrument.scoring()) {
            case SUM, SINGLE -> {
                if (total != null) {
                    checkSpan(total, form.items(), false, problems);
                }
            }
            case PERCENT -> {
                boolean fromZero =
                        form.items().stream().allMatch(item -> item.least().signum() == 0);
                boolean same = form.items().stream().map(ScoredItem::most).distinct().count() == 1;
                if (!fromZero || !same) {
                    problems.add(new Problem("measure.percent-items-differ"));
                }
            }
            case RECODED_SCALES ->
                    instrument
                            .scales()
                            .forEach(scale ->
                                    checkSpan(
                                            scale,
                                            items(form, form.withMeaning(scale.id())),
                                            true,
                                            problems));
            case START_BACK -> checkStartBack(form, problems);
            case PAIN_RATING, ACTIVITIES -> checkEach(form, problems);
        }
    }

    private static List<ScoredItem> items(InstrumentForm form, List<String> linkIds) {
        return form.items().stream().filter(item -> linkIds.contains(item.linkId())).toList();
    }

    private static void checkSpan(
            Scale scale, List<ScoredItem> items, boolean recoded, List<Problem> problems) {
        BigDecimal least =
                items.stream()
                        .map(ScoredItem::least)
                        .map(score -> recoded ? Scoring.recoded(score) : score)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most =
                items.stream()
                        .map(ScoredItem::most)
                        .map(score -> recoded ? Scoring.recoded(score) : score)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (least.compareTo(scale.least()) != 0 || most.compareTo(scale.most()) != 0) {
            problems.add(
                    new Problem(
                            "measure.range-differs",
                            least.toPlainString(),
                            most.toPlainString(),
                            scale.least().toPlainString(),
                            scale.most().toPlainString()));
        }
    }

    private static void checkStartBack(InstrumentForm form, List<Problem> problems) {
        for (StartBackItem meaning : StartBackItem.values()) {
            for (ScoredItem item : items(form, form.withMeaning(meaning.id()))) {
                boolean agree = item.scoresExactly(0, 1);
                boolean five =
                        meaning == StartBackItem.BOTHERSOMENESS
                                && (item.scoresExactly(0, 4) || item.scoresExactly(1, 5));
                if (!agree && !five) {
                    problems.add(new Problem("measure.answers-score-otherwise", item.linkId()));
                }
            }
        }
    }

    private static void checkEach(InstrumentForm form, List<Problem> problems) {
        Instrument instrument = form.instrument();
        Scale total = instrument.total();
        Scale each = total == null ? instrument.scales().getFirst() : total;
        for (ScoredItem item : form.items()) {
            if (item.least().compareTo(each.least()) != 0
                    || item.most().compareTo(each.most()) != 0) {
                problems.add(new Problem("measure.answers-score-otherwise", item.linkId()));
            }
        }
    }
}
