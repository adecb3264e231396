package app.wervel.careplan.application;

import app.wervel.exercise.application.DosageData;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the practitioner makes of a proposal.
 *
 * @param version of the plan as it was read
 * @param prescription null: about a new symptom, which is about the whole plan
 * @param lastDay the last of the days that led to the proposal, so that nobody decides on another
 *     one than was shown
 * @param proposal the key of what was shown, {@link ProposalRow#key()} or {@link
 *     ProgressionDetails#symptomsKey()}: a correction of the same days can turn a proposal round
 * @param decision {@code accepted}, {@code adapted} or {@code declined}
 * @param dosage the whole dosage instead of the proposed one; only when adapted
 * @param reason required when adapted or declined
 */
public record DecisionData(
        @Nullable Long version,
        @Nullable UUID prescription,
        @Nullable LocalDate lastDay,
        @Nullable String proposal,
        @Nullable String decision,
        @Nullable DosageData dosage,
        @Nullable String reason) {}
