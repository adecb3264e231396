package app.wervel.exercise.application;

import java.time.Instant;

/**
 * @param textHash of the text that was approved
 * @param qualification of the reviewer
 * @param enteredBy name of the user who noted the approval
 */
public record TranslationApprovalRow(
        String unit,
        String textHash,
        String reviewer,
        String qualification,
        String enteredBy,
        Instant enteredAt) {}
