package app.wervel.exercise.application;

import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says a dosage in one plain line: "3 × 10, 2× per dag, 30 s vasthouden". How hard it should feel
 * is left out: a number on a scale means nothing at home.
 */
public final class DosageText {
    private static final int DAYS_IN_A_WEEK = 7;

    private final Dosage dosage;
    private final boolean dutch;

    private DosageText(Dosage dosage, ExerciseLanguage language) {
        this.dosage = dosage;
        this.dutch = language == ExerciseLanguage.NL;
    }

    /**
     * The line for this dosage of this exercise: a load in the library's words follows the
     * language.
     */
    public static String line(Exercise exercise, Dosage dosage, ExerciseLanguage language) {
        return line(dosage.withLoad(exercise.loadIn(language, dosage.load())), language);
    }

    public static String line(Dosage dosage, ExerciseLanguage language) {
        return new DosageText(dosage, language).line();
    }

    private String line() {
        List<String> parts = new ArrayList<>();
        boolean holdIsAllThatIsDone = dosage.repetitions() == null;
        boolean minutesStandFirst = holdIsAllThatIsDone && dosage.holdSeconds() == null;
        boolean distanceStandsFirst = minutesStandFirst && dosage.minutes() == null;
        add(parts, whatIsDone());
        add(parts, minutesStandFirst ? null : minutes());
        add(parts, distanceStandsFirst ? null : distance());
        add(parts, perDay());
        add(parts, perWeek());
        add(parts, holdIsAllThatIsDone ? null : hold());
        add(parts, dosage.load());
        add(
                parts,
                dosage.weeklyBuildUp()
                        ? say("elke week iets meer", "a little more each week")
                        : null);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }

    /** What is done at one time: sets of repetitions, or else of holding, minutes or metres. */
    private @Nullable String whatIsDone() {
        String unit = unit();
        Range sets = dosage.sets();
        if (unit == null) {
            return sets == null ? null : numbers(sets) + say(" series", " sets") + each();
        }
        return (hasSeveralSets() ? numbers(sets) + " × " : "") + unit + each();
    }

    private @Nullable String unit() {
        Range repetitions = dosage.repetitions();
        if (repetitions != null) {
            return hasSeveralSets()
                    ? numbers(repetitions)
                    : numbers(repetitions)
                            + say(" keer", repetitions.max() == 1 ? " time" : " times");
        }
        Range hold = dosage.holdSeconds();
        if (hold != null) {
            return hasSeveralSets() && !dutch ? numbers(hold) + " s hold" : hold();
        }
        return dosage.minutes() != null ? minutes() : distance();
    }

    private boolean hasSeveralSets() {
        Range sets = dosage.sets();
        return sets != null && sets.max() > 1;
    }

    private String each() {
        return (dosage.perSide() ? say(" per kant", " on each side") : "")
                + (dosage.perDirection() ? say(" per richting", " in each direction") : "");
    }

    private @Nullable String hold() {
        Range hold = dosage.holdSeconds();
        if (hold == null) {
            return null;
        }
        return say(numbers(hold) + " s vasthouden", "hold for " + numbers(hold) + " s");
    }

    private @Nullable String minutes() {
        Range minutes = dosage.minutes();
        if (minutes == null) {
            return null;
        }
        return numbers(minutes)
                + (minutes.max() == 1 ? say(" minuut", " minute") : say(" minuten", " minutes"));
    }

    private @Nullable String distance() {
        Range metres = dosage.distanceMetres();
        return metres == null ? null : numbers(metres) + " m";
    }

    private @Nullable String perDay() {
        Range times = dosage.timesPerDay();
        return times == null ? null : numbers(times) + say("× per dag", "× a day");
    }

    /** Beside a number per day, the number per week counts days. */
    private @Nullable String perWeek() {
        Range times = dosage.timesPerWeek();
        if (times == null) {
            return null;
        }
        if (dosage.timesPerDay() == null || times.max() > DAYS_IN_A_WEEK) {
            return numbers(times) + say("× per week", "× a week");
        }
        return numbers(times)
                + (times.max() == 1 ? say(" dag", " day") : say(" dagen", " days"))
                + say(" per week", " a week");
    }

    private String numbers(@Nullable Range range) {
        if (range == null) {
            return "";
        }
        return range.isOneNumber()
                ? Integer.toString(range.min())
                : range.min() + say(" tot ", " to ") + range.max();
    }

    private String say(String nl, String en) {
        return dutch ? nl : en;
    }
}
