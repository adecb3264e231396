package app.wervel.careplan.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.Goal;
import app.wervel.patient.PatientId;
import java.util.List;

/**
 * What of a plan goes on paper.
 *
 * @param draft whether the paper must say that it is not to be handed out
 */
public record PrintablePlan(
        CarePlanId id,
        PatientId patient,
        int printVersion,
        boolean draft,
        List<Goal> goals,
        List<PrescriptionRow> prescriptions) {
    public PrintablePlan {
        goals = List.copyOf(goals);
        prescriptions = List.copyOf(prescriptions);
    }
}
