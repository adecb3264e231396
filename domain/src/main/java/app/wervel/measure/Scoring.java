package app.wervel.measure;

import app.wervel.measure.ScoringResult.NotScored;
import app.wervel.measure.ScoringResult.Reason;
import app.wervel.measure.ScoringResult.Scored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns answers into scores. Pure: the same form and answers, the same score. */
public final class Scoring {
    /** Meaning of the item on average pain over the last 24 hours. */
    public static final String AVERAGE = "average";

    /** Forms have three to five activities (sources Q11, Q12). */
    public static final int MOST_ACTIVITIES = 5;

    /** The scale of the first, second … activity. */
    public static final String ACTIVITY = "activity_";

    private static final String ACTIVITY_NAME = "activity_name_";
    private static final String ACTIVITY_SCORE = "activity_score_";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Scoring() {}

    static List<String> activityMeanings() {
        return IntStream.rangeClosed(1, MOST_ACTIVITIES)
                .boxed()
                .flatMap(number -> Stream.of(activityName(number), activityScore(number)))
                .toList();
    }

    /**
     * @param number from 1
     */
    public static String activityName(int number) {
        return ACTIVITY_NAME + number;
    }

    /**
     * @param number from 1
     */
    public static String activityScore(int number) {
        return ACTIVITY_SCORE + number;
    }

