package app.wervel.exercise.application;

import java.util.Set;

/**
 * The pieces of which a dosage is said. Each language of paper has a pattern for every one.
 *
 * <p>{@code n} is what is printed, "8" or "8 to 10"; {@code count} is its largest number and only
 * chooses the plural form.
 */
enum DosagePhrase {
    /** What stands between two pieces. */
    SEPARATOR("separator"),
    RANGE("range", "least", "most"),
    REPETITIONS("repetitions", "n"),
    REPETITIONS_IN_SETS("repetitionsInSets", "n"),
    /** How often (n) one set (what) is done. */
    IN_SETS("inSets", "n", "what"),
    SETS_ALONE("setsAlone", "n"),
    HOLD("hold", "n"),
    HOLD_IN_SETS("holdInSets", "n"),
    MINUTES("minutes", "n"),
    METRES("metres", "n"),
    PER_SIDE("perSide", "what"),
    PER_DIRECTION("perDirection", "what"),
    TIMES_PER_DAY("timesPerDay", "n"),
    TIMES_PER_WEEK("timesPerWeek", "n"),
    DAYS_PER_WEEK("daysPerWeek", "n"),
    /** How many counts each part of one repetition takes. */
    TEMPO_LOWERING("tempoLowering", "n"),
    TEMPO_HOLD("tempoHold", "n"),
    TEMPO_LIFTING("tempoLifting", "n"),
    REST("rest", "n"),
    WEEKLY_BUILD_UP("weeklyBuildUp"),
    PAIN_LIMIT("painLimit", "n"),
    WITHOUT_PAIN("withoutPain");

    private final String key;
    private final Set<String> arguments;

    DosagePhrase(String key, String... arguments) {
        this.key = key;
        this.arguments = Set.of(arguments);
    }

    /** Its name in a language file. */
    String key() {
        return key;
    }

    Set<String> arguments() {
        return arguments;
    }
}
