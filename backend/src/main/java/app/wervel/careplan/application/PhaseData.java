package app.wervel.careplan.application;

import app.wervel.careplan.PhaseId;
import app.wervel.careplan.PlanPhase;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.Texts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A phase as it is typed. Only the name is required.
 *
 * @param until the last day that is expected; not beside {@code weeks}
 * @param weeks how long it is expected to last, 1 to 52
 */
public record PhaseData(
        @Nullable String name,
        @Nullable String aim,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer weeks) {
    public static PhaseData named(String name) {
        return new PhaseData(name, null, null, null, null);
    }

    public static PhaseData of(PlanPhase phase) {
        return new PhaseData(phase.name(), phase.aim(), phase.from(), phase.until(), phase.weeks());
    }

    /**
     * @throws InvalidInput on {@code name}, {@code aim}, {@code until}, {@code weeks}
     */
    PlanPhase phase(PhaseId id) {
        var checks = new FieldChecks();
        checks.check("name", () -> Texts.required(name, PlanPhase.LONGEST_NAME));
        checks.<@Nullable String>check("aim", () -> Texts.optional(aim, PlanPhase.LONGEST_AIM));
        checks.require(
                from == null || until == null || !until.isBefore(from),
                "until",
                "careplan.period-reversed");
        checks.<@Nullable Integer>check("weeks", () -> PlanPhase.requireWeeks(weeks));
        checks.require(until == null || weeks == null, "weeks", "careplan.phase-length");
        checks.throwIfAny();
        return new PlanPhase(id, Objects.requireNonNull(name), aim, from, until, weeks);
    }
}
