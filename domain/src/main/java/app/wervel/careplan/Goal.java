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
 * @param measure by what the goal is measured: an instrument, minutes, metres
 * @param baseline where the patient stands now
 * @param target where the patient wants to be
 */
@Embeddable
public record Goal(
        @AttributeOverride(name = "value", column = @Column(name = "id")) GoalId id,
        String statement,
        @Enumerated(EnumType.STRING) @Nullable IcfDomain icfDomain,
        @Nullable String measure,
        @Nullable String baseline,
        @Nullable String target,
        @Nullable LocalDate targetDate) {
    public static final int LONGEST_STATEMENT = 500;

    /**
     * @throws InvalidValue {@code text.required}, {@code text.too-long}
     */
    public Goal {
        statement = Texts.required(statement, LONGEST_STATEMENT);
        measure = Texts.optional(measure, Texts.LINE);
        baseline = Texts.optional(baseline, Texts.LINE);
        target = Texts.optional(target, Texts.LINE);
    }
}