    public static ScoringResult score(InstrumentForm form, ItemAnswers answers) {
        List<String> strange =
                answers.scores().entrySet().stream()
                        .filter(answer -> !mayHold(form, answer.getKey(), answer.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        if (!strange.isEmpty()) {
            return new NotScored(Reason.OUT_OF_RANGE, strange);
        }
        return switch (form.instrument().scoring()) {
            case SUM, PERCENT, SINGLE -> ofAllItems(form, answers);
            case RECODED_SCALES -> recodedScales(form, answers);
            case START_BACK -> startBack(form, answers);
            case PAIN_RATING -> painRating(form, answers);
            case ACTIVITIES -> activities(form, answers);
        };
    }

    private static boolean mayHold(InstrumentForm form, String linkId, BigDecimal score) {
        return form.findItem(linkId).filter(item -> item.allows(score)).isPresent();
    }

    private static ScoringResult ofAllItems(InstrumentForm form, ItemAnswers answers) {
        List<String> missing =
                form.items().stream()
                        .map(ScoredItem::linkId)
                        .filter(linkId -> !answers.scores().containsKey(linkId))
                        .toList();
        if (!missing.isEmpty() || form.items().isEmpty()) {
            return new NotScored(Reason.MISSING_ITEMS, missing);
        }
        BigDecimal sum =
                sum(form.items().stream().map(item -> answers.scores().get(item.linkId())));
        return form.instrument().scoring() == ScoringMethod.PERCENT
                ? total(form, percent(form, sum), List.of())
                : total(form, sum, List.of());
    }

    private static BigDecimal percent(InstrumentForm form, BigDecimal sum) {
        BigDecimal highest = sum(form.items().stream().map(ScoredItem::most));
        return sum.multiply(HUNDRED).divide(highest, 1, RoundingMode.HALF_UP);
    }

    /** Source Q10: every answer counts for at most 2. */
    private static ScoringResult recodedScales(InstrumentForm form, ItemAnswers answers) {
        List<ScaleScore> scales = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Scale scale : form.instrument().scales()) {
            List<String> items = form.withMeaning(scale.id());
            if (items.isEmpty()) {
                return new NotScored(Reason.MEANING_UNKNOWN, List.of());
            }
            items.stream()
                    .filter(item -> !answers.scores().containsKey(item))
                    .forEach(missing::add);
            if (missing.isEmpty()) {
                BigDecimal sum = sum(items.stream().map(item -> recoded(scored(answers, item))));
                scales.add(new ScaleScore(scale.id(), null, sum));
            }
        }
        return missing.isEmpty()
                ? inRange(form, new Scored(null, scales))
                : new NotScored(Reason.MISSING_ITEMS, missing);
    }

    static BigDecimal recoded(BigDecimal score) {
        return score.min(TWO);
    }

    private static ScoringResult startBack(InstrumentForm form, ItemAnswers answers) {
        int total = 0;
        int psychosocial = 0;
        List<String> missing = new ArrayList<>();
        for (StartBackItem meaning : StartBackItem.values()) {
            List<String> named = form.withMeaning(meaning.id());
            if (named.size() != 1) {
                return new NotScored(Reason.MEANING_UNKNOWN, named);
            }
            String linkId = named.getFirst();
            BigDecimal answer = answers.scores().get(linkId);
            if (answer == null) {
                missing.add(linkId);
            } else if (counts(meaning, form.findItem(linkId).orElseThrow(), answer)) {
                total++;
                psychosocial += meaning.isPsychosocial() ? 1 : 0;
            }
        }
        if (!missing.isEmpty()) {
            return new NotScored(Reason.MISSING_ITEMS, missing);
        }
        return total(
                form,
                BigDecimal.valueOf(total),
                List.of(
                        new ScaleScore(
                                StartBackRisk.SUBSCALE, null, BigDecimal.valueOf(psychosocial))));
    }

    /**
     * To agree counts. Of the five answers on bothersomeness the two highest do: they are 0 to 4, 1
     * to 5, or counted in the file already, 0 or 1.
     */
    private static boolean counts(StartBackItem meaning, ScoredItem item, BigDecimal answer) {
        BigDecimal highest = item.most();
        BigDecimal least =
                meaning == StartBackItem.BOTHERSOMENESS && highest.compareTo(BigDecimal.ONE) > 0
                        ? highest.subtract(BigDecimal.ONE)
                        : highest;
        return answer.compareTo(least) >= 0;
    }

    private static ScoringResult painRating(InstrumentForm form, ItemAnswers answers) {
        List<ScaleScore> beside = new ArrayList<>();
        for (Scale scale : form.instrument().scales()) {
            form.withMeaning(scale.id()).stream()
                    .filter(item -> answers.scores().containsKey(item))
                    .map(item -> new ScaleScore(scale.id(), null, scored(answers, item)))
                    .forEach(beside::add);
        }
        List<String> average = form.withMeaning(AVERAGE);
        if (average.size() != 1) {
            return new NotScored(Reason.MEANING_UNKNOWN, average);
        }
        BigDecimal score = answers.scores().get(average.getFirst());
        return score == null
                ? new NotScored(Reason.MISSING_ITEMS, average)
                : total(form, score, beside);
    }

    /**
     * An activity counts when it has a name and a number; with only one of them it is unfinished.
     */
    private static ScoringResult activities(InstrumentForm form, ItemAnswers answers) {
        List<ScaleScore> scored = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        for (int number = 1; number <= MOST_ACTIVITIES; number++) {
            List<String> names = form.withMeaning(activityName(number));
            List<String> numbers = form.withMeaning(activityScore(number));
            if (names.size() == 1 && numbers.size() == 1) {
                String name = answers.texts().get(names.getFirst());
                BigDecimal score = answers.scores().get(numbers.getFirst());
                boolean named = name != null && !name.isBlank();
                if (name != null && named && score != null) {
                    scored.add(new ScaleScore(ACTIVITY + number, name.strip(), score));
                } else if (named) {
                    unfinished.add(numbers.getFirst());
                } else if (score != null) {
                    unfinished.add(names.getFirst());
                }
            }
        }
        if (!unfinished.isEmpty()) {
            return new NotScored(Reason.MISSING_ITEMS, unfinished);
        }
        if (scored.isEmpty()) {
            return new NotScored(Reason.NO_ACTIVITY, List.of());
        }
        return inRange(
                form, new Scored(form.instrument().total() == null ? null : mean(scored), scored));
    }

    private static BigDecimal mean(List<ScaleScore> activities) {
        return sum(activities.stream().map(ScaleScore::value))
                .divide(BigDecimal.valueOf(activities.size()), 1, RoundingMode.HALF_UP);
    }

    private static ScoringResult total(
            InstrumentForm form, BigDecimal total, List<ScaleScore> scales) {
        return inRange(form, new Scored(total, scales));
    }

    /**
     * A form that fits its instrument cannot get out of range; one that does not must not score.
     */
    private static ScoringResult inRange(InstrumentForm form, Scored scored) {
        Scale scale = form.instrument().total();
        BigDecimal total = scored.total();
        boolean fits = total == null || (scale != null && scale.holds(total));
        boolean allFit =
                scored.scales().stream()
                        .allMatch(part ->
                                form.instrument()
                                        .findScale(part.scale())
                                        .map(known -> known.holds(part.value()))
                                        .orElse(true));
        return fits && allFit ? scored : new NotScored(Reason.OUT_OF_RANGE, List.of());
    }

    private static BigDecimal sum(Stream<BigDecimal> scores) {
        return scores.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Scores by activity, under the patient's own names without regard to case or spaces. */
    public static Map<String, BigDecimal> byActivity(List<ScaleScore> scales) {
        Map<String, BigDecimal> byName = new TreeMap<>();
        for (ScaleScore scale : scales) {
            String label = scale.label();
            if (label != null) {
                byName.put(activityKey(label), scale.value());
            }
        }
        return byName;
    }

    /** One activity written in two ways is one activity. */
    public static String activityKey(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The score of an item that has one. */
    private static BigDecimal scored(ItemAnswers answers, String item) {
        return Objects.requireNonNull(answers.scores().get(item), item);
    }
}
