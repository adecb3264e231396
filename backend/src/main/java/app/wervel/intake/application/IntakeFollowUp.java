package app.wervel.intake.application;

import app.wervel.intake.Informed;
import app.wervel.intake.IntakeConclusion;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.IntakeDetails.InformedDetails;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What begins with a conclusion that needs a doctor, and knows afterwards how that stands.
 * Implemented above, by the red flags. Called inside the transaction of the intake, after its
 * permission was checked.
 */
public interface IntakeFollowUp {
    /**
     * @param told who was told what during the intake, in order
     */
    void concluded(IntakeConclusion conclusion, PatientId patient, List<InformedEntry> told);

    /** How the contact with the doctor stands; empty where the conclusion asked for none. */
    Optional<State> of(IntakeId intake);

    /** The intakes of this patient of which a doctor must still be reached, or answer. */
    Set<IntakeId> openOf(PatientId patient);

    /**
     * Keeps that somebody was told after the conclusion.
     *
     * @return false where nothing is followed, so that the intake itself keeps it
     */
    boolean told(IntakeId intake, Informed informed);

    /**
     * @param open whether a doctor must still be reached, or answer: of an emergency, a same-day
     *     contact, or a general practitioner this week
     * @param informed who was told what, in the order in which it was written down
     */
    record State(boolean open, List<InformedDetails> informed) {
        public State {
            informed = List.copyOf(informed);
        }
    }

    /** Somebody who was told, and who wrote that down. */
    record InformedEntry(Informed informed, UserId recordedBy, Instant recordedAt) {}
}
