package app.wervel.careplan.application;

import app.wervel.careplan.Prescription;
import app.wervel.shared.FieldChecks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From a day until a day, both included; each may be open.
 *
 * @param until not before {@code from}
 */
public record PeriodData(@Nullable LocalDate from, @Nullable LocalDate until) {
    /** As long as the plan lasts. */
    public static final PeriodData OPEN = new PeriodData(null, null);

    static PeriodData of(Prescription prescription) {
        return new PeriodData(prescription.from(), prescription.until());
    }

    /** Tells {@code checks} {@code careplan.period-reversed}, beside the last day. */
    void check(FieldChecks checks, String field) {
        checks.require(
                from == null || until == null || !until.isBefore(from),
                field + ".until",
                "careplan.period-reversed");
    }
}
