package app.wervel.exercise;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.Embeddable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long an exercise is done: ranges, of which at least one is given.
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
        boolean weeklyBuildUp) {
    public static final int LONGEST_LOAD = 100;

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
                weeklyBuildUp);
    }

    private static void accept(DosageQuantity quantity, @Nullable Range range) {
        if (range != null) {
            quantity.accepted(range);
        }
    }
}
