package app.wervel.exercise.application;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.Range;
import app.wervel.exercise.Tempo;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says a dosage in one plain line: "3 × 10, 2× per dag, 30 s vasthouden". How hard it should feel
 * is left out: a number on a scale means nothing at home.
 */
public final class DosageText {
    private static final int DAYS_IN_A_WEEK = 7;

    private final Dosage dosage;
    private final HandoutLanguage language;

    private DosageText(Dosage dosage, HandoutLanguage language) {
        this.dosage = dosage;
        this.language = language;
    }

    /**
     * The line for this dosage of this exercise: a load in the library's words follows the
     * language.
     */
    public static String line(Exercise exercise, Dosage dosage, ExerciseLanguage language) {
        return line(exercise, dosage, HandoutLanguages.shipped().of(language));
    }

    public static String line(Dosage dosage, ExerciseLanguage language) {
        return line(dosage, HandoutLanguages.shipped().of(language));
    }

    static String line(Exercise exercise, Dosage dosage, HandoutLanguage language) {
        return line(dosage.withLoad(load(exercise, dosage.load(), language)), language);
    }

    static String line(Dosage dosage, HandoutLanguage language) {
        return new DosageText(dosage, language).line();
    }

    /** What a practitioner typed stays as it is. */
    private static @Nullable String load(
            Exercise exercise, @Nullable String load, HandoutLanguage language) {
        BilingualText own = exercise.ownLoad();
        return own == null || !exercise.isOwnLoad(load)
                ? load
                : language.load(exercise).orElse(own.nl());
    }

    private String line() {
        boolean holdIsAllThatIsDone = dosage.repetitions() == null;
        boolean minutesStandFirst = holdIsAllThatIsDone && dosage.holdSeconds() == null;
        boolean distanceStandsFirst = minutesStandFirst && dosage.minutes() == null;
        return Stream.<@Nullable String>of(
                        whatIsDone(),
                        minutesStandFirst ? null : minutes(),
                        distanceStandsFirst ? null : distance(),
                        say(DosagePhrase.TIMES_PER_DAY, dosage.timesPerDay()),
                        perWeek(),
                        holdIsAllThatIsDone ? null : hold(),
                        tempo(),
                        dosage.load(),
                        say(DosagePhrase.REST, dosage.restSeconds()),
                        dosage.weeklyBuildUp() ? say(DosagePhrase.WEEKLY_BUILD_UP) : null,
                        painLimit())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(say(DosagePhrase.SEPARATOR)));
    }

    /** What is done at one time: sets of repetitions, or else of holding, minutes or metres. */
    private @Nullable String whatIsDone() {
        String unit = unit();
        if (unit == null) {
            String sets = say(DosagePhrase.SETS_ALONE, dosage.sets());
            return sets == null ? null : each(sets);
        }
        return each(inSets(unit));
    }

    private String inSets(String unit) {
        Range sets = dosage.sets();
        if (sets == null || !hasSeveralSets()) {
            return unit;
        }
        Map<String, Object> values = numbers(sets);
        values.put("what", unit);
        return language.phrase(DosagePhrase.IN_SETS, values);
    }

    private @Nullable String unit() {
        boolean inSets = hasSeveralSets();
        if (dosage.repetitions() != null) {
            return say(
                    inSets ? DosagePhrase.REPETITIONS_IN_SETS : DosagePhrase.REPETITIONS,
                    dosage.repetitions());
        }
        if (dosage.holdSeconds() != null) {
            return inSets ? say(DosagePhrase.HOLD_IN_SETS, dosage.holdSeconds()) : hold();
        }
        return dosage.minutes() != null ? minutes() : distance();
    }

    private boolean hasSeveralSets() {
        Range sets = dosage.sets();
        return sets != null && sets.max() > 1;
    }

    private String each(String what) {
        String each = what;
        if (dosage.perSide()) {
            each = language.phrase(DosagePhrase.PER_SIDE, Map.of("what", each));
        }
        if (dosage.perDirection()) {
            each = language.phrase(DosagePhrase.PER_DIRECTION, Map.of("what", each));
        }
        return each;
    }

    private @Nullable String hold() {
        return say(DosagePhrase.HOLD, dosage.holdSeconds());
    }

    private @Nullable String minutes() {
        return say(DosagePhrase.MINUTES, dosage.minutes());
    }

    private @Nullable String distance() {
        return say(DosagePhrase.METRES, dosage.distanceMetres());
    }

    /** Beside a number per day, the number per week counts days. */
    private @Nullable String perWeek() {
        Range times = dosage.timesPerWeek();
        boolean days =
                times != null && dosage.timesPerDay() != null && times.max() <= DAYS_IN_A_WEEK;
        return say(days ? DosagePhrase.DAYS_PER_WEEK : DosagePhrase.TIMES_PER_WEEK, times);
    }

    /** A part that takes no time is left out. */
    private @Nullable String tempo() {
        Tempo tempo = dosage.tempo();
        return tempo == null
                ? null
                : Stream.<@Nullable String>of(
                                counts(DosagePhrase.TEMPO_LOWERING, tempo.lowering()),
                                counts(DosagePhrase.TEMPO_HOLD, tempo.hold()),
                                counts(DosagePhrase.TEMPO_LIFTING, tempo.lifting()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(say(DosagePhrase.SEPARATOR)));
    }

    private @Nullable String counts(DosagePhrase phrase, int counts) {
        return counts == 0 ? null : say(phrase, Range.exactly(counts));
    }

    private @Nullable String painLimit() {
        Integer limit = dosage.painLimit();
        if (limit == null) {
            return null;
        }
        return limit == 0
                ? say(DosagePhrase.WITHOUT_PAIN)
                : say(DosagePhrase.PAIN_LIMIT, Range.exactly(limit));
    }

    private String say(DosagePhrase phrase) {
        return language.phrase(phrase, Map.of());
    }

    private @Nullable String say(DosagePhrase phrase, @Nullable Range range) {
        return range == null ? null : language.phrase(phrase, numbers(range));
    }

    private Map<String, Object> numbers(Range range) {
        Map<String, Object> numbers = new HashMap<>();
        numbers.put(
                "n",
                range.isOneNumber()
                        ? Integer.toString(range.min())
                        : language.phrase(
                                DosagePhrase.RANGE,
                                Map.of(
                                        "least", Integer.toString(range.min()),
                                        "most", Integer.toString(range.max()))));
        numbers.put("count", range.max());
        return numbers;
    }
}
