package app.wervel.careplan.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.ProgressionProposal.JudgedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the rule proposes for a plan, and what was decided before.
 *
 * @param version of the plan, to send back with a decision
 * @param newSymptoms days on which the patient told of one and nobody decided yet, whatever became
 *     of the plan; then nothing else is proposed
 * @param proposals one for each exercise that the patient does now, in the plan's order; none
 *     unless the plan is active
 * @param notes how exercises went when the practitioner saw them, the newest first
 * @param decisions the newest first
 */
public record ProgressionDetails(
        CarePlanId plan,
        long version,
        List<JudgedDay> newSymptoms,
        List<ProposalRow> proposals,
        List<SessionNoteRow> notes,
        List<DecisionRow> decisions,
        LocalDate today) {
    public ProgressionDetails {
        newSymptoms = List.copyOf(newSymptoms);
        proposals = List.copyOf(proposals);
        notes = List.copyOf(notes);
        decisions = List.copyOf(decisions);
    }

    public Optional<ProposalRow> proposal(PrescriptionId prescription) {
        return proposals.stream()
                .filter(row -> row.prescription().id().equals(prescription))
                .findFirst();
    }

    /** What is shown of new symptoms, to send back with a decision. Empty when there are none. */
    public String symptomsKey() {
        return newSymptoms.stream()
                .map(each -> each.day().toString())
                .collect(Collectors.joining(","));
    }

    /** How the exercise went today, when the practitioner noted it. */
    public Optional<SessionNoteRow> noteOfToday(PrescriptionId prescription) {
        return notes.stream()
                .filter(note ->
                        note.prescription().equals(prescription) && note.date().equals(today))
                .findFirst();
    }
}
