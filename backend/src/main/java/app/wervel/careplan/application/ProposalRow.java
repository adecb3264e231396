package app.wervel.careplan.application;

import app.wervel.careplan.ProgressionProposal;
import app.wervel.careplan.ProgressionProposal.Step;
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
    /**
     * What is proposed, to send back with a decision: nobody decides on anything else than was
     * shown. Not for reading.
     */
    public String key() {
        String kind = ProgressionText.kind(proposal);
        return switch (ProgressionReader.step(proposal)) {
            case null -> kind;
            case Step.Dose dose ->
                    "%s:%s:%s:%s"
                            .formatted(
                                    kind,
                                    dose.change().quantity().field(),
                                    ProgressionService.text(dose.change().from()),
                                    ProgressionService.text(dose.change().to()));
            case Step.OtherExercise other -> kind + ":" + other.exercise().value();
        };
    }

    /** Whether there is something for the practitioner to decide on. */
    public boolean isToDecide() {
        return proposal instanceof ProgressionProposal.StepUp
                || proposal instanceof ProgressionProposal.StepDown;
    }
}
