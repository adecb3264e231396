package app.wervel.exercise.application;

import app.wervel.exercise.Dosage;
import app.wervel.exercise.DosageQuantity;
import app.wervel.exercise.Exertion;
import app.wervel.exercise.ExertionScale;
import app.wervel.exercise.Range;
import app.wervel.exercise.Tempo;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dosage as it is typed, before anybody found it right. The names are those of the library, the
 * REST interface and the fields on screen; what is not given is null.
 *
 * @param progress {@code weekly}: a little more each week
 * @param tempo seconds of lowering, holding and lifting: {@code 2-1-2}
 * @param painLimit how much pain is all right during the exercise, 0 to 10
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DosageData(
        @Nullable RangeData sets,
        @Nullable RangeData repetitions,
        @Nullable RangeData holdSeconds,
        @Nullable RangeData timesPerDay,
        @Nullable RangeData timesPerWeek,
        @Nullable RangeData minutes,
        @Nullable RangeData distanceMetres,
        @Nullable String load,
        @Nullable Boolean perSide,
        @Nullable Boolean perDirection,
        @Nullable ExertionData rpe,
        @Nullable String progress,
        @Nullable String tempo,
        @Nullable RangeData restSeconds,
        @Nullable Integer painLimit) {
    private static final String WEEKLY = "weekly";

    /** How often and how long, with nothing said of tempo, rest and pain. */
    public DosageData(
            @Nullable RangeData sets,
            @Nullable RangeData repetitions,
            @Nullable RangeData holdSeconds,
            @Nullable RangeData timesPerDay,
            @Nullable RangeData timesPerWeek,
            @Nullable RangeData minutes,
            @Nullable RangeData distanceMetres,
            @Nullable String load,
            @Nullable Boolean perSide,
            @Nullable Boolean perDirection,
            @Nullable ExertionData rpe,
            @Nullable String progress) {
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
                progress,
                null,
                null,
                null);
    }

    public static DosageData of(Dosage dosage) {
        Tempo tempo = dosage.tempo();
        return new DosageData(
                RangeData.of(dosage.sets()),
                RangeData.of(dosage.repetitions()),
                RangeData.of(dosage.holdSeconds()),
                RangeData.of(dosage.timesPerDay()),
                RangeData.of(dosage.timesPerWeek()),
                RangeData.of(dosage.minutes()),
                RangeData.of(dosage.distanceMetres()),
                dosage.load(),
                dosage.perSide() ? true : null,
                dosage.perDirection() ? true : null,
                ExertionData.of(dosage.rpe()),
                dosage.weeklyBuildUp() ? WEEKLY : null,
                tempo == null ? null : tempo.toString(),
                RangeData.of(dosage.restSeconds()),
                dosage.painLimit());
    }

    /**
     * The dosage, when every part of it is right.
     *
     * @param field the name of this dosage among the caller's fields, for example {@code dosage}
     * @throws InvalidInput on {@code <field>.sets} and so on: {@code exercise.dosage-out-of-range},
     *     {@code exercise.range-reversed}, {@code text.required} for half a range, {@code
     *     text.too-long} for the load, {@code exercise.tempo-unclear}, {@code
     *     exercise.tempo-out-of-range}, {@code exercise.pain-limit-out-of-range}; on the field
     *     itself: {@code exercise.dosage-empty}
     */
    public Dosage toDosage(String field) {
        var checks = new FieldChecks();
        var parts = new Parts(checks, field);
        Range checkedSets = parts.range(DosageQuantity.SETS, sets);
        Range checkedRepetitions = parts.range(DosageQuantity.REPETITIONS, repetitions);
        Range checkedHold = parts.range(DosageQuantity.HOLD_SECONDS, holdSeconds);
        Range checkedPerDay = parts.range(DosageQuantity.TIMES_PER_DAY, timesPerDay);
        Range checkedPerWeek = parts.range(DosageQuantity.TIMES_PER_WEEK, timesPerWeek);
        Range checkedMinutes = parts.range(DosageQuantity.MINUTES, minutes);
        Range checkedDistance = parts.range(DosageQuantity.DISTANCE_METRES, distanceMetres);
        String checkedLoad = parts.load(load);
        Exertion checkedExertion = parts.exertion(rpe);
        Tempo checkedTempo = parts.tempo(tempo);
        Range checkedRest = parts.range(DosageQuantity.REST_SECONDS, restSeconds);
        Integer checkedPainLimit = parts.painLimit(painLimit);
        checks.require(
                progress == null || progress.equals(WEEKLY),
                field + ".progress",
                "exercise.progress-unknown");
        checks.throwIfAny();
        Dosage dosage =
                checks.check(
                        field,
                        () ->
                                new Dosage(
                                        checkedSets,
                                        checkedRepetitions,
                                        checkedHold,
                                        checkedPerDay,
                                        checkedPerWeek,
                                        checkedMinutes,
                                        checkedDistance,
                                        checkedLoad,
                                        Boolean.TRUE.equals(perSide),
                                        Boolean.TRUE.equals(perDirection),
                                        checkedExertion,
                                        progress != null,
                                        checkedTempo,
                                        checkedRest,
                                        checkedPainLimit));
        checks.throwIfAny();
        return Objects.requireNonNull(dosage);
    }

    /** From least to most; both are asked for. */
    public record RangeData(@Nullable Integer min, @Nullable Integer max) {
        public static RangeData exactly(int value) {
            return new RangeData(value, value);
        }

        static @Nullable RangeData of(@Nullable Range range) {
            return range == null ? null : new RangeData(range.min(), range.max());
        }
    }

    /**
     * @param scale {@code borg_6_20} or {@code borg_cr10}
     */
    public record ExertionData(
            @Nullable String scale, @Nullable Integer min, @Nullable Integer max) {
        static @Nullable ExertionData of(@Nullable Exertion exertion) {
            return exertion == null
                    ? null
                    : new ExertionData(
                            exertion.scale().id(),
                            exertion.target().min(),
                            exertion.target().max());
        }
    }

    /** Checks one part after another, so that every fault is told at once. */
    private record Parts(FieldChecks checks, String field) {
        @Nullable Range range(DosageQuantity quantity, @Nullable RangeData data) {
            if (data == null) {
                return null;
            }
            String name = field + "." + quantity.field();
            return checks.<@Nullable Range>check(
                    name, () -> quantity.accepted(new Range(given(data.min()), given(data.max()))));
        }

        @Nullable String load(@Nullable String load) {
            return checks.<@Nullable String>check(
                    field + ".load", () -> Texts.optional(load, Dosage.LONGEST_LOAD));
        }

        @Nullable Tempo tempo(@Nullable String tempo) {
            return checks.<@Nullable Tempo>check(
                    field + ".tempo",
                    () -> tempo == null || tempo.isBlank() ? null : Tempo.of(tempo));
        }

        @Nullable Integer painLimit(@Nullable Integer limit) {
            return checks.<@Nullable Integer>check(
                    field + ".painLimit",
                    () -> limit == null ? null : Dosage.requirePainScore(limit));
        }

        @Nullable Exertion exertion(@Nullable ExertionData data) {
            if (data == null) {
                return null;
            }
            return checks.<@Nullable Exertion>check(
                    field + ".rpe",
                    () ->
                            new Exertion(
                                    ExertionScale.fromId(data.scale() == null ? "" : data.scale()),
                                    new Range(given(data.min()), given(data.max()))));
        }

        private static int given(@Nullable Integer number) {
            if (number == null) {
                throw new InvalidValue("text.required");
            }
            return number;
        }
    }
}
