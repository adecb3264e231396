package app.wervel.intake.application;

import app.wervel.intake.IntakeId;
import app.wervel.intake.Screening;
import app.wervel.patient.PatientId;
import app.wervel.triage.Answers;
import app.wervel.triage.Classification;
import app.wervel.triage.Phase;
import app.wervel.triage.Urgency;
import java.time.Instant;
import java.util.Set;

/**
 * What later work needs of a concluded intake.
 *
 * @param medicines ids of the screening's medicines that the patient takes
 * @param answers as they were when it was concluded, age and sex included
 */
public record ConcludedIntake(
        IntakeId id,
        PatientId patient,
        Urgency urgency,
        Screening screening,
        Classification classification,
        Phase phase,
        Instant concludedAt,
        Set<String> medicines,
        Answers answers) {
    public ConcludedIntake {
        medicines = Set.copyOf(medicines);
    }
}
