package app.wervel.careplan;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the plan with an aim of its own. How long it is expected to last is said by a last
 * day or by a number of weeks, or is left open: the practitioner moves on, not the calendar.
 *
 * @param name what patient and practitioner call it
 * @param aim what should be possible at its end
 * @param from the day on which it is expected to begin
 * @param until the day on which it is expected to end, on {@code from} or later
 * @param weeks how long it is expected to last, in place of {@code until}; 1 to 52
 */
@Embeddable
public record PlanPhase(
        @AttributeOverride(name = "value", column = @Column(name = "id")) PhaseId id,
        String name,
        @Nullable String aim,
        @Column(name = "from_date") @Nullable LocalDate from,
        @Column(name = "until_date") @Nullable LocalDate until,
        @Nullable Integer weeks) {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_AIM = 500;
    public static final int MOST_WEEKS = 52;

    /**
     * @throws InvalidValue {@code text.required}, {@code text.too-long}, {@code
     *     careplan.period-reversed}, {@code careplan.weeks-out-of-range}, {@code
     *     careplan.phase-length} for a last day beside a number of weeks
     */
    public PlanPhase {
        name = Texts.required(name, LONGEST_NAME);
        aim = Texts.optional(aim, LONGEST_AIM);
        if (from != null && until != null && until.isBefore(from)) {
            throw new InvalidValue("careplan.period-reversed");
        }
        requireWeeks(weeks);
        if (until != null && weeks != null) {
            throw new InvalidValue("careplan.phase-length");
        }
    }

    /**
     * @throws InvalidValue {@code careplan.weeks-out-of-range}
     */
    public static @Nullable Integer requireWeeks(@Nullable Integer weeks) {
        if (weeks != null && (weeks < 1 || weeks > MOST_WEEKS)) {
            throw new InvalidValue("careplan.weeks-out-of-range");
        }
        return weeks;
    }

    /**
     * The phase that the patient is in. Before the start that is the first one.
     *
     * @param phases of a plan, in their order
     * @param current null before the plan was started with phases
     */
    public static @Nullable PhaseId currentOf(List<PlanPhase> phases, @Nullable PhaseId current) {
        return current == null && !phases.isEmpty() ? phases.getFirst().id() : current;
    }

    /** The last day as far as it can be told, or null. */
    public @Nullable LocalDate expectedUntil() {
        return until == null && from != null && weeks != null
                ? from.plusWeeks(weeks).minusDays(1)
                : until;
    }
}
