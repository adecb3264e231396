package app.wervel.careplan.application;

import app.wervel.careplan.Goal;
import app.wervel.careplan.GoalId;
import app.wervel.careplan.GoalMeasure;
import app.wervel.careplan.IcfDomain;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.Texts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it is typed. Only the statement is required.
 *
 * @param id of the goal that is changed; null for a new one
 * @param icfDomain {@code body_function_structure}, {@code activity}, {@code participation}, {@code
 *     external_factor} or {@code personal_factor}
 * @param instrument by what the goal is counted: {@code pain_now}, {@code pain_average}, {@code
 *     activity}, {@code qbpds}, {@code odi}, {@code rmdq}, {@code walking_minutes} or {@code
 *     sitting_minutes}; null: in words, by {@code measure}, {@code baseline} and {@code target}
 * @param baselineValue in the unit of the instrument
 */
public record GoalData(
        @Nullable UUID id,
        @Nullable String statement,
        @Nullable String icfDomain,
        @Nullable String measure,
        @Nullable String baseline,
        @Nullable String target,
        @Nullable LocalDate targetDate,
        @Nullable String instrument,
        @Nullable Integer baselineValue,
        @Nullable Integer targetValue) {
    /** Measured in words alone. */
    public GoalData(
            @Nullable UUID id,
            @Nullable String statement,
            @Nullable String icfDomain,
            @Nullable String measure,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable LocalDate targetDate) {
        this(id, statement, icfDomain, measure, baseline, target, targetDate, null, null, null);
    }

    /** What a goal needs; the rest comes later. */
    public static GoalData saying(String statement) {
        return new GoalData(null, statement, null, null, null, null, null);
    }

    public static GoalData of(Goal goal) {
        IcfDomain domain = goal.icfDomain();
        GoalMeasure measured = goal.instrument();
        return new GoalData(
                goal.id().value(),
                goal.statement(),
                domain == null ? null : domain.id(),
                goal.measure(),
                goal.baseline(),
                goal.target(),
                goal.targetDate(),
                measured == null ? null : measured.id(),
                goal.baselineValue(),
                goal.targetValue());
    }

    /** Tells {@code checks} what is wrong, each under the prefix, for example {@code goals[0].}. */
    void check(FieldChecks checks, String prefix) {
        checks.check(prefix + "statement", () -> Texts.required(statement, Goal.LONGEST_STATEMENT));
        checks.<@Nullable IcfDomain>check(prefix + "icfDomain", this::domain);
        line(checks, prefix + "measure", measure);
        line(checks, prefix + "baseline", baseline);
        line(checks, prefix + "target", target);
        var counted = checks.<@Nullable GoalMeasure>check(prefix + "instrument", this::counted);
        value(checks, prefix + "baselineValue", counted, baselineValue);
        value(checks, prefix + "targetValue", counted, targetValue);
        checks.require(
                counted == null || (isBlank(baseline) && isBlank(target)),
                prefix + "instrument",
                "careplan.goal-words-and-numbers");
    }

    private static void line(FieldChecks checks, String field, @Nullable String text) {
        checks.<@Nullable String>check(field, () -> Texts.optional(text, Texts.LINE));
    }

    private void value(
            FieldChecks checks,
            String field,
            @Nullable GoalMeasure counted,
            @Nullable Integer value) {
        if (value == null) {
            return;
        }
        if (counted != null) {
            checks.check(field, () -> counted.accepted(value));
        } else {
            checks.require(!isBlank(instrument), field, "careplan.goal-not-measured");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private @Nullable GoalMeasure counted() {
        return instrument == null || instrument.isBlank() ? null : GoalMeasure.fromId(instrument);
    }

    private @Nullable IcfDomain domain() {
        return icfDomain == null || icfDomain.isBlank() ? null : IcfDomain.fromId(icfDomain);
    }

    /** The goal itself, once {@link #check} found nothing wrong. */
    Goal goal(GoalId goal) {
        return new Goal(
                goal,
                Objects.requireNonNull(statement),
                domain(),
                measure,
                baseline,
                target,
                targetDate,
                counted(),
                baselineValue,
                targetValue);
    }
}
