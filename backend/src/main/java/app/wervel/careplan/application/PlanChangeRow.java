package app.wervel.careplan.application;

import app.wervel.exercise.BilingualText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a plan that the patient works with.
 *
 * @param printVersion as it stood on paper from then on
 * @param exercise null when it is about the plan
 */
public record PlanChangeRow(
        LocalDate day, Kind kind, int printVersion, @Nullable BilingualText exercise) {
    public enum Kind {
        /** The patient began. */
        STARTED,
        /** Something else on paper, such as a goal. */
        VERSION,
        DOSAGE,
        ADDED,
        STOPPED;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
