package app.wervel.careplan.application;

import app.wervel.careplan.Goal;
import app.wervel.careplan.GoalId;
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
 */
public record GoalData(
        @Nullable UUID id,
        @Nullable String statement,
        @Nullable String icfDomain,
        @Nullable String measure,
        @Nullable String baseline,
        @Nullable String target,
        @Nullable LocalDate targetDate) {
    /** What a goal needs; the rest comes later. */
    public static GoalData saying(String statement) {
        return new GoalData(null, statement, null, null, null, null, null);
    }

    public static GoalData of(Goal goal) {
        IcfDomain domain = goal.icfDomain();
        return new GoalData(
                goal.id().value(),
                goal.statement(),
                domain == null ? null : domain.id(),
                goal.measure(),
                goal.baseline(),
                goal.target(),
                goal.targetDate());
    }

    /** Tells {@code checks} what is wrong, each under the prefix, for example {@code goals[0].}. */
    void check(FieldChecks checks, String prefix) {
        checks.check(prefix + "statement", () -> Texts.required(statement, Goal.LONGEST_STATEMENT));
        checks.<@Nullable IcfDomain>check(prefix + "icfDomain", this::domain);
        line(checks, prefix + "measure", measure);
        line(checks, prefix + "baseline", baseline);
        line(checks, prefix + "target", target);
    }

    private static void line(FieldChecks checks, String field, @Nullable String text) {
        checks.<@Nullable String>check(field, () -> Texts.optional(text, Texts.LINE));
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
                targetDate);
    }
}
