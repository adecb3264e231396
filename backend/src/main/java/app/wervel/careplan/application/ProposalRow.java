package app.wervel.careplan.application;

import app.wervel.careplan.ProgressionProposal;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import org.jspecify.annotations.Nullable;

/**
 * What the rule proposes for one prescription.
 *
 * @param dosage as it would become; null: the proposal is not about the dosage
 * @param other the exercise that would take its place; null: it stays
 */
public record ProposalRow(
        PrescriptionRow prescription,
        ProgressionProposal proposal,
        @Nullable Dosage dosage,
        @Nullable Exercise other) {
    /** Whether there is something for the practitioner to decide on. */
    public boolean isToDecide() {
        return proposal instanceof ProgressionProposal.StepUp
                || proposal instanceof ProgressionProposal.StepDown;
    }
}
