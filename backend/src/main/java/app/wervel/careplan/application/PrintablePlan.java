package app.wervel.careplan.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.Goal;
import app.wervel.careplan.PaperChange;
import app.wervel.careplan.PlanChanges;
import app.wervel.patient.PatientId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan goes on paper.
 *
 * @param draft whether the paper must say that it is not to be handed out: the plan is a draft, or
 *     a precaution speaks against it that nobody answered
 * @param prescriptions what the patient does now, numbered from 1
 * @param changes what is new or changed since {@code lastPrintAt}
 * @param stopped what the patient did until then and no longer does
 * @param lastPrintAt when an earlier version was handed out last; null: never, and nothing is
 *     marked
 */
public record PrintablePlan(
        CarePlanId id,
        PatientId patient,
        int printVersion,
        boolean draft,
        List<Goal> goals,
        List<PrescriptionRow> prescriptions,
        PlanChanges changes,
        List<PrescriptionRow> stopped,
        @Nullable Instant lastPrintAt) {
    public PrintablePlan {
        goals = List.copyOf(goals);
        prescriptions = List.copyOf(prescriptions);
        stopped = List.copyOf(stopped);
    }

    /** Whether the patient knows this exercise already, and as it is. */
    public PaperChange changeOf(PrescriptionRow prescription) {
        return changes.of(prescription.id());
    }
}
