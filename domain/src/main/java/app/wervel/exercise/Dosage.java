package app.wervel.exercise;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.Embeddable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an exercise is done (FITT): how often and how long, of which at least one range is given, and
 * how it is done each time.
 *
 * @param holdSeconds how long a position is held, in seconds
 * @param timesPerDay how often on a day, each time with all its sets
 * @param timesPerWeek how often in a week; beside {@code timesPerDay}: on how many days
 * @param minutes how long one set, or the whole when there are no sets, takes
 * @param load weight, band or effort in the practitioner's words; it goes on paper as it is
 * @param perSide the repetitions count for each side
 * @param perDirection the repetitions count for each direction
 * @param rpe how hard it should feel; never on paper
 * @param weeklyBuildUp a little more each week
 * @param tempo how fast each repetition goes
 * @param restSeconds rest between two sets, in seconds
 * @param painLimit how much pain is all right during the exercise, 0 (none) to 10
 */
@Embeddable
public record Dosage(
        @Nullable Range sets,
        @Nullable Range repetitions,
        @Nullable Range holdSeconds,
        @Nullable Range timesPerDay,
        @Nullable Range timesPerWeek,
        @Nullable Range minutes,
        @Nullable Range distanceMetres,
        @Nullable String load,
        boolean perSide,
        boolean perDirection,
        @Nullable Exertion rpe,
        boolean weeklyBuildUp,
        @Nullable Tempo tempo,
        @Nullable Range restSeconds,
        @Nullable Integer painLimit) {
    public static final int LONGEST_LOAD = 100;

    /** The most that a patient can score pain. */
    public static final int MOST_PAIN = 10;

    /**
     * @throws InvalidValue {@code exercise.dosage-empty}, {@code exercise.dosage-out-of-range},
     *     {@code text.too-long}
     */
    public Dosage {
        accept(DosageQuantity.SETS, sets);
        accept(DosageQuantity.REPETITIONS, repetitions);
        accept(DosageQuantity.HOLD_SECONDS, holdSeconds);
        accept(DosageQuantity.TIMES_PER_DAY, timesPerDay);
        accept(DosageQuantity.TIMES_PER_WEEK, timesPerWeek);
        accept(DosageQuantity.MINUTES, minutes);
        accept(DosageQuantity.DISTANCE_METRES, distanceMetres);
        accept(DosageQuantity.REST_SECONDS, restSeconds);
        if (painLimit != null) {
            requirePainScore(painLimit);
        }
        load = Texts.optional(load, LONGEST_LOAD);
        boolean nothingGiven =
                Stream.<@Nullable Object>of(
                                sets,
                                repetitions,
                                holdSeconds,
                                timesPerDay,
                                timesPerWeek,
                                minutes,
                                distanceMetres)
                        .allMatch(range -> range == null);
        if (nothingGiven) {
            throw new InvalidValue("exercise.dosage-empty");
        }
    }

    /** How often and how long, with nothing said of tempo, rest and pain. */
    public Dosage(
            @Nullable Range sets,
            @Nullable Range repetitions,
            @Nullable Range holdSeconds,
            @Nullable Range timesPerDay,
            @Nullable Range timesPerWeek,
            @Nullable Range minutes,
            @Nullable Range distanceMetres,
            @Nullable String load,
            boolean perSide,
            boolean perDirection,
            @Nullable Exertion rpe,
            boolean weeklyBuildUp) {
        this(
                sets,
                repetitions,
                holdSeconds,
                timesPerDay,
                timesPerWeek,
                minutes,
                distanceMetres,
                load,
                perSide,
                perDirection,
                rpe,
                weeklyBuildUp,
                null,
                null,
                null);
    }

    /**
     * @throws InvalidValue {@code exercise.pain-limit-out-of-range}
     */
    public static int requirePainScore(int pain) {
        if (pain < 0 || pain > MOST_PAIN) {
            throw new InvalidValue("exercise.pain-limit-out-of-range");
        }
        return pain;
    }

    /**
     * The same dosage with another pain limit.
     *
     * @throws InvalidValue {@code exercise.pain-limit-out-of-range}
     */
    public Dosage withPainLimit(@Nullable Integer otherLimit) {
        return new Dosage(
                sets,
                repetitions,
                holdSeconds,
                timesPerDay,
                timesPerWeek,
                minutes,
                distanceMetres,
                load,
                perSide,
                perDirection,
                rpe,
                weeklyBuildUp,
                tempo,
                restSeconds,
                otherLimit);
    }

    /** The same dosage with another load. */
    public Dosage withLoad(@Nullable String otherLoad) {
        return new Dosage(
                sets,
                repetitions,
                holdSeconds,
                timesPerDay,
                timesPerWeek,
                minutes,
                distanceMetres,
                otherLoad,
                perSide,
                perDirection,
                rpe,
                weeklyBuildUp,
                tempo,
                restSeconds,
                painLimit);
    }

    /** What it says of that quantity, or null. */
    public @Nullable Range of(DosageQuantity quantity) {
        return switch (quantity) {
            case SETS -> sets;
            case REPETITIONS -> repetitions;
            case HOLD_SECONDS -> holdSeconds;
            case TIMES_PER_DAY -> timesPerDay;
            case TIMES_PER_WEEK -> timesPerWeek;
            case MINUTES -> minutes;
            case DISTANCE_METRES -> distanceMetres;
            case REST_SECONDS -> restSeconds;
        };
    }

    /** The same dosage with another range of that quantity. */
    public Dosage with(DosageQuantity quantity, Range range) {
        return new Dosage(
                quantity == DosageQuantity.SETS ? range : sets,
                quantity == DosageQuantity.REPETITIONS ? range : repetitions,
                quantity == DosageQuantity.HOLD_SECONDS ? range : holdSeconds,
                quantity == DosageQuantity.TIMES_PER_DAY ? range : timesPerDay,
                quantity == DosageQuantity.TIMES_PER_WEEK ? range : timesPerWeek,
                quantity == DosageQuantity.MINUTES ? range : minutes,
                quantity == DosageQuantity.DISTANCE_METRES ? range : distanceMetres,
                load,
                perSide,
                perDirection,
                rpe,
                weeklyBuildUp,
                tempo,
                quantity == DosageQuantity.REST_SECONDS ? range : restSeconds,
                painLimit);
    }

    private static void accept(DosageQuantity quantity, @Nullable Range range) {
        if (range != null) {
            quantity.accepted(range);
        }
    }
}
