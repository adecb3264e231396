package app.wervel.careplan;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What patient and practitioner work towards, SMART as far as it is filled in. Only the statement
 * is required: it is what the patient reads on the handout.
 *
 * @param measure by what the goal is measured, in words; beside {@code instrument}: the activity
 *     that is scored
 * @param baseline where the patient stands now, in words
 * @param target where the patient wants to be, in words
 * @param instrument by what it is counted; null: by words alone
 * @param baselineValue where the patient stands now, in the unit of the instrument
 * @param targetValue where the patient wants to be, in that unit
 */
@Embeddable
public record Goal(
        @AttributeOverride(name = "value", column = @Column(name = "id")) GoalId id,
        String statement,
        @Enumerated(EnumType.STRING) @Nullable IcfDomain icfDomain,
        @Nullable String measure,
        @Nullable String baseline,
        @Nullable String target,
        @Nullable LocalDate targetDate,
        @Enumerated(EnumType.STRING) @Nullable GoalMeasure instrument,
        @Nullable Integer baselineValue,
        @Nullable Integer targetValue) {
    public static final int LONGEST_STATEMENT = 500;

    /**
     * @throws InvalidValue {@code text.required}, {@code text.too-long}, {@code
     *     careplan.value-out-of-range}, {@code careplan.goal-not-measured} for a number without an
     *     instrument, {@code careplan.goal-words-and-numbers} for words where the instrument counts
     */
    public Goal {
        statement = Texts.required(statement, LONGEST_STATEMENT);
        measure = Texts.optional(measure, Texts.LINE);
        baseline = Texts.optional(baseline, Texts.LINE);
        target = Texts.optional(target, Texts.LINE);
        if (instrument == null) {
            if (baselineValue != null || targetValue != null) {
                throw new InvalidValue("careplan.goal-not-measured");
            }
        } else {
            if (baseline != null || target != null) {
                throw new InvalidValue("careplan.goal-words-and-numbers");
            }
            accept(instrument, baselineValue);
            accept(instrument, targetValue);
        }
    }

    /** Measured in words alone. */
    public Goal(
            GoalId id,
            String statement,
            @Nullable IcfDomain icfDomain,
            @Nullable String measure,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable LocalDate targetDate) {
        this(id, statement, icfDomain, measure, baseline, target, targetDate, null, null, null);
    }

    private static void accept(GoalMeasure instrument, @Nullable Integer value) {
        if (value != null) {
            instrument.accepted(value);
        }
    }
}
